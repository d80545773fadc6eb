import { auditHead } from '../../archive/audit/audit-chain'
import { listCompanyRecords } from '../../archive/companies/companies'
import { standingNotes } from '../../archive/ownership/notes'
import { sql, type Db } from '../../archive/sqlite/connection'
import { onceEach } from '../../archive/sqlite/once-each'
import type { CompanyKey } from '../../shared/domain/identifier'
import type { PartyNote } from '../../shared/domain/ownership/party'

/** Where a stored answer of a company stands. */
export interface AnswerPlace {
  companyRow: number
  sessionRow: number
  sha256: string
  retrievedAt: string
  /** the company's name, as the answer says it */
  name: string | null
  expands: string[]
  /** it has shareholders or subsidiaries, so it may name a company that does not name it */
  namesHoldings: boolean
  /** shareholders were searched, whether some were found or not */
  tellsOwners: boolean
}

/** What a case has, without a single answer read. */
export interface CaseOutline {
  /** the newest audit entry: the same one, the same outline */
  head: string
  keys: ReadonlyMap<number, CompanyKey>
  /** of each company, in the order in which they were asked for */
  answers: ReadonlyMap<number, readonly AnswerPlace[]>
  notes: readonly PartyNote[]
}

interface AnswerRow extends Omit<AnswerPlace, 'expands' | 'namesHoldings' | 'tellsOwners'> {
  expands: string
  shareholders: string | null
  subsidiaries: string | null
}

/** The outline of a case of any version; `known` again where nothing has changed since. */
export function readOutline(db: Db, known: CaseOutline | null): CaseOutline {
  const { head } = auditHead(db)
  if (known?.head === head) return known
  const keys = new Map<number, CompanyKey>()
  for (const { companyRow, country, kind, identifier } of listCompanyRecords(db)) {
    keys.set(companyRow, { country, kind, identifier })
  }
  return { head, keys, answers: answersByCompany(db), notes: standingNotes(db) }
}

function answersByCompany(db: Db): Map<number, AnswerPlace[]> {
  const rows = sql<AnswerRow>(
    db,
    `SELECT d.company_row AS companyRow, d.session_row AS sessionRow, d.sha256,
       d.retrieved_at AS retrievedAt, d.name, s.expands,
       json_extract(d.coverage, '$.shareholders') AS shareholders,
       json_extract(d.coverage, '$.subsidiaries') AS subsidiaries
     FROM answer_digest d JOIN session s USING (session_row) ORDER BY d.session_row`,
  ).all()
  const expandsOf = onceEach((text) => JSON.parse(text) as string[])
  const answers = new Map<number, AnswerPlace[]>()
  for (const { expands, shareholders, subsidiaries, ...row } of rows) {
    const namesHoldings = shareholders === 'found' || subsidiaries === 'found'
    const tellsOwners = shareholders === 'found' || shareholders === 'nothing-found'
    const place = { ...row, expands: expandsOf(expands), namesHoldings, tellsOwners }
    const before = answers.get(row.companyRow)
    if (before) before.push(place)
    else answers.set(row.companyRow, [place])
  }
  return answers
}

/**
 * The answers that count of a company at an instant: the one asked for last of those that had come by
 * then, and where it did not search for shareholders the last one that did, as what was found once is
 * not undone by not asking again. Null for `at`: of all.
 */
export function answersOfCompanyAt(
  { answers }: CaseOutline,
  companyRow: number,
  at: string | null,
): AnswerPlace[] {
  const atMs = at === null ? Infinity : Date.parse(at)
  const come = (answers.get(companyRow) ?? []).filter(
    ({ retrievedAt }) => Date.parse(retrievedAt) <= atMs,
  )
  const last = come.at(-1)
  if (!last || last.tellsOwners) return last ? [last] : []
  const before = come.findLast(({ tellsOwners }) => tellsOwners)
  return before ? [before, last] : [last]
}
