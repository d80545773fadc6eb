import { existsSync } from 'node:fs'
import { ExpectedFailure, type Failure, type FailureCode } from '../../shared/result'
import { connectForReading, pragmaNumber, type Db } from '../sqlite/connection'
import { caseApplicationId } from '../sqlite/migrate'
import { failureOf } from '../sqlite/sqlite-failure'
import { readCaseHeader } from './case-header'
import { caseMigrations } from './case-migrations'
import { caseFileIn } from './recognise'

/** Somebody who commits is waited for so long; longer would hold the calls that wait behind. */
const busyMs = 20

/** Thrown where a case, not a reader's own file, cannot be read now. */
export class CaseNotReadable extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

/**
 * Reads from a case's file through a connection of this moment, in one state of the case. It is closed
 * before this returns, so that nobody who renames or deletes the file ever meets it, and what `read`
 * does has to be short: a writer's commit waits for it. Throws CaseNotReadable where the case is out
 * of reach, another one, damaged, of a newer version, being committed to, or where a crash left a
 * journal that only a writer may put back.
 */
export function readCaseFile<T>(
  { caseId, folder }: { caseId: string; folder: string },
  read: (db: Db) => T,
): T {
  let db: Db | null = null
  try {
    // The driver calls a folder that is gone our own mistake.
    if (!existsSync(folder)) throw refused('folder-unreachable')
    db = connectForReading(caseFileIn(folder))
    db.pragma(`busy_timeout = ${busyMs}`)
    const here = db
    return db.transaction(() => {
      mustBe(here, caseId)
      return read(here)
    })()
  } catch (error) {
    const failure = error instanceof ExpectedFailure ? error.failure : failureOf(error)
    throw failure ? new CaseNotReadable(failure) : error
  } finally {
    db?.close()
  }
}

/**
 * Asked of SQLite rather than of the file's first bytes: whoever opens and closes a file by other
 * means drops the locks that this process holds on it (POSIX), and the archive writes to it.
 */
function mustBe(db: Db, caseId: string): void {
  if (pragmaNumber(db, 'application_id') !== caseApplicationId) throw refused('not-a-case')
  if (pragmaNumber(db, 'user_version') > caseMigrations.length) throw refused('case-newer')
  if (readCaseHeader(db).caseId !== caseId) throw refused('not-a-case')
}

const refused = (code: FailureCode) => new ExpectedFailure({ code })
