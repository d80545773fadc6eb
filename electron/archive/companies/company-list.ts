import type { CompanyRow, LatestSession } from '../../shared/domain/case-file'
import type { Deliverable, Session } from '../../shared/domain/session'
import type { Failure, FailureCode } from '../../shared/result'
import { changedSince } from '../history/changed-since'
import type { LookedMarks } from '../history/looked-marks'
import { listCompanyRecords } from './companies'
import { sql, type Db } from '../sqlite/connection'
import { newestDigests } from '../documents/digests'
import { onceEach } from '../sqlite/once-each'

/**
 * Every company with what its newest answer says, the session asked for last, and what is new since
 * the person looked.
 */
export function listCompanies(db: Db, marks: LookedMarks = new Map()): CompanyRow[] {
  const digests = newestDigests(db)
  const latest = latestSessions(db)
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
      changed: changedSince(db, kept, marks.get(companyRow)),
      latest: latest.get(companyRow) ?? null,
    }
  })
}

type LatestRow = Omit<LatestSession, 'isPractice' | 'failure'> & {
  companyRow: number
  isPractice: number
  failure: string | null
}

/**
 * The newest session of each company in the few words of a list: whole sessions with their
 * deliverables and documents took four times as long to read and to send.
 */
function latestSessions(db: Db): Map<number, LatestSession> {
  const rows = sql<LatestRow>(
    db,
    `SELECT s.company_row AS companyRow, s.session_row AS sessionRow, s.state,
       s.ordered_at AS orderedAt, s.is_practice AS isPractice, s.failure,
       total(d.kind <> 'json') AS reportsOrdered,
       total(d.kind <> 'json' AND d.receipt_row IS NOT NULL) AS reportsStored,
       total(d.kind IS NOT NULL AND d.receipt_row IS NULL) AS missing
     FROM session s LEFT JOIN deliverable d USING (session_row)
     WHERE s.session_row IN (SELECT max(session_row) FROM session GROUP BY company_row)
     GROUP BY s.session_row`,
  ).all()
  const codeOf = onceEach(toCode)
  return new Map(
    rows.map(({ companyRow, isPractice, failure, ...same }) => [
      companyRow,
      {
        ...same,
        isPractice: isPractice === 1,
        failure: failure === null ? null : codeOf(failure),
      },
    ]),
  )
}

/** The same words of a session that was read whole. */
export function latestOf(session: Session): LatestSession {
  const { sessionRow, state, orderedAt, isPractice, failure, deliverables } = session
  const isStored = ({ document }: Deliverable) => document !== null
  const reports = deliverables.filter(({ kind }) => kind !== 'json')
  return {
    ...{ sessionRow, state, orderedAt, isPractice },
    failure: failure?.code ?? null,
    reportsOrdered: reports.length,
    reportsStored: reports.filter(isStored).length,
    missing: deliverables.filter((one) => !isStored(one)).length,
  }
}

const toCode = (text: string): FailureCode => (JSON.parse(text) as Failure).code

function countSnapshots(db: Db): Map<number, number> {
  const rows = sql<{ companyRow: number; snapshots: number }>(
    db,
    `SELECT s.company_row AS companyRow, count(*) AS snapshots
     FROM deliverable d JOIN session s USING (session_row)
     WHERE d.kind = 'json' AND d.state = 'saved' GROUP BY s.company_row`,
  ).all()
  return new Map(rows.map((row) => [row.companyRow, row.snapshots]))
}
