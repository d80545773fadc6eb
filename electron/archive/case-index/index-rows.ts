import { inTransaction, sql, type Db } from '../sqlite/connection'
import type { CompanyEntry } from './company-entry'

/** The state of a case that its rows show: the head of its audit. */
export interface CaseMark {
  entries: number
  head: string
}

interface CaseRow {
  caseNo: number
  entries: number | null
  head: string | null
  fileMark: string | null
}

export interface IndexedCase {
  caseNo: number
  /** null while its rows are incomplete */
  mark: CaseMark | null
  fileMark: string | null
}

export function findIndexedCase(db: Db, caseId: string): IndexedCase | null {
  const row = sql<CaseRow>(
    db,
    `SELECT case_no AS caseNo, audit_entries AS entries, audit_head AS head, file_mark AS fileMark
     FROM indexed_case WHERE case_id = :caseId`,
  ).get({ caseId })
  if (!row) return null
  const { caseNo, entries, head, fileMark } = row
  const mark = entries === null || head === null ? null : { entries, head }
  return { caseNo, mark, fileMark }
}

/** The case's row, made where the index does not know it yet. */
export function ensureIndexedCase(db: Db, caseId: string): IndexedCase {
  const known = findIndexedCase(db, caseId)
  if (known) return known
  const added = sql(db, 'INSERT INTO indexed_case (case_id) VALUES (:caseId)').run({ caseId })
  return { caseNo: Number(added.lastInsertRowid), mark: null, fileMark: null }
}

export function markCase(db: Db, caseNo: number, mark: CaseMark | null): void {
  sql(
    db,
    `UPDATE indexed_case SET audit_entries = :entries, audit_head = :head, file_mark = NULL
     WHERE case_no = :caseNo`,
  ).run({ caseNo, entries: mark?.entries ?? null, head: mark?.head ?? null })
}

export function markFile(db: Db, caseNo: number, fileMark: string | null): void {
  sql(db, 'UPDATE indexed_case SET file_mark = :fileMark WHERE case_no = :caseNo').run({
    caseNo,
    fileMark,
  })
}

/** Puts what a company has now in the place of what the index held of it; null takes it out. */
export function writeCompany(
  db: Db,
  caseNo: number,
  companyRow: number,
  entry: CompanyEntry | null,
): void {
  for (const table of ['company', 'company_answer', 'loss'] as const) {
    sql(db, `DELETE FROM ${table} WHERE case_no = :caseNo AND company_row = :companyRow`).run({
      caseNo,
      companyRow,
    })
  }
  if (!entry) return
  sql(
    db,
    `INSERT INTO company (case_no, company_row, country, kind, identifier, name)
     VALUES (:caseNo, :companyRow, :country, :kind, :identifier, :name)`,
  ).run({ caseNo, companyRow, ...entry.company, name: entry.name })
  for (const { environment, isPractice, retrievedAt, isStanding } of entry.answers) {
    sql(
      db,
      `INSERT INTO company_answer
         (case_no, company_row, environment, is_practice, retrieved_at, is_standing)
       VALUES (:caseNo, :companyRow, :environment, :isPractice, :retrievedAt, :isStanding)`,
    ).run({
      ...{ caseNo, companyRow, environment, retrievedAt },
      isPractice: isPractice ? 1 : 0,
      isStanding: isStanding ? 1 : 0,
    })
  }
  for (const { sessionRow, state, missing, failure, at, isPractice } of entry.losses) {
    sql(
      db,
      `INSERT INTO loss
         (case_no, company_row, session_row, state, missing, failure, at, is_practice)
       VALUES (:caseNo, :companyRow, :sessionRow, :state, :missing, :failure, :at, :isPractice)`,
    ).run({
      ...{ caseNo, companyRow, sessionRow, state, at },
      missing: JSON.stringify(missing),
      failure: failure === null ? null : JSON.stringify(failure),
      isPractice: isPractice ? 1 : 0,
    })
  }
}

export function indexedCompanyRows(db: Db, caseNo: number): number[] {
  return sql<{ companyRow: number }>(
    db,
    'SELECT company_row AS companyRow FROM company WHERE case_no = :caseNo',
  )
    .all({ caseNo })
    .map(({ companyRow }) => companyRow)
}

export function writeBatches(db: Db, caseNo: number, batchIds: readonly string[]): void {
  sql(db, 'DELETE FROM batch_case WHERE case_no = :caseNo').run({ caseNo })
  for (const batchId of batchIds) {
    sql(db, 'INSERT INTO batch_case (batch_id, case_no) VALUES (:batchId, :caseNo)').run({
      ...{ batchId, caseNo },
    })
  }
}

export function indexedCaseIds(db: Db): string[] {
  return sql<{ caseId: string }>(db, 'SELECT case_id AS caseId FROM indexed_case')
    .all()
    .map(({ caseId }) => caseId)
}

/** Takes everything about a case out of the index; the freed pages are overwritten. */
export function forgetCaseInIndex(db: Db, caseId: string): void {
  inTransaction(db, () => {
    const known = findIndexedCase(db, caseId)
    if (!known) return
    for (const table of ['company', 'company_answer', 'loss', 'batch_case', 'indexed_case']) {
      sql(db, `DELETE FROM ${table} WHERE case_no = :caseNo`).run({ caseNo: known.caseNo })
    }
  })
}
