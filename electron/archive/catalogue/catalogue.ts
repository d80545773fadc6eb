import Database from 'better-sqlite3'
import { access } from 'node:fs/promises'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { CaseFigures, CaseSummary, KnownCase } from '../../shared/domain/case-file'
import { ExpectedFailure } from '../../shared/result'
import {
  connectForWriting,
  pragmaNumber,
  sql,
  useTruncatedJournal,
  type Db,
} from '../sqlite/connection'
import { catalogueApplicationId, migrate } from '../sqlite/migrate'
import first from '../migrations/0001-catalogue.sql'
import { caseFileIn } from '../case/recognise'

const catalogueMigrations: readonly string[] = [first]

/** How long a folder on a drive that does not answer is waited for. */
const reachableMs = 1500

/** Opens the small file of known cases and settings, made where it is missing. Fails with `case-newer`. */
export function openCatalogue(file: string): Db {
  mkdirSync(dirname(file), { recursive: true })
  new Database(file).close()
  const db = connectForWriting(file)
  try {
    if (pragmaNumber(db, 'user_version') > catalogueMigrations.length) {
      throw new ExpectedFailure({ code: 'case-newer', about: file })
    }
    useTruncatedJournal(db)
    if (pragmaNumber(db, 'application_id') !== catalogueApplicationId) {
      db.pragma(`application_id = ${catalogueApplicationId}`)
    }
    migrate(db, catalogueMigrations)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Keeps where a case lies and its numbers; the folder where it was last opened wins. */
export function rememberCase(db: Db, summary: CaseSummary, at: string): void {
  const { caseId, folder, name, createdAt, figures } = summary
  sql(
    db,
    `INSERT INTO known_case (case_id, folder, name, created_at, last_opened_at, figures)
     VALUES (:caseId, :folder, :name, :createdAt, :at, :figures)
     ON CONFLICT (case_id) DO UPDATE SET folder = excluded.folder, name = excluded.name,
       last_opened_at = excluded.last_opened_at, figures = excluded.figures`,
  ).run({ caseId, folder, name, createdAt, at, figures: JSON.stringify(figures) })
}

/** Takes a case off the list; its folder stays as it is. */
export function forgetCase(db: Db, caseId: string): void {
  sql(db, 'DELETE FROM known_case WHERE case_id = :caseId').run({ caseId })
}

interface KnownRow extends Omit<KnownCase, 'isReachable' | 'figures'> {
  figures: string | null
}

/** The known cases, opened last first. */
export async function listKnownCases(db: Db): Promise<KnownCase[]> {
  const rows = sql<KnownRow>(
    db,
    `SELECT case_id AS caseId, folder, name, created_at AS createdAt,
       last_opened_at AS lastOpenedAt, figures
     FROM known_case ORDER BY last_opened_at DESC, case_id`,
  ).all()
  return Promise.all(
    rows.map(async ({ figures, ...row }) => ({
      ...row,
      figures: figures === null ? null : (JSON.parse(figures) as CaseFigures),
      isReachable: await isReachable(row.folder),
    })),
  )
}

/** Asked beside the calls of this thread, as a drive that is gone can take long to say so. */
async function isReachable(folder: string): Promise<boolean> {
  const found = access(caseFileIn(folder)).then(
    () => true,
    () => false,
  )
  return Promise.race([found, after(reachableMs, false, { ref: false })])
}

export function readSetting(db: Db, key: string): string | null {
  return (
    sql<{ value: string }>(db, 'SELECT value FROM setting WHERE key = :key').get({ key })?.value ??
    null
  )
}

export function writeSetting(db: Db, key: string, value: string): void {
  sql(
    db,
    `INSERT INTO setting (key, value) VALUES (:key, :value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ).run({ key, value })
}
