import { sql, type Db } from '../../archive/sqlite/connection'
import { searchFields, type SearchField } from '../../shared/domain/search'
import { bareNumber, entryWords } from '../file/entry-words'
import { sameName, textNumber } from '../file/same-text'
import { atTheStart, goesOn, wholeWords } from './match'
import type { Asked } from './query-words'
import { numbers, rowsWith } from './rows-with'
import type { Scope } from './scope'

/** What is looked for, and where. */
export interface Search {
  text: string
  asked: readonly Asked[]
  scope: Scope
}

/** Up to this many texts are read to put them in order; of more, the words tell it. */
const mostRead = 300

/** How well an entry fits: the query and nothing else, begins with it, has its words whole, or begun. */
const fits = ['same', 'start', 'whole', 'begun'] as const
type Fit = (typeof fits)[number]

/** What a search finds in all fields is looked for once, however many of them are put in order. */
const byWords = new WeakMap<Search, { start: Set<number>; whole: Set<number> }>()

/** The entries of one field, best first; those that fit alike in the order in which they were read. */
export function inOrder(
  db: Db,
  search: Search,
  field: SearchField,
  rows: readonly number[],
): number[] {
  if (rows.length <= 1) return [...rows]
  const same = new Set(sameRows(db, search, field))
  const fitOf =
    rows.length <= mostRead ? fitsByText(db, search, field, rows) : fitsByWords(db, search)
  const byFit: Record<Fit, number[]> = { same: [], start: [], whole: [], begun: [] }
  for (const entryNo of rows) byFit[same.has(entryNo) ? 'same' : fitOf(entryNo)].push(entryNo)
  return fits.flatMap((fit) => byFit[fit])
}

function fitsByWords(db: Db, search: Search): (row: number) => Fit {
  const { asked, scope } = search
  const known = byWords.get(search)
  const { start, whole } = known ?? {
    start: new Set(rowsWith(db, atTheStart(asked), scope)),
    whole: new Set(rowsWith(db, wholeWords(asked), scope)),
  }
  if (!known) byWords.set(search, { start, whole })
  return (row) => (start.has(row) ? 'start' : whole.has(row) ? 'whole' : 'begun')
}

function fitsByText(
  db: Db,
  { asked }: Search,
  field: SearchField,
  rows: readonly number[],
): (row: number) => Fit {
  const found = sql<{ entryNo: number; text: string; number: string | null }>(
    db,
    `SELECT e.entry_no AS entryNo, e.text, e.number
     FROM json_each(:rows) r CROSS JOIN entry e ON e.entry_no = r.value`,
  ).all({ rows: JSON.stringify(rows) })
  const all = asked.flatMap(({ words }) => words).join(' ')
  const last = asked.at(-1)
  const start = last && goesOn(last) ? ` ${all}` : ` ${all} `
  const known = new Map<number, Fit>()
  for (const { entryNo, text, number } of found) {
    const folded = ` ${entryWords({ field, text, number })} `
    const isWhole = asked.every((one) => hasWhole(folded, one))
    known.set(entryNo, folded.startsWith(start) ? 'start' : isWhole ? 'whole' : 'begun')
  }
  return (row) => known.get(row) ?? 'begun'
}

function hasWhole(folded: string, { words, numbers, isLoose }: Asked): boolean {
  const has = (text: string) => folded.includes(` ${text} `)
  return numbers.some(has) || (isLoose ? words.every(has) : has(words.join(' ')))
}

/** Entries that are the query. Only where nothing must stand together, as words count in any order. */
function sameRows(db: Db, { text, asked }: Search, field: SearchField): number[] {
  const [first] = asked
  const isPlain = asked.every(({ words, numbers }) => words.length === 1 && numbers.length === 0)
  const isNumber = asked.length === 1 && first !== undefined && first.numbers.length > 0
  if (field === 'answer' || field === 'report' || !(isPlain || isNumber)) return []
  const texts = isNumber && first ? first.numbers : [sameName(text), bareNumber(text)]
  return numbers(
    db,
    `SELECT entry_no FROM entry WHERE same_text IN (SELECT value FROM json_each(:texts))
       AND entry_no & 7 = :field`,
    { texts: JSON.stringify(texts.map(textNumber)), field: searchFields.indexOf(field) },
  )
}
