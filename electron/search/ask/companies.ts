import { sql, type Db, type Named } from '../../archive/sqlite/connection'
import type { AnswerDigest } from '../../shared/domain/company'
import type { Country, IdentifierKind } from '../../shared/domain/identifier'
import type { CompaniesPage, CompaniesQuery, CompanyLine } from '../../shared/domain/search'
import type { SessionState } from '../../shared/domain/session'
import { fold } from '../../shared/rules/fold'
import { bareNumber } from '../file/entry-words'

/** Each order ends in the company's own place, so that no two lines ever change theirs. */
const orders: Record<CompaniesQuery['sort'], readonly string[]> = {
  name: ['name_order'],
  identifier: ['identifier'],
  case: ['case_order'],
  legalForm: ['legal_form', 'name_order'],
  status: ['status', 'name_order'],
  sanction: ['sanction_order', 'name_order'],
  retrievedAt: ['retrieved_at'],
}

interface LineRow {
  caseId: string
  caseName: string
  companyRow: number
  country: Country
  kind: IdentifierKind
  identifier: string
  addedAt: string
  digest: string | null
  retrievedAt: string | null
  snapshots: number
  state: SessionState | null
}

/**
 * A page of the companies of all cases, or of one. Names stand in the Norwegian and Danish order of
 * letters (æ ø å last, ä as æ, ö as ø), companies without an answer behind all names.
 */
export function companies(db: Db, query: CompaniesQuery): CompaniesPage {
  const { where, parameters } = conditions(query)
  const total =
    sql<{ total: number }>(db, `SELECT count(*) AS total FROM company p ${where}`).get(parameters)
      ?.total ?? 0
  const direction = query.direction === 'descending' ? 'DESC' : 'ASC'
  const order = [...orders[query.sort], 'case_no', 'company_row']
  const ordered = (alias: string) =>
    order.map((column) => `${alias}.${column} ${direction}`).join(', ')
  const rows = sql<LineRow>(
    db,
    // The order is walked in its index alone; only the lines of the page are read.
    `SELECT s.case_id AS caseId, s.name AS caseName, c.company_row AS companyRow, c.country, c.kind,
       c.identifier, c.added_at AS addedAt, c.digest, c.retrieved_at AS retrievedAt, c.snapshots,
       c.state
     FROM (SELECT p.case_no, p.company_row FROM company p ${where}
         ORDER BY ${ordered('p')} LIMIT :limit OFFSET :offset) page
       CROSS JOIN company c USING (case_no, company_row)
       CROSS JOIN searched_case s USING (case_no)
     ORDER BY ${ordered('c')}`,
  ).all({ ...parameters, limit: query.limit, offset: query.offset })
  return { total, lines: rows.map(lineOf) }
}

function conditions(query: CompaniesQuery): { where: string; parameters: Named } {
  const parts: string[] = []
  const parameters: Named = {}
  const add = (part: string, more: Named) => {
    parts.push(part)
    Object.assign(parameters, more)
  }
  for (const [index, word] of wordsOf(query.text).entries()) {
    const name = `word${index}`
    add(
      `(instr(p.folded, :${name}) OR p.case_no IN (
         SELECT case_no FROM searched_case WHERE instr(folded, :${name})))`,
      { [name]: word },
    )
  }
  if (query.caseId !== null) {
    add('p.case_no = (SELECT case_no FROM searched_case WHERE case_id = :caseId)', {
      caseId: query.caseId,
    })
  }
  const lists = { status: query.statuses, country: query.countries, sanction: query.sanctions }
  for (const [column, wanted] of Object.entries(lists)) {
    if (wanted.length === 0) continue
    add(`p.${column} IN (SELECT value FROM json_each(:${column}))`, {
      [column]: JSON.stringify(wanted),
    })
  }
  if (query.retrievedBefore !== null) {
    add('p.retrieved_at < :retrievedBefore', { retrievedBefore: query.retrievedBefore })
  }
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, parameters }
}

/** A number in any spelling is one word. */
function wordsOf(text: string): string[] {
  const number = bareNumber(text)
  if (/^\d{5,}$/.test(number)) return [number]
  return fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 12)
}

function lineOf({ country, kind, identifier, digest, ...line }: LineRow): CompanyLine {
  return {
    ...line,
    company: { country, kind, identifier },
    digest: digest === null ? null : (JSON.parse(digest) as AnswerDigest),
  }
}
