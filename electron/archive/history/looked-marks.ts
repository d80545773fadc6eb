import { sql, type Db } from '../sqlite/connection'

/** The snapshot of a company that was seen, and when. */
export interface LookedMark {
  sessionRow: number
  at: string
}

export type LookedMarks = ReadonlyMap<number, LookedMark>

/** What the person of this computer has seen of a case, by company row. */
export function lookedMarks(catalogue: Db, caseId: string): LookedMarks {
  const rows = sql<LookedMark & { companyRow: number }>(
    catalogue,
    `SELECT company_row AS companyRow, session_row AS sessionRow, at FROM looked
     WHERE case_id = :caseId`,
  ).all({ caseId })
  return new Map(rows.map(({ companyRow, ...mark }) => [companyRow, mark]))
}

/** Notes that a snapshot was seen. Looking back at an older one does not make the newer one new again. */
export function noteLooked(
  catalogue: Db,
  caseId: string,
  companyRow: number,
  { sessionRow, at }: LookedMark,
): void {
  sql(
    catalogue,
    `INSERT INTO looked (case_id, company_row, session_row, at)
     VALUES (:caseId, :companyRow, :sessionRow, :at)
     ON CONFLICT (case_id, company_row) DO UPDATE
       SET session_row = excluded.session_row, at = excluded.at
       WHERE excluded.session_row >= looked.session_row`,
  ).run({ caseId, companyRow, sessionRow, at })
}

/** For a case that is deleted or taken off the list. */
export function forgetLookedCase(catalogue: Db, caseId: string): void {
  sql(catalogue, 'DELETE FROM looked WHERE case_id = :caseId').run({ caseId })
}

export function forgetLookedCompany(catalogue: Db, caseId: string, companyRow: number): void {
  sql(catalogue, 'DELETE FROM looked WHERE case_id = :caseId AND company_row = :companyRow').run({
    caseId,
    companyRow,
  })
}

/** Drops the marks of companies that the case no longer has. */
export function forgetLookedStrays(catalogue: Db, caseId: string, db: Db): void {
  const known = new Set(
    sql<{ companyRow: number }>(db, 'SELECT company_row AS companyRow FROM company')
      .all()
      .map(({ companyRow }) => companyRow),
  )
  for (const companyRow of lookedMarks(catalogue, caseId).keys()) {
    if (!known.has(companyRow)) forgetLookedCompany(catalogue, caseId, companyRow)
  }
}
