import {
  closeDerivedFile,
  discardDerivedFile,
  isDerivedDamage,
  openDerivedFile,
} from '../sqlite/derived-file'
import type { Db } from '../sqlite/connection'
import shape from './shape.sql'

/** `'SAKI'`. */
export const indexApplicationId = 0x53414b49
export const indexVersion = 1

const index = {
  what: 'index',
  applicationId: indexApplicationId,
  version: indexVersion,
  shape,
}

/** Opens the index as any derived file is opened: it never fails, and is made anew where it is no good. */
export function openIndexFile(file: string, log: (line: string) => void): Db {
  return openDerivedFile(index, file, log)
}

export {
  closeDerivedFile as closeIndexFile,
  discardDerivedFile as discardIndexFile,
  isDerivedDamage as isIndexDamage,
}

/** Reads every page: for when somebody asks for a rebuild, as something may be wrong with it. */
export function isIndexSound(db: Db): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok'
}
