import type { Db } from '../../archive/sqlite/connection'
import { bytesOfTexts, foldedTexts, hasBeginning } from './folded-texts'
import { beginningsOr, oneBeginning, phrase } from './match'
import type { Asked } from './query-words'
import { rowsWith, rowsWithAny } from './rows-with'
import type { Scope } from './scope'
import { common, type SortedRows } from './sorted-rows'

/** A thing that is asked for, and the words that do for it as well. */
export interface Wanted {
  one: Asked
  others: readonly string[]
}

/** Up to this many words FTS5 looks for all at once; with more it is slower than one after the other. */
const mostAtOnce = 48
/** Up to this many entries are read rather than their words looked up, if their texts are as short. */
const mostRead = 1000
const mostBytes = 32 << 10
/** Looking one more word up takes as long as folding so much of a text. */
const bytesPerWord = 512

/**
 * The entries that have everything wanted, each thing as it is asked for or by one of its other words.
 * What is rare is looked up; a common word ("gate", "AS") or one with hundreds of others (a short
 * number) is then looked for in the few texts that are left, rather than all that have it listed.
 */
export function rowsWithEach(db: Db, wanted: readonly Wanted[], scope: Scope): number[] {
  const { together, apart } = parted(wanted)
  const [first, ...further] = together
  if (first && wanted.length > 1) {
    const rows = rowsWith(db, eitherWay([first]), scope, mostRead + 1)
    const read = amongRead(db, rows, [...further, ...apart])
    if (read) return read
  }
  let rows = first ? rowsWith(db, eitherWay(together), scope) : null
  for (const [index, { one, others }] of apart.entries()) {
    const read = rows && amongRead(db, rows, apart.slice(index))
    if (read) return read
    const listed = rowsWithAny(
      db,
      [oneBeginning(one), ...others.map((word) => phrase([word]))],
      scope,
    )
    rows = rows ? common(rows, listed) : listed
  }
  return rows ?? []
}

/** Those of the entries that have everything wanted by their texts; null where that is too much to read. */
export function amongRead(db: Db, rows: SortedRows, wanted: readonly Wanted[]): number[] | null {
  if (rows.length > mostRead) return null
  if (rows.length === 0 || wanted.length === 0) return [...rows]
  const words = wanted.reduce((sum, { others }) => sum + others.length, 0)
  if (bytesOfTexts(db, rows) > mostBytes + words * bytesPerWord) return null
  const all = wanted.map(({ one, others }) => ({ one, others: new Set(others) }))
  const found = foldedTexts(db, rows).filter(({ folded }) => {
    const has = folded.trim().split(' ')
    return all.every(
      ({ one, others }) => hasBeginning(folded, one) || has.some((word) => others.has(word)),
    )
  })
  return found.map(({ entryNo }) => entryNo)
}

/** What FTS5 looks for all at once, long words first as they are rare; and what has too many others. */
function parted(wanted: readonly Wanted[]): { together: Wanted[]; apart: Wanted[] } {
  const together: Wanted[] = []
  const apart: Wanted[] = []
  let words = 0
  for (const one of [...wanted].sort((a, b) => a.others.length - b.others.length)) {
    words += one.others.length
    if (words <= mostAtOnce) together.push(one)
    else apart.push(one)
  }
  const byLength = (a: Wanted, b: Wanted) => lettersIn(b.one) - lettersIn(a.one)
  return { together: together.sort(byLength), apart: apart.sort(byLength) }
}

const eitherWay = (wanted: readonly Wanted[]): string =>
  beginningsOr(
    wanted.map(({ one }) => one),
    wanted.map(({ others }) => others),
  )

const lettersIn = ({ words }: Asked): number => words.join('').length
