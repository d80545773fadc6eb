import first from '../migrations/0001-case.sql'
import second from '../migrations/0002-keeping.sql'
import third from '../migrations/0003-history.sql'
import fourth from '../migrations/0004-ownership.sql'

/** Every step of a case file's format, in order; the number of steps is the newest version we read. */
export const caseMigrations: readonly string[] = [first, second, third, fourth]
