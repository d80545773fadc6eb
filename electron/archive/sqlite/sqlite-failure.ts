import Database from 'better-sqlite3'
import type { Failure, FailureCode } from '../../shared/result'

const sqliteCodes: readonly (readonly [RegExp, FailureCode])[] = [
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'case-damaged'],
  [/^SQLITE_(BUSY|LOCKED)/, 'case-in-use'],
  [/^SQLITE_READONLY/, 'case-read-only'],
  [/^SQLITE_(CANTOPEN|IOERR|PERM|AUTH)/, 'folder-unreachable'],
]

const systemCodes: Record<string, FailureCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'case-read-only',
  EACCES: 'folder-unreachable',
  EPERM: 'folder-unreachable',
  ENOENT: 'folder-unreachable',
  ENOTDIR: 'folder-unreachable',
  EEXIST: 'folder-unreachable',
  ENAMETOOLONG: 'folder-unreachable',
  EINVAL: 'folder-unreachable',
  EIO: 'folder-unreachable',
  ELOOP: 'folder-unreachable',
  EBUSY: 'folder-unreachable',
  ETIMEDOUT: 'folder-unreachable',
  EHOSTDOWN: 'folder-unreachable',
  EHOSTUNREACH: 'folder-unreachable',
  ESTALE: 'folder-unreachable',
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}

/** What SQLite and the file system refuse, as a failure a person is told about; null for a bug. */
export function failureOf(error: unknown): Failure | null {
  const code = codeOf(error)
  if (error instanceof Database.SqliteError) {
    const found = sqliteCodes.find(([pattern]) => pattern.test(code))
    if (found) return { code: found[1], detail: code }
    // Our own statements name only tables that every case has.
    if (/^no such (table|column)/.test(error.message)) {
      return { code: 'case-damaged', detail: error.message }
    }
    return null
  }
  const known = systemCodes[code]
  return known ? { code: known, detail: code } : null
}
