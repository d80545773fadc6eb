import { ExpectedFailure } from '../../shared/result'
import { sql, type Db } from '../sqlite/connection'
import { appendAudit, type By } from '../audit/audit-chain'
import { inTransaction } from '../sqlite/connection'

/** What the file itself says about the case. */
export interface CaseRecord {
  caseId: string
  name: string
  createdAt: string
}

export function readCaseHeader(db: Db): CaseRecord {
  const record = sql<CaseRecord>(
    db,
    'SELECT case_id AS caseId, name, created_at AS createdAt FROM case_file',
  ).get()
  if (!record) throw new ExpectedFailure({ code: 'case-damaged', detail: 'case_file' })
  return record
}

/** Writes the one row of a new case file. */
export function insertCaseHeader(db: Db, { caseId, name, createdAt }: CaseRecord): void {
  sql(
    db,
    'INSERT INTO case_file (one, case_id, name, created_at) VALUES (1, :caseId, :name, :createdAt)',
  ).run({ caseId, name, createdAt })
}

export function renameCase(db: Db, name: string, by: By): void {
  inTransaction(db, () => {
    const before = readCaseHeader(db).name
    if (before === name) return
    sql(db, 'UPDATE case_file SET name = :name').run({ name })
    appendAudit(db, by, 'case.renamed', { from: before, to: name })
  })
}
