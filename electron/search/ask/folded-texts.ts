import { sql, type Db } from '../../archive/sqlite/connection'
import { fieldOf } from '../file/entries'
import { entryWords } from '../file/entry-words'
import { goesOn } from './match'
import type { Asked } from './query-words'

/** The words of an entry as FTS5 has them, a space before and behind each. */
export interface FoldedText {
  entryNo: number
  folded: string
}

/** The texts of these entries, folded anew: for a few that is less than asking for their words. */
export function foldedTexts(db: Db, rows: readonly number[]): FoldedText[] {
  const found = sql<{ entryNo: number; text: string; number: string | null }>(
    db,
    `SELECT e.entry_no AS entryNo, e.text, e.number
     FROM json_each(:rows) r CROSS JOIN entry e ON e.entry_no = r.value`,
  ).all({ rows: JSON.stringify(rows) })
  return found.map(({ entryNo, text, number }) => ({
    entryNo,
    folded: ` ${entryWords({ field: fieldOf(entryNo), text, number })} `,
  }))
}

/** How many bytes these texts have, without reading them. */
export function bytesOfTexts(db: Db, rows: readonly number[]): number {
  const bytes = sql<{ bytes: number | null }>(
    db,
    `SELECT sum(octet_length(e.text)) AS bytes
     FROM json_each(:rows) r CROSS JOIN entry e ON e.entry_no = r.value`,
  ).get({ rows: JSON.stringify(rows) })?.bytes
  return bytes ?? 0
}

/** What `wholeWords` asks of one thing, of a folded text. */
export function hasWhole(folded: string, { words, numbers, isLoose }: Asked): boolean {
  const has = (text: string) => folded.includes(` ${text} `)
  return numbers.some(has) || (isLoose ? words.every(has) : has(words.join(' ')))
}

/** What `beginnings` asks of one thing, of a folded text. */
export function hasBeginning(folded: string, one: Asked): boolean {
  const { words, numbers, isLoose } = one
  const end = goesOn(one) ? '' : ' '
  if (numbers.some((number) => folded.includes(` ${number}`))) return true
  if (!isLoose) return folded.includes(` ${words.join(' ')}${end}`)
  return words.every((word, index) =>
    folded.includes(` ${word}${index === words.length - 1 ? end : ' '}`),
  )
}
