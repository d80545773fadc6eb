import type { DeletionPreview } from '../../shared/domain/keeping'
import { standingSessionStates } from '../../shared/domain/session'
import { dayOf, isHeldOn, retainUntil } from '../../shared/rules/retention'
import { readCaseHeader } from '../case/case-header'
import { readCompanyRecord } from '../companies/companies'
import { readParticulars } from '../particulars/particulars'
import { ExpectedFailure } from '../../shared/result'
import { listed } from '../sessions/session-rows'
import { sql, type Db } from '../sqlite/connection'
import { backupFilesOf, countBackups, foreignFilesIn } from './case-files'
import { whatGoes } from './what-goes'

/**
 * What deleting a company, or the whole case, would take, and what speaks against it: a legal hold in
 * force, retention that is not over (domain primer §7). Fails with `not-found`.
 */
export function previewDeletion(
  db: Db,
  folder: string,
  { companyRow, root, at }: { companyRow: number | null; root: string; at: string },
): DeletionPreview {
  if (companyRow !== null && !readCompanyRecord(db, companyRow)) {
    throw new ExpectedFailure({ code: 'not-found', about: 'company' })
  }
  const { caseId } = readCaseHeader(db)
  const { companies, sessions, documents, sizeBytes } = whatGoes(db, companyRow)
  const { particulars, legalHold } = readParticulars(db)
  const { relationshipEndedOn, retentionYears } = particulars
  return {
    caseId,
    companyRow,
    ...{ companies, sessions, documents, sizeBytes },
    backups: countBackups(backupFilesOf(root, caseId)),
    packsExported: countOf(db, `SELECT count(*) AS n FROM audit WHERE action = 'pack.built'`),
    foreignFiles: companyRow === null ? foreignFilesIn(folder).length : 0,
    standingOrders: countOf(
      db,
      `SELECT count(*) AS n FROM session WHERE state IN (${listed(standingSessionStates)})
         AND (:companyRow IS NULL OR company_row = :companyRow)`,
      { companyRow },
    ),
    legalHold: isHeldOn(dayOf(at), legalHold) ? legalHold : null,
    retainUntil: retainUntil(relationshipEndedOn, retentionYears),
  }
}

/** Fails with `legal-hold` while one is in force: about the case, with the reason as somebody wrote it. */
export function mustNotBeHeld(db: Db, at: string): void {
  const { legalHold } = readParticulars(db)
  if (!legalHold || !isHeldOn(dayOf(at), legalHold)) return
  const about = readCaseHeader(db).name
  throw new ExpectedFailure({ code: 'legal-hold', about, detail: legalHold.reason })
}

function countOf(db: Db, text: string, named: Record<string, number | null> = {}): number {
  return sql<{ n: number }>(db, text).get(named)?.n ?? 0
}
