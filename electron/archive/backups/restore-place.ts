import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ExpectedFailure } from '../../shared/result'
import { readCaseHeader } from '../case/case-header'
import { caseMigrations } from '../case/case-migrations'
import { ignoredNames } from '../case/create-case'
import { currentWriter } from '../case/lock'
import { caseFileIn, recogniseCaseFile } from '../case/recognise'
import { checkCase } from '../check/check-case'
import {
  connectForReading,
  connectForWriting,
  disconnect,
  sql,
  type Db,
} from '../sqlite/connection'
import { codeOf, failureOf } from '../sqlite/sqlite-failure'
import { compareStructure } from '../sqlite/structure'
import type { Job } from '../thread/job'

export interface RestorePlace {
  folder: string
  /** the case that is to be put there */
  caseId: string
  /** the case that the list of known cases has in this folder */
  knownAs: string | null
  at: string
}

/**
 * Lets a case be put into a folder that is new or empty, or back where its own file is missing or
 * damaged. Everything else is refused: `case-in-use` while somebody writes there, `folder-not-empty`
 * where a sound or a different case lies, or other files do, `case-newer` and `not-a-case` for a file
 * that is not for us to judge.
 */
export async function mustTakeCase(place: RestorePlace, job: Job): Promise<void> {
  const { folder, caseId, knownAs } = place
  const writer = currentWriter(folder)
  if (writer) {
    const detail = [writer.user, writer.host, writer.since].filter(Boolean).join(' · ')
    throw new ExpectedFailure({ code: 'case-in-use', about: folder, ...(detail && { detail }) })
  }
  if (knownAs !== null && knownAs !== caseId) throw notEmpty(folder, `case ${knownAs}`)
  if (existsSync(caseFileIn(folder))) return mustBeBroken(place, job)
  const others = namesIn(folder).filter((name) => !isOurs(name))
  if (others.length > 0 && knownAs === null) throw notEmpty(folder, others[0] ?? '')
}

/** Gives a damaged case file, and its journal, another name in its folder: it is never deleted. */
export function setAsideDamaged(folder: string, at: string): void {
  const file = caseFileIn(folder)
  for (let ms = Date.parse(at); existsSync(file); ms++) {
    const instant = new Date(ms).toISOString().replace(/[:.]/g, '-')
    const aside = join(folder, `case.damaged-${instant}.sqlite`)
    if (existsSync(aside)) continue
    renameSync(file, aside)
    // Left under its name, the old journal would be played into the restored file.
    if (existsSync(`${file}-journal`)) renameSync(`${file}-journal`, `${aside}-journal`)
  }
}

async function mustBeBroken({ folder, caseId, at }: RestorePlace, job: Job): Promise<void> {
  const file = caseFileIn(folder)
  const version = versionOf(file, folder)
  if (version === null) return
  rollBack(file)
  const db = connectForReading(file)
  try {
    const there = attempt(() => readCaseHeader(db).caseId)
    if (there !== null && there !== caseId) throw notEmpty(folder, `case ${there}`)
    if (await isSound(db, version, { caseId, at }, job)) throw notEmpty(folder, 'sound')
  } finally {
    db.close()
  }
}

/** The file's version; null where its header is broken. */
function versionOf(file: string, folder: string): number | null {
  try {
    return recogniseCaseFile(file, folder)
  } catch (error) {
    const isBroken = error instanceof ExpectedFailure && error.failure.code === 'case-damaged'
    if (isBroken) return null
    throw error
  }
}

/** A file of an earlier version has fewer parts, which `checkCase` would call missing. */
async function isSound(
  db: Db,
  version: number,
  of: { caseId: string; at: string },
  job: Job,
): Promise<boolean> {
  if (version === caseMigrations.length) return (await checkCase(db, of, job)).isSound
  const verdict = attempt(() => db.pragma('integrity_check(1)', { simple: true }))
  const steps = caseMigrations.slice(0, version)
  return verdict === 'ok' && compareStructure(db, steps).length === 0
}

/** What a crash left in mid-commit is no damage: SQLite puts the last committed state back. */
function rollBack(file: string): void {
  const journal = statSync(`${file}-journal`, { throwIfNoEntry: false })
  if (!journal || journal.size === 0) return
  attempt(() => {
    const db = connectForWriting(file)
    try {
      sql(db, 'SELECT count(*) FROM sqlite_schema').get()
    } finally {
      disconnect(db)
    }
  })
}

/** Null where SQLite cannot read: that is what is being asked. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof ExpectedFailure || failureOf(error)) return null
    throw error
  }
}

function isOurs(name: string): boolean {
  return ignoredNames.has(name) || name.startsWith('case.') || name === 'stray'
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

function notEmpty(folder: string, detail: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'folder-not-empty', about: folder, detail })
}
