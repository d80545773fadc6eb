import first from '../migrations/0001-case.sql'

/** Every step of a case file's format, in order; the number of steps is the newest version we read. */
export const caseMigrations: readonly string[] = [first]
