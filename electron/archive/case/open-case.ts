import { ExpectedFailure, type FailureCode } from '../../shared/result'
import type { CaseHeader } from '../../shared/domain/case-file'
import type { By } from '../audit/audit-chain'
import { appendAudit } from '../audit/audit-chain'
import type { CasePlace } from '../../shared/domain/keeping'
import { readParticulars } from '../particulars/particulars'
import { readCaseHeader } from './case-header'
import { placeOfFolder } from './case-place'
import { caseMigrations } from './case-migrations'
import {
  connectForReading,
  connectForWriting,
  disconnect,
  pragmaNumber,
  useTruncatedJournal,
  type Db,
} from '../sqlite/connection'
import {
  currentWriter,
  isLockOurs,
  releaseLock,
  takeLock,
  type CaseLock,
  type Displaced,
  type Writer,
} from './lock'
import { clearInterruptedDeletion } from '../deletion/case-files'
import { copyBeforeMigration, migrate, removeOlderCopies } from '../sqlite/migrate'
import { caseFileIn, recogniseCase } from './recognise'
import { settleInterrupted } from '../sessions/move-session'
import { codeOf, failureOf } from '../sqlite/sqlite-failure'
import { compareStructure } from '../sqlite/structure'

/** A case that is open in this thread. */
export interface OpenCase {
  folder: string
  db: Db
  /** ours while we write; null while we only read */
  lock: CaseLock | null
  /** who writes when we may not */
  writer: Writer | null
  /** we wrote until somebody took the lock over */
  isTakenOver?: true
}

export interface OpenWish {
  /** `never` leaves the case to others; `must` fails rather than read only */
  write: 'never' | 'if-free' | 'must'
  /** a person vouches that the writer on another computer is gone */
  takeOver?: boolean
  migrations?: readonly string[]
}

/**
 * Opens the case in a folder. The first to come writes; while somebody else does, or where the disk
 * or the file's own structure does not allow it, the case is opened for reading only and nothing in
 * its folder is touched. What an earlier run left half done is settled before anybody sees it.
 * Fails with `folder-unreachable`, `not-a-case`, `case-newer`, `case-damaged`, and under `must` with
 * `case-in-use` or `case-read-only`.
 */
export function openCase(folder: string, wish: OpenWish, by: By): OpenCase {
  const migrations = wish.migrations ?? caseMigrations
  recogniseCase(folder, migrations.length)
  return explained(folder, () => {
    if (wish.write === 'never') return openForReading(folder, currentWriter(folder), by)
    const writer = currentWriter(folder)
    if (writer && !wish.takeOver) return readInstead(folder, wish, 'case-in-use', writer, by)
    return openForWriting(folder, wish, migrations, by)
  })
}

export function closeCase(open: OpenCase): void {
  // The journal is the new writer's by now.
  if (open.isTakenOver) open.db.close()
  else disconnect(open.db)
  if (open.lock) releaseLock(open.lock)
}

/**
 * Looks whether the lock is still ours, as a person at another computer may have taken it over in the
 * belief that we are gone. If not, this connection refuses every further write, whoever asks it.
 *
 * Asked once for all writes that share a commit. For these it is asked inside their transaction, and
 * as taking over needs the same write lock of SQLite, none can be committed after a take-over. A write
 * of its own is asked about just before its transaction begins, so a take-over in that moment is seen
 * one write later: the file stays sound, and the audit shows that write after the take-over.
 */
export function keepsLock(open: OpenCase): boolean {
  if (!open.lock) return false
  if (isLockOurs(open.lock)) return true
  open.lock = null
  open.isTakenOver = true
  open.writer = currentWriter(open.folder)
  open.db.pragma('query_only = ON')
  return false
}

export function headerOf(open: OpenCase): CaseHeader {
  const { folder, lock, writer } = open
  return {
    ...readCaseHeader(open.db),
    ...readParticulars(open.db),
    folder,
    isReadOnly: lock === null,
    writer,
    place: placeOf(open),
  }
}

const places = new WeakMap<OpenCase, CasePlace>()

/** A folder does not change its place while its case is open. */
function placeOf(open: OpenCase): CasePlace {
  let place = places.get(open)
  if (!place) places.set(open, (place = placeOfFolder(open.folder)))
  return place
}

function openForWriting(
  folder: string,
  wish: OpenWish,
  migrations: readonly string[],
  by: By,
): OpenCase {
  const file = caseFileIn(folder)
  let db = connectForWriting(file)
  let lock: CaseLock | null = null
  try {
    const taken = tryLock(db, folder, wish, by)
    if ('writer' in taken) {
      disconnect(db)
      return readInstead(
        folder,
        wish,
        taken.writer ? 'case-in-use' : 'case-read-only',
        taken.writer,
        by,
      )
    }
    lock = taken.lock
    clearInterruptedDeletion(folder)
    // The file's head told the version before SQLite looked at it: after a crash in mid-migration that
    // is the next one, until the journal has put back what was committed.
    const version = pragmaNumber(db, 'user_version')
    if (version < migrations.length) {
      db.close()
      const copy = copyBeforeMigration(file, version)
      db = connectForWriting(file)
      const moved = { from: version, to: migrations.length }
      const forward = db
      migrate(db, migrations, () => appendAudit(forward, by, 'case.migrated', moved))
      removeOlderCopies(copy)
    }
    if (compareStructure(db, migrations).length > 0) {
      disconnect(db)
      releaseLock(lock)
      return readInstead(folder, wish, 'case-damaged', null, by)
    }
    useTruncatedJournal(db)
    if (taken.displaced) appendAudit(db, by, 'case.lockTakenOver', { ...taken.displaced })
    settleInterrupted(db, by)
    return { folder, db, lock, writer: null }
  } catch (error) {
    db.close()
    if (lock) releaseLock(lock)
    throw error
  }
}

/** A disk or file that refuses every change has no lock to give: its case can still be read. */
function tryLock(
  db: Db,
  folder: string,
  { takeOver }: OpenWish,
  by: By,
): { lock: CaseLock; displaced: Displaced } | { writer: Writer | null } {
  try {
    return takeLock(db, folder, by, takeOver)
  } catch (error) {
    const isProtected = /^(SQLITE_READONLY|EROFS$|EACCES$|EPERM$)/.test(codeOf(error))
    if (isProtected) return { writer: null }
    if (codeOf(error).startsWith('SQLITE_BUSY')) {
      return { writer: currentWriter(folder) ?? { user: '', host: '', since: '' } }
    }
    throw error
  }
}

function readInstead(
  folder: string,
  wish: OpenWish,
  code: FailureCode,
  writer: Writer | null,
  by: By,
): OpenCase {
  if (wish.write === 'must') {
    throw new ExpectedFailure({ code, about: folder, ...(writer && { detail: wordsOf(writer) }) })
  }
  return openForReading(folder, writer, by)
}

/** Who writes, for the failure's detail; empty where the lock does not say. */
export function wordsOf({ user, host, since }: Writer): string {
  return [user, host, since].filter((word) => word !== '').join(' · ')
}

function openForReading(folder: string, writer: Writer | null, by: By): OpenCase {
  const db = connectForReading(caseFileIn(folder))
  try {
    readCaseHeader(db)
    return { folder, db, lock: null, writer }
  } catch (error) {
    db.close()
    if (!codeOf(error).startsWith('SQLITE_READONLY') || writer) throw error
    rollBackCrash(folder, by)
    return { folder, db: connectForReading(caseFileIn(folder)), lock: null, writer: null }
  }
}

/** A crash left its journal: only a writer may put the last committed state back, so we are one for a moment. */
function rollBackCrash(folder: string, by: By): void {
  const db = connectForWriting(caseFileIn(folder))
  try {
    const taken = takeLock(db, folder, by)
    if ('lock' in taken) releaseLock(taken.lock)
  } finally {
    disconnect(db)
  }
}

function explained<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const failure = error instanceof ExpectedFailure ? null : failureOf(error)
    throw failure ? new ExpectedFailure({ ...failure, about: folder }) : error
  }
}
