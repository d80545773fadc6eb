import type { Db } from '../../archive/sqlite/connection'
import {
  searchFields,
  type SearchField,
  type SearchPage,
  type SearchQuery,
} from '../../shared/domain/search'
import { wordSorts } from '../file/entry-words'
import { fieldOf } from '../file/entries'
import { countFound, rowsOfField, type FieldCounts, type Search } from './field-rows'
import { hitsOf } from './hits'
import { wordsNear, wordsWith } from './known-words'
import { looserRows } from './looser-rows'
import { askedIn, type Asked } from './query-words'
import { scopeOf } from './scope'

/** Everything a query finds, counted; the entries themselves are fetched a page at a time. */
interface Found {
  /** with the words, or words that begin with them */
  asked: FieldCounts
  /** only with the words inside other words */
  inside: number[]
  /** only with words that differ by a typing error */
  near: number[]
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
  if (asked.length === 0) {
    return { total: 0, counts: noCounts(), hits: [], tookMs: performance.now() - startedMs }
  }
  const search = { text: query.text, asked, scope: scopeOf(db, query.caseId) }
  const found = foundBy(db, search, query.caseId)
  const counts = { ...found.asked }
  for (const entryNo of [...found.inside, ...found.near]) counts[fieldOf(entryNo)] += 1
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
  const changes = db.prepare('SELECT total_changes()').pluck().get()
  const key = JSON.stringify([changes, caseId, search.asked])
  const last = lastFound.get(db)
  if (last?.key === key) return last.found
  const { asked, scope } = search
  const nothing = asked.map(() => [])
  const parts = asked.map((one) => partWords(db, one))
  const near = asked.map((one) => nearWords(db, one))
  const inside = looserRows(db, asked, { wanted: parts, accepted: nothing }, scope)
  const known = new Set(inside)
  const found = {
    asked: countFound(db, search),
    inside,
    near: looserRows(db, asked, { wanted: near, accepted: parts }, scope).filter(
      (entryNo) => !known.has(entryNo),
    ),
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
  return mayGoOn && words.length === 1 ? wordsWith(db, word, Object.values(wordSorts)) : []
}

function nearWords(db: Db, { words, numbers, mayGoOn }: Asked): string[] {
  const [word = ''] = words
  return mayGoOn && words.length === 1 && numbers.length === 0 ? wordsNear(db, word) : []
}

interface PageWish {
  offset: number
  limit: number
}

/** The entries of a page; from index `nearFrom` on they are found by a typing error only. */
function pageOf(
  db: Db,
  search: Search,
  found: Found,
  fields: readonly SearchField[],
  { offset, limit }: PageWish,
): { rows: number[]; nearFrom: number } {
  const rows: number[] = []
  let skip = offset
  const take = (count: number, fetch: (page: PageWish) => number[]) => {
    if (skip >= count) skip -= count
    else if (rows.length < limit) {
      rows.push(...fetch({ offset: skip, limit: limit - rows.length }))
      skip = 0
    }
  }
  const slice = (all: readonly number[]) => (page: PageWish) =>
    all.slice(page.offset, page.offset + page.limit)
  const ofField = (all: readonly number[], field: SearchField) =>
    all.filter((entryNo) => fieldOf(entryNo) === field)
  for (const field of fields) {
    take(found.asked[field], (page) => rowsOfField(db, search, field, page))
    const inside = ofField(found.inside, field)
    take(inside.length, slice(inside))
  }
  const nearFrom = rows.length
  for (const field of fields) {
    const near = ofField(found.near, field)
    take(near.length, slice(near))
  }
  return { rows, nearFrom }
}

const noCounts = (): FieldCounts => ({
  ...{ name: 0, identifier: 0, case: 0, person: 0, address: 0, answer: 0, report: 0 },
})
