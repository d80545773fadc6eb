import { sql, type Db } from '../../archive/sqlite/connection'
import type { SearchEntry } from '../entry'
import { fieldOf } from './entries'
import { bareNumber } from './entry-words'
import { textNumber } from './same-text'

/** The case's and the companies' own words stand as documents that were never delivered. */
export const ownWordsKind = 'own-words'
export const answerKind = 'json'

/** Where a text of a company stands: in the document of this session; own words are older than all (0). */
interface HeldText {
  entryNo: number
  age: number
}

/** The texts that a company has already, by `textKey`. */
export type HeldTexts = Map<number, HeldText>

/** Of a company with more texts of a kind the rest is not compared: some may then be found twice. */
const mostHeld = 100_000

type Compared = Pick<
  SearchEntry,
  'field' | 'text' | 'word' | 'dateOfBirth' | 'number' | 'link' | 'party'
>

interface HeldRow extends Omit<Compared, 'field'> {
  entryNo: number
  age: number
}

/** Equal for what is the same text in the same role, wherever it stands. */
export function textKey({ field, text, word, dateOfBirth, number, link, party }: Compared): number {
  const same = field === 'identifier' ? bareNumber(text) : text
  return textNumber([field, word, dateOfBirth, number, link, party, same].join('\n'))
}

/** A document of a company, and the numbers of the entries that were written with it. */
interface Block {
  kind: string
  firstEntry: number | null
  lastEntry: number | null
}

/** What a company has of documents of these kinds; `blocks` are all its documents. */
export function heldTexts(db: Db, blocks: readonly Block[], kinds: readonly string[]): HeldTexts {
  const held: HeldTexts = new Map()
  for (const { kind, firstEntry, lastEntry } of blocks) {
    if (!kinds.includes(kind) || firstEntry === null || held.size >= mostHeld) continue
    const rows = sql<HeldRow>(
      db,
      `SELECT e.entry_no AS entryNo, e.text, e.word, e.date_of_birth AS dateOfBirth, e.number,
         e.link, e.party, coalesce(d.session_row, 0) AS age
       FROM entry e CROSS JOIN document d ON d.document_no = e.document_no
       WHERE e.entry_no BETWEEN :firstEntry AND :lastEntry LIMIT :most`,
    ).all({ firstEntry, lastEntry, most: mostHeld })
    for (const row of rows) {
      const { entryNo, age } = row
      held.set(textKey({ ...row, field: fieldOf(entryNo) }), { entryNo, age })
    }
  }
  return held
}
