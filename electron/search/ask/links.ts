import { sql, type Db } from '../../archive/sqlite/connection'
import type { Country, IdentifierKind } from '../../shared/domain/identifier'
import type { Link, LinkGround } from '../../shared/domain/search'
import type { SearchEntry } from '../entry'
import { bareNumber } from '../file/entry-words'
import { textNumber } from '../file/same-text'

interface Here {
  caseNo: number
  companyRow: number
  country: Country
  identifier: string
  name: string | null
}

interface OwnEntry {
  text: string
  path: string | null
  dateOfBirth: string | null
  number: string | null
  link: NonNullable<SearchEntry['link']>
  sameText: number | null
  sameNumber: number | null
}

interface ElsewhereRow {
  caseId: string
  caseName: string
  companyRow: number
  companyName: string | null
  country: Country
  kind: IdentifierKind
  identifier: string
  word: string | null
  path: string | null
  dateOfBirth: string | null
  number: string | null
}

/**
 * The people, firms, auditors and addresses that this company's newest answer names, where the newest
 * answers of other companies name them too, in this case and others; firms also where they are
 * companies of a case themselves. Suggestions with their grounds: nothing is merged, nothing left out.
 */
export function links(db: Db, caseId: string, companyRow: number): Link[] {
  const here = sql<Here>(
    db,
    `SELECT c.case_no AS caseNo, c.company_row AS companyRow, c.country, c.identifier, c.name
     FROM searched_case s JOIN company c USING (case_no)
     WHERE s.case_id = :caseId AND c.company_row = :companyRow`,
  ).get({ caseId, companyRow })
  if (!here) return []
  const seen = new Set<string>()
  const named = ownEntries(db, here).flatMap((own) => linksOf(db, here, own))
  return [...linksOfNumber(db, here), ...named].filter((link) => {
    const key = JSON.stringify([link.ground, link.text, link.dateOfBirth])
    return link.elsewhere.length > 0 && !seen.has(key) && seen.add(key)
  })
}

function ownEntries(db: Db, { caseNo, companyRow }: Here): OwnEntry[] {
  return sql<OwnEntry>(
    db,
    `SELECT e.text, e.path, e.date_of_birth AS dateOfBirth, e.number, e.link,
       e.same_text AS sameText, e.same_number AS sameNumber
     FROM document n CROSS JOIN document d ON d.case_no = n.case_no AND d.company_row = n.company_row
       CROSS JOIN entry e ON e.entry_no BETWEEN d.first_entry AND d.last_entry
     WHERE n.case_no = :caseNo AND n.company_row = :companyRow AND n.is_newest_answer = 1
       AND e.document_no = n.document_no AND e.link IS NOT NULL
     ORDER BY e.entry_no`,
  ).all({ caseNo, companyRow })
}

/** Where others name this company, and where it is a company of another case. */
function linksOfNumber(db: Db, here: Here): Link[] {
  const { identifier, name } = here
  const others = sameNumberElsewhere(db, here, textNumber(identifier))
  const itself = companiesWithNumber(db, here, identifier).filter(
    ({ country }) => country === here.country,
  )
  return [
    {
      ...{ ground: 'same-number', text: name ?? identifier, path: null, dateOfBirth: null },
      elsewhere: [...itself, ...others].map(placeOf),
    },
  ]
}

function linksOf(db: Db, here: Here, own: OwnEntry): Link[] {
  const { text, path, dateOfBirth, link, number } = own
  const made = (ground: LinkGround, rows: readonly ElsewhereRow[]): Link => ({
    ...{ ground, text, path, dateOfBirth },
    elsewhere: rows.map(placeOf),
  })
  if (link === 'address')
    return [made('same-address', sameTextElsewhere(db, here, own, ['address']))]
  if (link === 'person') {
    const rows = sameTextElsewhere(db, here, own, ['person'])
    const isBorn = (row: ElsewhereRow) => dateOfBirth !== null && row.dateOfBirth === dateOfBirth
    const isOpen = (row: ElsewhereRow) => dateOfBirth === null || row.dateOfBirth === null
    return [
      made('same-name-and-birth-date', rows.filter(isBorn)),
      made('same-name', rows.filter(isOpen)),
    ]
  }
  const ground = link === 'auditor' ? 'same-auditor' : 'same-number'
  if (number !== null && own.sameNumber !== null) {
    const named = sameNumberElsewhere(db, here, own.sameNumber)
    return [made(ground, [...companiesWithNumber(db, here, bareNumber(number)), ...named])]
  }
  const rows = sameTextElsewhere(db, here, own, ['organization', 'auditor'])
  return [made(link === 'auditor' ? ground : 'same-name', rows)]
}

const elsewhere = `SELECT s.case_id AS caseId, s.name AS caseName, c.company_row AS companyRow,
    c.name AS companyName, c.country, c.kind, c.identifier, e.word, e.path,
    e.date_of_birth AS dateOfBirth, e.number
  FROM entry e JOIN document d USING (document_no)
    JOIN company c ON c.case_no = d.case_no AND c.company_row = d.company_row
    JOIN searched_case s ON s.case_no = d.case_no`

/** The same company in another case is told by its number; what it names there is no news. */
const ofOthers = `d.is_newest_answer = 1
  AND NOT (c.country = :country AND c.identifier = :identifier)
  AND NOT (c.case_no = :caseNo AND c.company_row = :companyRow)
  ORDER BY e.entry_no`

function sameTextElsewhere(
  db: Db,
  { caseNo, companyRow, country, identifier }: Here,
  { sameText, number }: OwnEntry,
  sorts: readonly string[],
): ElsewhereRow[] {
  if (sameText === null) return []
  const rows = sql<ElsewhereRow>(
    db,
    `${elsewhere} WHERE e.same_text = :sameText
       AND e.link IN (SELECT value FROM json_each(:sorts)) AND ${ofOthers}`,
  ).all({ caseNo, companyRow, country, identifier, sameText, sorts: JSON.stringify(sorts) })
  // Two different numbers are two different firms, whatever their names.
  return rows.filter((row) => number === null || row.number === null)
}

function sameNumberElsewhere(
  db: Db,
  { caseNo, companyRow, country, identifier }: Here,
  sameNumber: number,
): ElsewhereRow[] {
  return sql<ElsewhereRow>(
    db,
    `${elsewhere} WHERE e.same_number = :sameNumber AND e.link IS NOT NULL AND ${ofOthers}`,
  ).all({ caseNo, companyRow, country, identifier, sameNumber })
}

function companiesWithNumber(
  db: Db,
  { caseNo, companyRow }: Here,
  identifier: string,
): ElsewhereRow[] {
  return sql<ElsewhereRow>(
    db,
    `SELECT s.case_id AS caseId, s.name AS caseName, c.company_row AS companyRow,
       c.name AS companyName, c.country, c.kind, c.identifier, NULL AS word, NULL AS path,
       NULL AS dateOfBirth, NULL AS number
     FROM company c JOIN searched_case s USING (case_no)
     WHERE c.identifier = :identifier
       AND NOT (c.case_no = :caseNo AND c.company_row = :companyRow)
     ORDER BY c.case_no, c.company_row`,
  ).all({ caseNo, companyRow, identifier })
}

function placeOf(row: ElsewhereRow): Link['elsewhere'][number] {
  const { caseId, caseName, companyRow, companyName, country, kind, identifier, word, path } = row
  const company = { country, kind, identifier }
  return { caseId, caseName, companyRow, companyName, company, word, path }
}
