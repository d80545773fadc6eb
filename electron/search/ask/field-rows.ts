import type { Db } from '../../archive/sqlite/connection'
import { searchFields, type SearchField } from '../../shared/domain/search'
import { fieldBits } from '../file/entries'
import { bareNumber } from '../file/entry-words'
import { sameName, textNumber } from '../file/same-text'
import { foldedTexts, hasWhole } from './folded-texts'
import { atTheStart, goesOn, wholeWords } from './match'
import type { Asked } from './query-words'
import { numbers, rowsWith } from './rows-with'
import type { Scope } from './scope'
import { hasRow, type SortedRows } from './sorted-rows'

/** What is looked for, and where. */
export interface Search {
  text: string
  asked: readonly Asked[]
  scope: Scope
}

/** Up to this many texts are read to put them in order; of more, the words tell it. */
const mostRead = 300

/**
 * The entries of one field, best first, at least as many as `most`: the query and nothing else, what
 * begins with it, what has its words whole, the rest; those that fit alike in the order in which they
 * were read. Asked for more, the first ones stay the same.
 */
export function inOrder(
  db: Db,
  search: Search,
  field: SearchField,
  rows: SortedRows,
  most: number,
): number[] {
  if (rows.length <= 1) return [...rows]
  const same = sameRows(db, search, field).filter((row) => hasRow(rows, row))
  return rows.length <= mostRead
    ? orderedByText(db, search, rows, new Set(same))
    : orderedByWords(db, search, field, rows, { same: new Set(same), most })
}

/** No further than it is asked for: most of what a common word finds is never looked at. */
function orderedByWords(
  db: Db,
  { asked, scope }: Search,
  field: SearchField,
  rows: SortedRows,
  { same, most }: { same: Set<number>; most: number },
): number[] {
  const inField: Scope = {
    condition: `${scope.condition} AND f.rowid & ${2 ** fieldBits - 1} = :field`,
    parameters: { ...scope.parameters, field: searchFields.indexOf(field) },
  }
  const ordered = new Set(same)
  for (const match of [atTheStart(asked), wholeWords(asked)]) {
    if (ordered.size >= most) return [...ordered]
    // Those in order already may come once more.
    for (const row of rowsWith(db, match, inField, most + ordered.size)) ordered.add(row)
  }
  if (ordered.size < most) for (const row of rows) ordered.add(row)
  return [...ordered]
}

function orderedByText(
  db: Db,
  { asked }: Search,
  rows: SortedRows,
  same: ReadonlySet<number>,
): number[] {
  const all = asked.flatMap(({ words }) => words).join(' ')
  const last = asked.at(-1)
  const start = last && goesOn(last) ? ` ${all}` : ` ${all} `
  const [atStart, whole, begun]: [number[], number[], number[]] = [[], [], []]
  for (const { entryNo, folded } of foldedTexts(db, rows)) {
    if (same.has(entryNo)) continue
    if (folded.startsWith(start)) atStart.push(entryNo)
    else if (asked.every((one) => hasWhole(folded, one))) whole.push(entryNo)
    else begun.push(entryNo)
  }
  return [...same, ...atStart, ...whole, ...begun]
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
       AND entry_no & 7 = :field ORDER BY entry_no`,
    { texts: JSON.stringify(texts.map(textNumber)), field: searchFields.indexOf(field) },
  )
}
