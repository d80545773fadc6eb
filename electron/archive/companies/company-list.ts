import type { CompanyRow } from '../../shared/domain/case-file'
import { listCompanyRecords } from './companies'
import { sql, type Db } from '../sqlite/connection'
import { newestDigests } from '../documents/digests'
import { readSessions } from '../sessions/session-rows'

/** Every company with what its newest answer says and the session asked for last. */
export function listCompanies(db: Db): CompanyRow[] {
  const digests = newestDigests(db)
  const latest = new Map(readSessions(db, 'newestOfEach').map((one) => [one.companyRow, one]))
  const snapshots = countSnapshots(db)
  return listCompanyRecords(db).map(({ companyRow, country, kind, identifier, addedAt }) => {
    const kept = digests.get(companyRow)
    return {
      companyRow,
      company: { country, kind, identifier },
      addedAt,
      digest: kept?.digest ?? null,
      retrievedAt: kept?.retrievedAt ?? null,
      snapshots: snapshots.get(companyRow) ?? 0,
      changed: null,
      latest: latest.get(companyRow) ?? null,
    }
  })
}

function countSnapshots(db: Db): Map<number, number> {
  const rows = sql<{ companyRow: number; snapshots: number }>(
    db,
    `SELECT s.company_row AS companyRow, count(*) AS snapshots
     FROM deliverable d JOIN session s USING (session_row)
     WHERE d.kind = 'json' AND d.state = 'saved' GROUP BY s.company_row`,
  ).all()
  return new Map(rows.map((row) => [row.companyRow, row.snapshots]))
}
