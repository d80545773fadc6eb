import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CaseParticulars, LegalHold } from '../../shared/domain/keeping'
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
import second from '../migrations/0002-catalogue.sql'
import third from '../migrations/0003-catalogue.sql'
import { forgetLookedCase } from '../history/looked-marks'
import { reachableFolders } from './reach'

const catalogueMigrations: readonly string[] = [first, second, third]

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
  const { caseId, folder, name, createdAt, figures, particulars, legalHold } = summary
  sql(
    db,
    `INSERT INTO known_case (case_id, folder, name, created_at, last_opened_at, figures,
       particulars, legal_hold)
     VALUES (:caseId, :folder, :name, :createdAt, :at, :figures, :particulars, :legalHold)
     ON CONFLICT (case_id) DO UPDATE SET folder = excluded.folder, name = excluded.name,
       last_opened_at = excluded.last_opened_at, figures = excluded.figures,
       particulars = excluded.particulars, legal_hold = excluded.legal_hold`,
  ).run({
    ...{ caseId, folder, name, createdAt, at },
    figures: JSON.stringify(figures),
    particulars: JSON.stringify(particulars),
    legalHold: legalHold === null ? null : JSON.stringify(legalHold),
  })
}

/** Takes a case off the list, with what was seen of it; its folder stays as it is. */
export function forgetCase(db: Db, caseId: string): void {
  sql(db, 'DELETE FROM known_case WHERE case_id = :caseId').run({ caseId })
  forgetLookedCase(db, caseId)
}

type Json = 'figures' | 'particulars' | 'legalHold'

interface KnownRow extends Omit<KnownCase, 'isReachable' | Json>, Record<Json, string | null> {}

const knownColumns = `case_id AS caseId, folder, name, created_at AS createdAt,
  last_opened_at AS lastOpenedAt, figures, particulars, legal_hold AS legalHold`

/** The known cases, opened last first. */
export async function listKnownCases(db: Db): Promise<KnownCase[]> {
  const rows = sql<KnownRow>(
    db,
    `SELECT ${knownColumns} FROM known_case ORDER BY last_opened_at DESC, case_id`,
  ).all()
  const reachable = await reachableFolders(rows.map(({ folder }) => folder))
  return rows.map((row) => toKnown(row, reachable.has(row.folder)))
}

/** Notes where a known case lies now, and gives it as the list shows it. Fails with `not-found`. */
export function moveKnownCase(db: Db, caseId: string, folder: string): KnownCase {
  sql(db, 'UPDATE known_case SET folder = :folder WHERE case_id = :caseId').run({ caseId, folder })
  const row = sql<KnownRow>(
    db,
    `SELECT ${knownColumns} FROM known_case WHERE case_id = :caseId`,
  ).get({ caseId })
  if (!row) throw new ExpectedFailure({ code: 'not-found', about: caseId })
  return toKnown(row, true)
}

function toKnown(row: KnownRow, isReachable: boolean): KnownCase {
  const { figures, particulars, legalHold, ...same } = row
  return {
    ...same,
    figures: parsed<CaseFigures>(figures),
    particulars: parsed<CaseParticulars>(particulars),
    legalHold: parsed<LegalHold>(legalHold),
    isReachable,
  }
}

/** What we wrote ourselves, as it was. */
const parsed = <T>(text: string | null): T | null =>
  text === null ? null : (JSON.parse(text) as T)

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
