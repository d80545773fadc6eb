import { inTransaction, sql, type Db } from '../../archive/sqlite/connection'
import type { ReadDocument, SearchEntry } from '../entry'
import { blockOf, numberEntries, removeEntries, writeEntries, type EntryBlock } from './entries'
import { answerKind, heldTexts, ownWordsKind, textKey, type HeldTexts } from './held-texts'
import { forgetWords } from './words'

/** A company; the case itself where `companyRow` is null. */
export interface DocumentOwner {
  caseNo: number
  companyRow: number | null
}

interface DocumentRow extends EntryBlock {
  documentNo: number
  /** null for own words */
  receiptRow: number | null
  kind: string
}

/** A document that is being written. */
export interface Writing {
  documentNo: number
  /** a later session's answer takes over what an earlier one's has */
  age: number
  held: HeldTexts
}

/**
 * Puts what was read from a stored document in the place of what was read from it before. A text that
 * stands in several documents of a company in the same role is found once, in the newest of them. Of
 * a company's answers one is the newest: naming another takes that from the one that was.
 */
export function putDocument(
  db: Db,
  caseNo: number,
  document: ReadDocument,
  entries: readonly SearchEntry[],
): Writing {
  return inTransaction(db, () => {
    const { companyRow, receiptRow, sessionRow, kind, isNewestAnswer } = document
    const all = documentsOf(db, { caseNo, companyRow })
    const before = all.find((one) => one.receiptRow === receiptRow)
    if (before) removeBlocks(db, [before])
    if (isNewestAnswer) {
      sql(
        db,
        `UPDATE document SET is_newest_answer = 0
         WHERE case_no = :caseNo AND company_row = :companyRow AND is_newest_answer = 1`,
      ).run({ caseNo, companyRow })
    }
    const kinds = kind === answerKind ? [kind, ownWordsKind] : [kind]
    const held = heldTexts(db, all, kinds)
    const writing = { documentNo: 0, age: sessionRow, held }
    const { fresh, taken } = sorted(writing, entries)
    // The number it had: what it took over from others still names it.
    const documentNo = before?.documentNo ?? null
    writing.documentNo = insertDocument(db, { ...document, caseNo, documentNo }, fresh)
    takeOver(db, writing, taken)
    return writing
  })
}

/** Adds to a document that was put last of all: a long one is written in several stretches. */
export function addEntries(db: Db, writing: Writing, entries: readonly SearchEntry[]): void {
  inTransaction(db, () => {
    const { documentNo } = writing
    const { fresh, taken } = sorted(writing, entries)
    const numbered = numberEntries(db, fresh)
    sql(
      db,
      `UPDATE document SET first_entry = coalesce(first_entry, :firstEntry),
         last_entry = coalesce(:lastEntry, last_entry)
       WHERE document_no = :documentNo`,
    ).run({ documentNo, ...blockOf(numbered) })
    writeEntries(db, documentNo, numbered)
    takeOver(db, writing, taken)
  })
}

interface Sorted {
  /** what the company does not have yet; from now on it has */
  fresh: SearchEntry[]
  /** what an older document has as well: it stands in this one from now on, and its words stay */
  taken: { entryNo: number; path: string | null; page: number | null }[]
}

function sorted({ held, age }: Writing, entries: readonly SearchEntry[]): Sorted {
  const [fresh, taken]: [Sorted['fresh'], Sorted['taken']] = [[], []]
  for (const entry of entries) {
    const key = textKey(entry)
    const one = held.get(key)
    if (!one) {
      held.set(key, { entryNo: 0, age })
      fresh.push(entry)
    } else if (one.age < age) {
      one.age = age
      taken.push({ entryNo: one.entryNo, path: entry.path, page: entry.page })
    }
  }
  return { fresh, taken }
}

function takeOver(db: Db, { documentNo }: Writing, taken: Sorted['taken']): void {
  for (const { entryNo, path, page } of taken) {
    sql(
      db,
      `UPDATE entry SET document_no = :documentNo, path = :path, page = :page
       WHERE entry_no = :entryNo`,
    ).run({ documentNo, path, page, entryNo })
  }
}

/** The receipts of a company whose documents have been read. */
export function readReceipts(db: Db, caseNo: number, companyRow: number): number[] {
  return sql<{ receiptRow: number }>(
    db,
    `SELECT receipt_row AS receiptRow FROM document
     WHERE case_no = :caseNo AND company_row = :companyRow AND receipt_row IS NOT NULL
     ORDER BY receipt_row`,
  )
    .all({ caseNo, companyRow })
    .map(({ receiptRow }) => receiptRow)
}

/** Takes out everything of a case, or of one company of it. */
export function removeDocumentsOf(db: Db, caseNo: number, companyRow: number | null): void {
  const rows = sql<DocumentRow>(
    db,
    `${documentRows} WHERE case_no = :caseNo AND (:companyRow IS NULL OR company_row = :companyRow)`,
  ).all({ caseNo, companyRow })
  removeDocuments(db, rows)
}

const documentRows = `SELECT document_no AS documentNo, receipt_row AS receiptRow, kind,
  first_entry AS firstEntry, last_entry AS lastEntry FROM document`
const rowsOfOwner = `${documentRows} WHERE case_no = :caseNo AND company_row IS :companyRow`

/** The documents of a company, or those of the case itself. */
export function documentsOf(db: Db, { caseNo, companyRow }: DocumentOwner): DocumentRow[] {
  return sql<DocumentRow>(db, rowsOfOwner).all({ caseNo, companyRow })
}

export function removeDocuments(db: Db, rows: DocumentRow[]): void {
  removeBlocks(db, rows)
  for (const { documentNo } of rows) {
    sql(db, 'DELETE FROM document WHERE document_no = :documentNo').run({ documentNo })
  }
}

/** In the order of their entries: FTS5 writes to disk whenever a number is lower than the one before. */
function removeBlocks(db: Db, rows: DocumentRow[]): void {
  if (rows.length === 0) return
  const gone = new Set<string>()
  for (const row of rows.sort((a, b) => (a.firstEntry ?? 0) - (b.firstEntry ?? 0))) {
    removeEntries(db, row, gone)
  }
  forgetWords(db, gone)
}

type AnyDocument = {
  [Key in keyof ReadDocument]: ReadDocument[Key] | null
} & Pick<ReadDocument, 'kind' | 'isNewestAnswer' | 'hasText' | 'isCut'> & {
    caseNo: number
    /** null: a new one */
    documentNo: number | null
  }

/** Writes a document with entries that the company does not have yet; returns its number. */
export function insertDocument(
  db: Db,
  document: AnyDocument,
  entries: readonly SearchEntry[],
): number {
  const { caseNo, documentNo, companyRow, sessionRow, receiptRow, kind, sha256 } = document
  const { retrievedAt, isNewestAnswer, hasText, isCut } = document
  const numbered = numberEntries(db, entries)
  const added = sql(
    db,
    `REPLACE INTO document (document_no, case_no, company_row, session_row, receipt_row, kind, sha256,
       retrieved_at, is_newest_answer, has_text, is_cut, first_entry, last_entry)
     VALUES (:documentNo, :caseNo, :companyRow, :sessionRow, :receiptRow, :kind, :sha256,
       :retrievedAt, :isNewestAnswer, :hasText, :isCut, :firstEntry, :lastEntry)`,
  ).run({
    ...{ documentNo, caseNo, companyRow, sessionRow, receiptRow, kind, sha256, retrievedAt },
    ...blockOf(numbered),
    isNewestAnswer: isNewestAnswer ? 1 : 0,
    hasText: hasText ? 1 : 0,
    isCut: isCut ? 1 : 0,
  })
  const given = Number(added.lastInsertRowid)
  writeEntries(db, given, numbered)
  return given
}
