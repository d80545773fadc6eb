import { sql, type Db } from '../../archive/sqlite/connection'
import type { Country, IdentifierKind } from '../../shared/domain/identifier'
import type { SearchHit } from '../../shared/domain/search'
import { fieldOf } from '../file/entries'
import type { Asked } from './query-words'
import { snippetsOf } from './snippets'

interface HitRow extends Omit<
  SearchHit,
  'hitId' | 'field' | 'snippets' | 'isNear' | 'isOlder' | 'company'
> {
  entryNo: number
  text: string
  isOlder: number
  country: Country | null
  kind: IdentifierKind | null
  identifier: string | null
}

/** The entries as they are shown, in their order. */
export function hitsOf(
  db: Db,
  asked: readonly Asked[],
  rows: readonly number[],
  nearFrom: number,
): SearchHit[] {
  if (rows.length === 0) return []
  const found = sql<HitRow>(
    db,
    `SELECT e.entry_no AS entryNo, e.text, e.word, e.date_of_birth AS dateOfBirth, e.path, e.page, e.party,
       d.kind = 'json' AND d.is_newest_answer = 0 AS isOlder,
       c.case_id AS caseId, c.name AS caseName, d.company_row AS companyRow,
       o.name AS companyName, o.country, o.kind, o.identifier,
       d.session_row AS sessionRow, d.retrieved_at AS retrievedAt, d.sha256
     FROM json_each(:rows) r CROSS JOIN entry e ON e.entry_no = r.value
       JOIN document d USING (document_no) JOIN searched_case c USING (case_no)
       LEFT JOIN company o ON o.case_no = d.case_no AND o.company_row = d.company_row`,
  ).all({ rows: JSON.stringify(rows) })
  const byNumber = new Map(found.map((row) => [row.entryNo, row]))
  return rows.flatMap((entryNo, index) => {
    const row = byNumber.get(entryNo)
    return row ? [hitOf(row, asked, index >= nearFrom)] : []
  })
}

function hitOf(row: HitRow, asked: readonly Asked[], isNear: boolean): SearchHit {
  const { entryNo, text, country, kind, identifier, ...shown } = row
  const isCompany = country !== null && kind !== null && identifier !== null
  return {
    ...shown,
    hitId: String(entryNo),
    field: fieldOf(entryNo),
    company: isCompany ? { country, kind, identifier } : null,
    snippets: snippetsOf(text, asked, isNear),
    isNear,
    isOlder: row.isOlder === 1,
  }
}
