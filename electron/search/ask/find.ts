import { sql, type Db } from '../../archive/sqlite/connection'
import {
  searchFields,
  type SearchField,
  type SearchPage,
  type SearchQuery,
} from '../../shared/domain/search'
import { wordSorts } from '../file/entry-words'
import { byField, rowsOfField, type RowsByField } from './by-field'
import { inOrder, type Search } from './field-rows'
import { hitsOf } from './hits'
import { wordsNear, wordsWith } from './known-words'
import { looserRows } from './looser-rows'
import { beginnings } from './match'
import { askedIn, type Asked } from './query-words'
import { rowsWith } from './rows-with'
import { scopeOf } from './scope'
import type { SortedRows } from './sorted-rows'

/** Everything a query finds, by field; the entries themselves are fetched a page at a time. */
interface Found {
  /** with the words, or words that begin with them */
  asked: RowsByField
  /** the first of these, best first: as far as a page was asked for */
  ordered: Partial<Record<SearchField, SortedRows>>
  /** only with the words inside other words */
  inside: RowsByField
  /** only with words that differ by a typing error */
  near: RowsByField
}

/** What was found last, for its next page: as long as nothing was written, it is the same. */
const lastFound = new WeakMap<Db, { key: string; found: Found }>()

/**
 * A page of what is found, best first: field by field in the order of `searchFields`, in each the query
 * itself, its beginnings, its words, parts of words; behind all of them what differs by a typing error.
 * `counts` are of every field, whatever `fields` asks for; `total` is of the fields asked for. Nothing
 * is cut: any page up to the last can be had, in the same order as long as nothing is written. Never
 * fails, whatever the text: one without letters and digits finds nothing.
 */
export function find(db: Db, query: SearchQuery): Omit<SearchPage, 'progress'> {
  const startedMs = performance.now()
  const asked = askedIn(query.text)
  const search = { text: query.text, asked, scope: scopeOf(db, query.caseId) }
  const found = asked.length === 0 ? nothing() : foundBy(db, search, query.caseId)
  const counts = { ...found.asked.counts }
  for (const field of searchFields) {
    counts[field] += found.inside.counts[field] + found.near.counts[field]
  }
  const fields = searchFields.filter(
    (field) => query.fields.length === 0 || query.fields.includes(field),
  )
  const { rows, nearFrom } = pageOf(db, search, found, fields, query)
  return {
    total: fields.reduce((sum, field) => sum + counts[field], 0),
    counts,
    hits: hitsOf(db, asked, rows, nearFrom),
    tookMs: performance.now() - startedMs,
  }
}

function foundBy(db: Db, search: Search, caseId: string | null): Found {
  const changes = sql(db, 'SELECT total_changes()').pluck().get()
  const key = JSON.stringify([changes, caseId, search.text])
  const last = lastFound.get(db)
  if (last?.key === key) return last.found
  const { asked, scope } = search
  const rows = rowsWith(db, beginnings(asked), scope)
  const others = {
    parts: asked.map((one) => partWords(db, one)),
    near: asked.map((one) => nearWords(db, one)),
  }
  const { inside, near } = looserRows(db, search, others, rows)
  const found = {
    ...nothing(),
    asked: byField(rows),
    inside: byField(inside),
    near: byField(near),
  }
  lastFound.set(db, { key, found })
  return found
}

/** What stands between quotes is not looked for inside words. */
function partWords(db: Db, { words, numbers, mayGoOn }: Asked): string[] {
  const [word = ''] = words
  if (numbers.length > 0) {
    return numbers.flatMap((number) => wordsWith(db, number, [wordSorts.number]))
  }
  if (!mayGoOn || words.length > 1) return []
  const sorts = /^\d+$/.test(word) ? [wordSorts.number] : Object.values(wordSorts)
  return wordsWith(db, word, sorts)
}

function nearWords(db: Db, { words, numbers, mayGoOn }: Asked): string[] {
  const [word = ''] = words
  return mayGoOn && words.length === 1 && numbers.length === 0 ? wordsNear(db, word) : []
}

/** The entries of a page; from index `nearFrom` on they are found by a typing error only. */
function pageOf(
  db: Db,
  search: Search,
  found: Found,
  fields: readonly SearchField[],
  { offset, limit }: Pick<SearchQuery, 'offset' | 'limit'>,
): { rows: number[]; nearFrom: number } {
  const rows: number[] = []
  let skip = offset
  const take = (count: number, first: (most: number) => SortedRows) => {
    if (skip >= count) skip -= count
    else if (rows.length < limit) {
      const to = skip + limit - rows.length
      rows.push(...first(to).slice(skip, to))
      skip = 0
    }
  }
  const { asked, inside, near } = found
  for (const field of fields) {
    take(asked.counts[field], (most) => bestOf(db, search, found, field, most))
    take(inside.counts[field], (most) => rowsOfField(inside, field, most))
  }
  const nearFrom = rows.length
  for (const field of fields) {
    take(near.counts[field], (most) => rowsOfField(near, field, most))
  }
  return { rows, nearFrom }
}

/** At least the `most` best; twice as many, so that page after page costs no more than all at once. */
function bestOf(
  db: Db,
  search: Search,
  { asked, ordered }: Found,
  field: SearchField,
  most: number,
): SortedRows {
  const known = ordered[field] ?? []
  if (known.length >= Math.min(most, asked.counts[field])) return known
  return (ordered[field] = inOrder(db, search, field, asked, 2 * most))
}

const nothing = (): Found => ({
  ...{ asked: byField([]), inside: byField([]), near: byField([]), ordered: {} },
})
