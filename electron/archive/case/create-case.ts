import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { ExpectedFailure } from '../../shared/result'
import { appendAudit, type By } from '../audit/audit-chain'
import { insertCaseHeader, type CaseRecord } from './case-header'
import { caseMigrations } from './case-migrations'
import { connectForWriting, disconnect, type Db } from '../sqlite/connection'
import { caseApplicationId, migrate, syncFile } from '../sqlite/migrate'
import { caseFileIn } from './recognise'
import { failureOf } from '../sqlite/sqlite-failure'

/** Left in folders by desktops, not by people. */
export const ignoredNames = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** A case file that is being made: nobody sees it as a case before `finish`. */
export interface CaseDraft {
  db: Db
  finish(): void
  discard(): void
}

/**
 * Begins a case in a folder that is new or empty; missing parents are made. `discard` leaves the disk
 * as it was. Fails with `folder-not-empty`, `folder-unreachable` or `disk-full`.
 */
export function draftCase(folder: string, record: CaseRecord): CaseDraft {
  const firstMade = makeEmptyFolder(folder)
  const file = caseFileIn(folder)
  const draft = `${file}.new`
  const remove = () => {
    for (const path of [draft, `${draft}-journal`]) rmSync(path, { force: true })
    if (firstMade) removeMade(folder, firstMade)
  }
  let db: Db | null = null
  try {
    // Of two who create here at once only one gets past this line.
    closeSync(openSync(draft, 'wx'))
    db = connectForWriting(draft)
    db.pragma(`application_id = ${caseApplicationId}`)
    migrate(db, caseMigrations)
    insertCaseHeader(db, record)
    return toDraft(db, draft, file, remove)
  } catch (error) {
    db?.close()
    remove()
    throw error
  }
}

/** Creates an empty case whose audit begins with its creation. */
export function createCase(folder: string, record: CaseRecord, by: By): void {
  const draft = draftCase(folder, record)
  try {
    appendAudit(draft.db, by, 'case.created', { caseId: record.caseId, name: record.name })
    draft.finish()
  } catch (error) {
    draft.discard()
    throw error
  }
}

function toDraft(db: Db, draft: string, file: string, remove: () => void): CaseDraft {
  return {
    db,
    finish() {
      disconnect(db)
      syncFile(draft)
      renameSync(draft, file)
      syncFolder(dirname(file))
    },
    discard() {
      db.close()
      remove()
    },
  }
}

/** Makes a folder with its parents, or takes an empty one; returns the first that was made. Fails with `folder-not-empty`. */
export function makeEmptyFolder(folder: string): string | undefined {
  try {
    const firstMade = mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).some((name) => !ignoredNames.has(name))) {
      throw new ExpectedFailure({ code: 'folder-not-empty', about: folder })
    }
    return firstMade
  } catch (error) {
    const failure = failureOf(error)
    throw failure ? new ExpectedFailure({ ...failure, about: folder }) : error
  }
}

/** Takes away the folders we made, unless somebody has put something into them meanwhile. */
export function removeMade(folder: string, firstMade: string): void {
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) {
    if (readdirSync(made).length > 0) return
    rmdirSync(made)
  }
}

/** Makes the new name last through a power cut. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
