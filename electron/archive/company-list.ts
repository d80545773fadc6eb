import { readAnswer } from '../answers/read-answer'
import { ExpectedFailure } from '../shared/result'
import type { CompanyRow } from '../shared/domain/case-file'
import type { Session } from '../shared/domain/session'
import { listCompanyRecords } from './companies'
import { sql, type Db } from './connection'
import { newestDigests } from './digests'
import { readDocument } from './documents'
import type { CompanyPage } from './face'
import { readSessions } from './session-rows'

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

/**
 * A company's answer from the session asked for, or from the newest that brought one. Fails with
 * `not-found`, `document-altered` or `document-missing`.
 */
export function companyPage(db: Db, companyRow: number, sessionRow: number | null): CompanyPage {
  const row = listCompanies(db).find((one) => one.companyRow === companyRow)
  if (!row) throw new ExpectedFailure({ code: 'not-found', about: 'company' })
  const sessions = readSessions(db, 'ofCompany', { companyRow }).reverse()
  const session = choose(sessions, sessionRow)
  const sha256 = session ? answerDigestOf(session) : null
  const view =
    session && sha256 ? readAnswer(readDocument(db, sha256).bytes, session.terms.expands) : null
  return { row, view, session, sessions }
}

function choose(sessions: readonly Session[], sessionRow: number | null): Session | null {
  if (sessionRow === null) return sessions.find(answerDigestOf) ?? null
  const session = sessions.find((one) => one.sessionRow === sessionRow)
  if (!session) throw new ExpectedFailure({ code: 'not-found', about: 'session' })
  return session
}

function answerDigestOf(session: Session): string | null {
  return session.deliverables.find(({ kind }) => kind === 'json')?.document?.sha256 ?? null
}
