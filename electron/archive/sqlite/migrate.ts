import {
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { ExpectedFailure } from '../../shared/result'
import { connectForReading, disconnect, inTransaction, pragmaNumber, type Db } from './connection'

/** `'SAKM'` and `'SAKA'`: how the system's `file` command and we tell our files from others. */
export const caseApplicationId = 0x53414b4d
export const catalogueApplicationId = 0x53414b41

/**
 * Brings a file forward, one numbered step after the other, each in its own transaction with a
 * foreign-key check. A step that fails leaves the file at the step before and throws. `withLast`
 * becomes part of the last step: what tells of the migration is there if and only if it is.
 */
export function migrate(db: Db, steps: readonly string[], withLast?: () => void): void {
  // Rebuilding a table is only possible with the keys off; they cannot be switched inside a transaction.
  db.pragma('foreign_keys = OFF')
  try {
    for (let version = pragmaNumber(db, 'user_version'); version < steps.length; version++) {
      inTransaction(db, () => {
        db.exec(steps[version] ?? '')
        const strays = db.pragma('foreign_key_check')
        if (Array.isArray(strays) && strays.length > 0) {
          throw new Error(`migration ${version + 1} leaves ${strays.length} broken references`)
        }
        db.pragma(`user_version = ${version + 1}`)
        if (version + 1 === steps.length) withLast?.()
      })
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/**
 * Copies a case file beside itself before it is changed, and proves the copy: the same bytes, and
 * SQLite finds it sound. The file must not be open in this process, as closing the copied-from
 * descriptor would drop SQLite's own locks on it. Returns the copy's path.
 */
export function copyBeforeMigration(file: string, version: number): string {
  const copy = file.replace(/\.sqlite$/, `.before-version-${version + 1}.sqlite`)
  const draft = `${copy}.new`
  try {
    copyFileSync(file, draft)
    syncFile(draft)
    if (digestOfFile(draft) !== digestOfFile(file)) throw unsound('copy differs')
    const db = connectForReading(draft)
    try {
      const verdict = db.pragma('integrity_check(1)', { simple: true })
      if (verdict !== 'ok') throw unsound(String(verdict))
    } finally {
      disconnect(db)
    }
    renameSync(draft, copy)
    return copy
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/**
 * Keeps the newest copy from before a migration and removes older ones beside it: the file they would
 * bring back has been proved by every opening since. The newest stays until the case, or a company of
 * it, is deleted.
 */
export function removeOlderCopies(newest: string): void {
  const folder = dirname(newest)
  for (const name of readdirSync(folder)) {
    const isOlder = /^case\.before-version-\d+\.sqlite$/.test(name) && name !== basename(newest)
    if (isOlder) rmSync(join(folder, name), { force: true })
  }
}

export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function unsound(detail: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'case-damaged', detail })
}

function digestOfFile(path: string): string {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(1 << 20)
  const handle = openSync(path, 'r')
  try {
    for (let size = readSync(handle, block); size > 0; size = readSync(handle, block)) {
      hash.update(block.subarray(0, size))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
