import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import { renameSync, rmSync, writeSync } from 'node:fs'
import { ExpectedFailure } from '../../shared/result'
import { appendAudit, auditHead, type By } from '../audit/audit-chain'
import { readCaseHeader } from '../case/case-header'
import { caseMigrations } from '../case/case-migrations'
import { removeMade, syncFolder } from '../case/create-case'
import { releaseLock, takeLock, type CaseLock } from '../case/lock'
import { caseFileIn, recogniseCaseFile } from '../case/recognise'
import { settleBroughtBack } from '../case/restore'
import {
  connectForReading,
  connectForWriting,
  disconnect,
  inTransaction,
  type Db,
} from '../sqlite/connection'
import { migrate, syncFile } from '../sqlite/migrate'
import { failureOf } from '../sqlite/sqlite-failure'
import { compareStructure } from '../sqlite/structure'
import { paceOf, type Job } from '../thread/job'
import { mustBeSound } from './make-backup'
import { proveCopy } from './prove-copy'
import { mustTakeCase, setAsideDamaged, type RestorePlace } from './restore-place'

export interface RestoreOrder extends By {
  file: string
  folder: string
  knownAs: string | null
}

const blockBytes = 1 << 20

/**
 * Puts a backup back as a case: into a folder that is new or empty, or where its own case is missing
 * or damaged, which is set aside and never deleted. The copy is brought forward to our version, its
 * audit goes on with `case.restored`, and all of it is checked before it takes its place. Fails with
 * `backup-unsound` and as `mustTakeCase`; nothing is then changed. Runs in a thread of its own.
 */
export async function restoreBackup(order: RestoreOrder, job: Job): Promise<null> {
  const { file, folder } = order
  const version = recogniseCaseFile(file)
  const place: RestorePlace = { ...order, caseId: caseIdIn(file) }
  await mustTakeCase(place, job)
  const firstMade = mkdirSync(folder, { recursive: true })
  const draft = `${caseFileIn(folder)}.${randomUUID()}.new`
  let lock: CaseLock | null = null
  try {
    await copyFile(file, draft, job)
    lock = takePlace(draft, order)
    goOnFrom(draft, version, order)
    mustBeSound(await proveCopy({ file: draft, caseId: place.caseId, at: order.at }, job))
    syncFile(draft)
    setAsideDamaged(folder, order.at)
    renameSync(draft, caseFileIn(folder))
    syncFolder(folder)
    return null
  } catch (error) {
    throw isDamage(error) ? new ExpectedFailure({ code: 'backup-unsound', about: file }) : error
  } finally {
    for (const path of [draft, `${draft}-journal`]) rmSync(path, { force: true })
    if (lock) releaseLock(lock)
    if (firstMade && !existsSync(caseFileIn(folder))) removeMade(folder, firstMade)
  }
}

function caseIdIn(file: string): string {
  try {
    const db = connectForReading(file)
    try {
      return readCaseHeader(db).caseId
    } finally {
      db.close()
    }
  } catch (error) {
    throw isDamage(error) ? new ExpectedFailure({ code: 'backup-unsound', about: file }) : error
  }
}

/** Nobody else may begin to write there while the copy is proved. */
function takePlace(draft: string, { folder, actor, at }: RestoreOrder): CaseLock {
  const db = connectForWriting(draft)
  try {
    const taken = takeLock(db, folder, { actor, at })
    if ('lock' in taken) return taken.lock
    throw new ExpectedFailure({ code: 'case-in-use', about: folder, detail: taken.writer.user })
  } finally {
    disconnect(db)
  }
}

/** Brings the copy forward and lets its audit go on: from which head, made when. */
function goOnFrom(draft: string, version: number, order: RestoreOrder): void {
  const db = connectForWriting(draft)
  try {
    // A foreign trigger would run with the first thing we write.
    const steps = caseMigrations.slice(0, version)
    if (compareStructure(db, steps).length > 0) {
      throw new ExpectedFailure({ code: 'backup-unsound', about: order.file, detail: 'structure' })
    }
    const before = auditHead(db)
    migrate(db, caseMigrations)
    inTransaction(db, () => noteRestored(db, version, before, order))
  } finally {
    disconnect(db)
  }
}

function noteRestored(
  db: Db,
  version: number,
  before: { entries: number; head: string },
  by: RestoreOrder,
): void {
  if (version < caseMigrations.length) {
    appendAudit(db, by, 'case.migrated', { from: version, to: caseMigrations.length })
  }
  appendAudit(db, by, 'case.restored', {
    backupEntries: before.entries,
    backupHead: before.head,
  })
  settleBroughtBack(db, by)
}

async function copyFile(from: string, to: string, job: Job): Promise<void> {
  const pace = paceOf(job)
  const block = Buffer.allocUnsafe(blockBytes)
  const source = openSync(from, 'r')
  const target = openSync(to, 'wx')
  try {
    const { size } = fstatSync(source)
    let copied = 0
    for (let got = readSync(source, block); got > 0; got = readSync(source, block)) {
      for (let put = 0; put < got;) put += writeSync(target, block, put, got - put)
      copied += got
      await pace(copied, size, 'pages')
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

function isDamage(error: unknown): boolean {
  const failure = error instanceof ExpectedFailure ? error.failure : failureOf(error)
  return failure?.code === 'case-damaged'
}
