import {
  closeDerivedFile,
  discardDerivedFile,
  isDerivedDamage,
  openDerivedFile,
} from '../../archive/sqlite/derived-file'
import type { Db } from '../../archive/sqlite/connection'
import shape from './shape.sql'

/** `'SAKQ'`. */
export const searchApplicationId = 0x53414b51
export const searchVersion = 2

/** Room for what most questions touch: the upper pages of the words and of the lists. */
const cacheKb = 64 << 10

/**
 * Opens the file that is searched in, made anew where there is none, where it is damaged or of another
 * shape; `log` gets the reason as a code. Never fails: without a place on disk it is held in memory.
 */
export function openSearchFile(file: string, log: (line: string) => void): Db {
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
  discardDerivedFile(file)
}

/** True where an error says that the file itself is no good: it is to be made anew. */
export function isSearchDamage(error: unknown): boolean {
  return isDerivedDamage(error)
}
