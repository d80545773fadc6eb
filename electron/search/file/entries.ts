import { sql, type Db } from '../../archive/sqlite/connection'
import { searchFields, type SearchField } from '../../shared/domain/search'
import type { SearchEntry } from '../entry'
import { bareNumber, entryWords } from './entry-words'
import { sameAddress, sameName, textNumber } from './same-text'
import { rememberWords } from './words'

/** How many of the lowest bits of an entry's number are its field. */
export const fieldBits = 3

interface StoredEntry {
  entryNo: number
  text: string
  number: string | null
}

/** Where a document's entries lie: one block of numbers. */
export interface EntryBlock {
  firstEntry: number | null
  lastEntry: number | null
}

/** An entry with its number and its folded words, before it is written. */
export interface NumberedEntry {
  entryNo: number
  entry: SearchEntry
  folded: string
}

/** Gives entries their numbers, behind all others. What has no words cannot be found and is left out. */
export function numberEntries(db: Db, entries: readonly SearchEntry[]): NumberedEntry[] {
  let running = nextRunning(db)
  const numbered: NumberedEntry[] = []
  for (const entry of entries) {
    const folded = entryWords(entry)
    if (folded === '') continue
    const entryNo = running * 2 ** fieldBits + searchFields.indexOf(entry.field)
    numbered.push({ entryNo, entry, folded })
    running += 1
  }
  return numbered
}

export function blockOf(numbered: readonly NumberedEntry[]): EntryBlock {
  return {
    firstEntry: numbered[0]?.entryNo ?? null,
    lastEntry: numbered.at(-1)?.entryNo ?? null,
  }
}

/** Writes the entries of one document; the transaction is the caller's. */
export function writeEntries(db: Db, documentNo: number, numbered: readonly NumberedEntry[]): void {
  for (const { entryNo, entry, folded } of numbered) {
    writeEntry(db, documentNo, entryNo, entry)
    sql(db, 'INSERT INTO folded (rowid, words) VALUES (:entryNo, :folded)').run({ entryNo, folded })
  }
  rememberWords(db, numbered)
}

/** Takes a block of entries out; adds the words they had to `gone`. */
export function removeEntries(db: Db, { firstEntry, lastEntry }: EntryBlock, gone: Set<string>) {
  if (firstEntry === null || lastEntry === null) return
  const rows = sql<StoredEntry>(
    db,
    `SELECT entry_no AS entryNo, text, number FROM entry
     WHERE entry_no BETWEEN :firstEntry AND :lastEntry ORDER BY entry_no`,
  ).all({ firstEntry, lastEntry })
  for (const { entryNo, text, number } of rows) {
    const folded = entryWords({ field: fieldOf(entryNo), text, number })
    sql(db, `INSERT INTO folded (folded, rowid, words) VALUES ('delete', :entryNo, :folded)`).run({
      entryNo,
      folded,
    })
    for (const word of folded.split(' ')) gone.add(word)
  }
  sql(db, 'DELETE FROM entry WHERE entry_no BETWEEN :firstEntry AND :lastEntry').run({
    ...{ firstEntry, lastEntry },
  })
}

export function fieldOf(entryNo: number): SearchField {
  return searchFields[entryNo % 2 ** fieldBits] ?? 'answer'
}

function nextRunning(db: Db): number {
  const last = sql<{ last: number | null }>(db, 'SELECT max(entry_no) AS last FROM entry').get()
    ?.last
  return Math.floor((last ?? 0) / 2 ** fieldBits) + 1
}

function writeEntry(db: Db, documentNo: number, entryNo: number, entry: SearchEntry): void {
  const { text, word, dateOfBirth, number, path, page, link, party } = entry
  sql(
    db,
    `INSERT INTO entry (entry_no, document_no, text, word, date_of_birth, number, path, page, link,
       party, same_text, same_number)
     VALUES (:entryNo, :documentNo, :text, :word, :dateOfBirth, :number, :path, :page, :link,
       :party, :sameText, :sameNumber)`,
  ).run({
    ...{ entryNo, documentNo, text, word, dateOfBirth, number, path, page, link, party },
    sameText: sameTextOf(entry),
    sameNumber: number === null ? null : textNumber(bareNumber(number)),
  })
}

function sameTextOf({ field, text, link }: SearchEntry): number | null {
  if (link === 'address') return textNumber(sameAddress(text))
  if (field === 'identifier') return textNumber(bareNumber(text))
  return field === 'answer' || field === 'report' ? null : textNumber(sameName(text))
}
