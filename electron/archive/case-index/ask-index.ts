import type { KnownCompany } from '../../shared/contract/companies'
import type { CompanyKey, Country, IdentifierKind } from '../../shared/domain/identifier'
import type { LedgerEntry } from '../../shared/domain/keeping'
import type { DeliverableKind, SessionState } from '../../shared/domain/session'
import type { Failure } from '../../shared/result'
import { sql, type Db } from '../sqlite/connection'

/** Where a known case lies and what it is called; null where it is not on the list of cases. */
export type WhereIs = (caseId: string) => { folder: string; name: string } | null

interface KnownRow {
  caseId: string
  caseNo: number
  companyRow: number
  country: Country
  kind: IdentifierKind
  identifier: string
  name: string | null
  retrievedAt: string | null
  isStanding: number
  isPractice: number
}

/**
 * What is known of these companies in any known case: one entry for each case with real answers or
 * orders, and one for each with those of practice, so that the two are never taken for each other.
 */
export function knownCompanies(
  db: Db,
  companies: readonly CompanyKey[],
  whereIs: WhereIs,
): KnownCompany[] {
  const wanted = new Set(companies.map(keyText))
  const identifiers = [...new Set(companies.map(({ identifier }) => identifier))]
  const rows = sql<KnownRow>(
    db,
    `SELECT i.case_id AS caseId, c.case_no AS caseNo, c.company_row AS companyRow, c.country, c.kind,
       c.identifier, c.name, a.retrieved_at AS retrievedAt, a.is_standing AS isStanding,
       a.is_practice AS isPractice
     FROM json_each(:identifiers) wanted
       CROSS JOIN company c ON c.identifier = wanted.value
       CROSS JOIN company_answer a ON a.case_no = c.case_no AND a.company_row = c.company_row
       CROSS JOIN indexed_case i ON i.case_no = c.case_no`,
  ).all({ identifiers: JSON.stringify(identifiers) })
  const place = remembered(whereIs)
  const known: KnownCompany[] = []
  let before: KnownRow | undefined
  let firstOfCompany = 0
  for (const row of rows) {
    const where = place(row.caseId)
    if (!where || !wanted.has(keyText(row))) continue
    // The rows of one company of a case stand together.
    if (before?.caseNo !== row.caseNo || before.companyRow !== row.companyRow) {
      firstOfCompany = known.length
    }
    before = row
    addKnown(known, firstOfCompany, asKnown(row, where.name))
  }
  return known
}

interface LossRow extends Omit<LedgerEntry, 'company' | 'missing' | 'failure' | 'isPractice'> {
  country: Country
  kind: IdentifierKind
  identifier: string
  state: SessionState
  missing: string
  failure: string | null
  isPractice: number
}

/** Every result that was paid for, or may have been, and is not here; newest first. */
export function ledgerOfLosses(db: Db, whereIs: WhereIs): LedgerEntry[] {
  const place = remembered(whereIs)
  return sql<LossRow>(
    db,
    `SELECT i.case_id AS caseId, l.session_row AS sessionRow, c.country, c.kind, c.identifier, c.name,
       l.state, l.missing, l.failure, l.at, l.is_practice AS isPractice
     FROM loss l JOIN company c USING (case_no, company_row) JOIN indexed_case i USING (case_no)
     ORDER BY l.at DESC, i.case_id, l.session_row DESC`,
  )
    .all()
    .flatMap(({ country, kind, identifier, ...row }) => {
      const where = place(row.caseId)
      if (!where) return []
      return {
        ...row,
        caseName: where.name,
        folder: where.folder,
        company: { country, kind, identifier },
        missing: JSON.parse(row.missing) as DeliverableKind[],
        failure: row.failure === null ? null : (JSON.parse(row.failure) as Failure),
        isPractice: row.isPractice === 1,
      }
    })
}

/** The known cases that hold lines of a batch. */
export function casesOfBatch(
  db: Db,
  batchId: string,
  whereIs: WhereIs,
): { caseId: string; folder: string }[] {
  return sql<{ caseId: string }>(
    db,
    `SELECT i.case_id AS caseId FROM batch_case b JOIN indexed_case i USING (case_no)
     WHERE b.batch_id = :batchId ORDER BY i.case_id`,
  )
    .all({ batchId })
    .flatMap(({ caseId }) => {
      const where = whereIs(caseId)
      return where ? [{ caseId, folder: where.folder }] : []
    })
}

const keyText = ({ country, kind, identifier }: CompanyKey) => `${country} ${kind} ${identifier}`

function asKnown(row: KnownRow, caseName: string): KnownCompany {
  const { country, kind, identifier, name, caseId, retrievedAt } = row
  return {
    company: { country, kind, identifier },
    name,
    caseId,
    caseName,
    retrievedAt,
    isOpen: row.isStanding === 1,
    isPractice: row.isPractice === 1,
  }
}

/** A company asked of two environments of the same sort is known once: by its newest answer. */
function addKnown(known: KnownCompany[], from: number, other: KnownCompany): void {
  let at = from
  while (at < known.length && known[at]?.isPractice !== other.isPractice) at += 1
  const one = known[at]
  if (!one) {
    known.push(other)
    return
  }
  const newer = (one.retrievedAt ?? '') >= (other.retrievedAt ?? '') ? one : other
  known[at] = { ...newer, isOpen: one.isOpen || other.isOpen }
}

function remembered(whereIs: WhereIs): WhereIs {
  const found = new Map<string, ReturnType<WhereIs>>()
  return (caseId) => {
    let where = found.get(caseId)
    if (where === undefined) found.set(caseId, (where = whereIs(caseId)))
    return where
  }
}
