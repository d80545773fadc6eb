import type { Db } from '../../archive/sqlite/connection'
import { searchFields, type SearchField } from '../../shared/domain/search'
import { bareNumber } from '../file/entry-words'
import { sameName, textNumber } from '../file/same-text'
import { fieldMask, rowsOfField, type RowsByField } from './by-field'
import { bytesOfTexts, foldedTexts, hasWhole } from './folded-texts'
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
const mostBytes = 32 << 10

/**
 * The entries of one field, best first, at least as many as `most`: the query and nothing else, what
 * begins with it, what has its words whole, the rest; those that fit alike in the order in which they
 * were read. Asked for more, the first ones stay the same.
 */
export function inOrder(
  db: Db,
  search: Search,
  field: SearchField,
  found: RowsByField,
  most: number,
): SortedRows {
  const count = found.counts[field]
  if (count <= 1) return rowsOfField(found, field, count)
  const same = sameRows(db, search, field).filter((row) => hasRow(found.rows, row))
  if (count <= mostRead) {
    const rows = rowsOfField(found, field, count)
    if (bytesOfTexts(db, rows) <= mostBytes) {
      return orderedByText(db, search, rows, new Set(same))
    }
  }
  const ordered = firstByWords(db, search, field, same, most)
  if (ordered.size < most) for (const row of rowsOfField(found, field, count)) ordered.add(row)
  return [...ordered]
}

/** What fits best by its words, no further than it is asked for: most of what a common word finds is never looked at. */
function firstByWords(
  db: Db,
  { asked, scope }: Search,
  field: SearchField,
  same: readonly number[],
  most: number,
): Set<number> {
  const inField: Scope = {
    condition: `${scope.condition} AND f.rowid & ${fieldMask} = :field`,
    parameters: { ...scope.parameters, field: searchFields.indexOf(field) },
  }
  const ordered = new Set(same)
  for (const match of [atTheStart(asked), wholeWords(asked)]) {
    if (ordered.size >= most) break
    // Those in order already may come once more.
    for (const row of rowsWith(db, match, inField, most + ordered.size)) ordered.add(row)
  }
  return ordered
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
       AND entry_no & ${fieldMask} = :field ORDER BY entry_no`,
    { texts: JSON.stringify(texts.map(textNumber)), field: searchFields.indexOf(field) },
  )
}
