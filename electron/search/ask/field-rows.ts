import { sql, type Db } from '../../archive/sqlite/connection'
import { searchFields, type SearchField } from '../../shared/domain/search'
import { bareNumber } from '../file/entry-words'
import { sameName, textNumber } from '../file/same-text'
import { atTheStart, beginnings, wholeWords } from './match'
import type { Asked } from './query-words'
import type { Scope } from './scope'

/** What is looked for, and where. */
export interface Search {
  text: string
  asked: readonly Asked[]
  scope: Scope
}

export type FieldCounts = Record<SearchField, number>

/** A part of the entries of a field, in the order in which they are shown. */
interface Tier {
  count(): number
  rows(offset: number, limit: number): number[]
}

/** How many entries of each field have every word that is asked for, or one that begins with it. */
export function countFound(db: Db, { asked, scope }: Search): FieldCounts {
  const columns = searchFields.map(
    (field, index) => `count(*) FILTER (WHERE f.rowid & 7 = ${index}) AS "${field}"`,
  )
  const row = sql<FieldCounts>(
    db,
    `SELECT ${columns.join(', ')} FROM folded f WHERE f.folded MATCH :match ${scope.condition}`,
  ).get({ ...scope.parameters, match: beginnings(asked) })
  if (!row) throw new Error('a count gave no row')
  return row
}

/**
 * A page of one field's entries: what is the query and nothing else first, then what begins with it,
 * what has its words whole, what has words that begin with them. Inside each in the order of reading.
 */
export function rowsOfField(
  db: Db,
  search: Search,
  field: SearchField,
  page: { offset: number; limit: number },
): number[] {
  const found: number[] = []
  let { offset } = page
  for (const tier of tiersOf(db, search, field)) {
    const left = page.limit - found.length
    if (left <= 0) break
    const rows = tier.rows(offset, left)
    found.push(...rows)
    if (rows.length > 0 || offset === 0) offset = 0
    else offset -= tier.count()
  }
  return found
}

function* tiersOf(db: Db, search: Search, field: SearchField): Generator<Tier> {
  const { asked } = search
  const same = sameRows(db, search, field)
  yield { count: () => same.length, rows: (offset, limit) => same.slice(offset, offset + limit) }
  const [start, whole, beginning] = [atTheStart(asked), wholeWords(asked), beginnings(asked)]
  const matches = [start, `(${whole}) NOT (${start})`]
  if (beginning !== whole) matches.push(`(${beginning}) NOT ((${whole}) OR (${start}))`)
  for (const match of matches) yield matchTier(db, search.scope, field, match, same)
}

/** Entries that are the query. Only where nothing must stand together, as words count in any order. */
function sameRows(db: Db, { text, asked, scope }: Search, field: SearchField): number[] {
  const [first] = asked
  const isPlain = asked.every(({ words, numbers }) => words.length === 1 && numbers.length === 0)
  const isNumber = asked.length === 1 && first !== undefined && first.numbers.length > 0
  if (field === 'answer' || field === 'report' || !(isPlain || isNumber)) return []
  const texts = isNumber && first ? first.numbers : [sameName(text), bareNumber(text)]
  return sql<{ rowid: number }>(
    db,
    `SELECT f.entry_no AS rowid FROM (SELECT entry_no, entry_no AS rowid FROM entry
       WHERE same_text IN (SELECT value FROM json_each(:numbers))) f
     WHERE f.entry_no & 7 = :field ${scope.condition} ORDER BY 1`,
  )
    .all({
      ...scope.parameters,
      field: searchFields.indexOf(field),
      numbers: JSON.stringify(texts.map(textNumber)),
    })
    .map(({ rowid }) => rowid)
}

function matchTier(
  db: Db,
  scope: Scope,
  field: SearchField,
  match: string,
  without: readonly number[],
): Tier {
  const where = `FROM folded f WHERE f.folded MATCH :match ${scope.condition}
     AND f.rowid & 7 = :field AND f.rowid NOT IN (SELECT value FROM json_each(:without))`
  const parameters = {
    ...scope.parameters,
    match,
    field: searchFields.indexOf(field),
    without: JSON.stringify(without),
  }
  return {
    count: () =>
      sql<{ count: number }>(db, `SELECT count(*) AS count ${where}`).get(parameters)?.count ?? 0,
    rows: (offset, limit) =>
      sql<{ rowid: number }>(
        db,
        `SELECT f.rowid AS rowid ${where} ORDER BY f.rowid LIMIT :limit OFFSET :offset`,
      )
        .all({ ...parameters, limit, offset })
        .map(({ rowid }) => rowid),
  }
}
