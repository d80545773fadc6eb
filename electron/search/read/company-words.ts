import { newestDigest } from '../../archive/documents/digests'
import { readCompanyRecord } from '../../archive/companies/companies'
import { sql, type Db } from '../../archive/sqlite/connection'
import type { SessionState } from '../../shared/domain/session'
import type { CompanyWords } from '../entry'

/** What lists show of a company, from a case of any version; null where the case no longer has it. */
export function readCompanyWords(db: Db, companyRow: number): CompanyWords | null {
  const record = readCompanyRecord(db, companyRow)
  if (!record) return null
  const { country, kind, identifier, addedAt } = record
  const kept = newestDigest(db, companyRow)
  const latest = sql<{ state: SessionState }>(
    db,
    `SELECT state FROM session WHERE company_row = :companyRow ORDER BY session_row DESC LIMIT 1`,
  ).get({ companyRow })
  const stored = sql<{ snapshots: number }>(
    db,
    `SELECT count(*) AS snapshots FROM session s JOIN deliverable d USING (session_row)
     WHERE s.company_row = :companyRow AND d.kind = 'json' AND d.state = 'saved'`,
  ).get({ companyRow })
  return {
    companyRow,
    company: { country, kind, identifier },
    addedAt,
    digest: kept?.digest ?? null,
    retrievedAt: kept?.retrievedAt ?? null,
    snapshots: stored?.snapshots ?? 0,
    state: latest?.state ?? null,
  }
}
