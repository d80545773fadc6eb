import {
  closeDerivedFile,
  discardDerivedFile,
  isDerivedDamage,
  openDerivedFile,
} from '../../archive/sqlite/derived-file'
import type { Db } from '../../archive/sqlite/connection'
import { codeOf } from '../../archive/sqlite/sqlite-failure'
import shape from './shape.sql'
import { discardCopy, eraseTraces, hasTraces } from './traces'

/** `'SAKQ'`. */
export const searchApplicationId = 0x53414b51
export const searchVersion = 3

/** Room for what most questions touch: the upper pages of the words and of the lists. */
const cacheKb = 64 << 10

/**
 * Opens the file that is searched in, made anew where there is none, where it is damaged or of another
 * shape; `log` gets the reason as a code. Never fails: without a place on disk it is held in memory. What an
 * earlier run forgot but did not come to erase is erased first.
 */
export function openSearchFile(file: string, log: (line: string) => void): Db {
  discardCopy(file)
  const db = open(file, log)
  try {
    return withoutTraces(db, log)
  } catch (error) {
    log(`search file thrown away: ${codeOf(error) || 'not-erased'}`)
    db.close()
    discardSearchFile(file)
    return open(file, log)
  }
}

/**
 * The file without anything that could still be read of what was forgotten; `db` itself where nothing
 * was, else it is closed. To be called outside any transaction, and before it is said that something
 * is gone. Throws where the disk has no room.
 */
export function withoutTraces(db: Db, log: (line: string) => void): Db {
  return hasTraces(db) ? eraseTraces(db, (file) => open(file, log)) : db
}

function open(file: string, log: (line: string) => void): Db {
  const what = 'search file'
  const db = openDerivedFile(
    { what, applicationId: searchApplicationId, version: searchVersion, shape },
    file,
    log,
  )
  db.pragma(`cache_size = -${cacheKb}`)
  return db
}

/** Syncs what was written and notes that nothing is missing. */
export function closeSearchFile(db: Db): void {
  closeDerivedFile(db)
}

/** Removes a closed file, so that the next opening makes it anew. */
export function discardSearchFile(file: string): void {
  discardCopy(file)
  discardDerivedFile(file)
}

/** True where an error says that the file itself is no good: it is to be made anew. */
export function isSearchDamage(error: unknown): boolean {
  return isDerivedDamage(error)
}
