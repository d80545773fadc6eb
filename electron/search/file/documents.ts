import { inTransaction, sql, type Db } from '../../archive/sqlite/connection'
import type { ReadDocument, SearchEntry } from '../entry'
import { blockOf, numberEntries, removeEntries, writeEntries, type EntryBlock } from './entries'
import { forgetWords } from './words'

/** The case's and the companies' own words stand as documents that were never delivered. */
export interface OwnWords {
  caseNo: number
  companyRow: number | null
}

interface DocumentRow extends EntryBlock {
  documentNo: number
}

/**
 * Puts what was read from a stored document in the place of what was read from it before. Of a
 * company's answers one is the newest: naming another takes that from the one that was.
 */
export function putDocument(
  db: Db,
  caseNo: number,
  document: ReadDocument,
  entries: readonly SearchEntry[],
): void {
  inTransaction(db, () => {
    const { companyRow, receiptRow, isNewestAnswer } = document
    removeDocuments(db, documentsOf(db, { caseNo, companyRow }, receiptRow))
    if (isNewestAnswer) {
      sql(
        db,
        `UPDATE document SET is_newest_answer = 0
         WHERE case_no = :caseNo AND company_row = :companyRow AND is_newest_answer = 1`,
      ).run({ caseNo, companyRow })
    }
    insertDocument(db, caseNo, document, entries)
  })
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

/** Adds to a document that was put last of all: a long one is written in several stretches. */
export function addEntries(
  db: Db,
  caseNo: number,
  { companyRow, receiptRow }: Pick<ReadDocument, 'companyRow' | 'receiptRow'>,
  entries: readonly SearchEntry[],
): void {
  inTransaction(db, () => {
    for (const { documentNo } of documentsOf(db, { caseNo, companyRow }, receiptRow)) {
      const numbered = numberEntries(db, entries)
      sql(
        db,
        `UPDATE document SET first_entry = coalesce(first_entry, :firstEntry),
           last_entry = coalesce(:lastEntry, last_entry)
         WHERE document_no = :documentNo`,
      ).run({ documentNo, ...blockOf(numbered) })
      writeEntries(db, documentNo, numbered)
    }
  })
}

/** Puts the words that a case or a company has of its own in the place of those it had. */
export function putOwnWords(db: Db, owner: OwnWords, entries: readonly SearchEntry[]): void {
  removeDocuments(db, documentsOf(db, owner, null))
  insertDocument(
    db,
    owner.caseNo,
    {
      companyRow: owner.companyRow,
      ...{ sessionRow: null, receiptRow: null, sha256: null, retrievedAt: null },
      ...{ kind: 'own-words', isNewestAnswer: false, hasText: true },
    },
    entries,
  )
}

/** Takes out everything of a case, or of one company of it. */
export function removeDocumentsOf(db: Db, caseNo: number, companyRow: number | null): void {
  const rows = sql<DocumentRow>(
    db,
    `SELECT document_no AS documentNo, first_entry AS firstEntry, last_entry AS lastEntry
     FROM document
     WHERE case_no = :caseNo AND (:companyRow IS NULL OR company_row = :companyRow)`,
  ).all({ caseNo, companyRow })
  removeDocuments(db, rows)
}

function documentsOf(
  db: Db,
  { caseNo, companyRow }: OwnWords,
  receiptRow: number | null,
): DocumentRow[] {
  return sql<DocumentRow>(
    db,
    `SELECT document_no AS documentNo, first_entry AS firstEntry, last_entry AS lastEntry
     FROM document
     WHERE case_no = :caseNo AND company_row IS :companyRow AND receipt_row IS :receiptRow`,
  ).all({ caseNo, companyRow, receiptRow })
}

/** In the order of their entries: FTS5 writes to disk whenever a number is lower than the one before. */
function removeDocuments(db: Db, rows: DocumentRow[]): void {
  if (rows.length === 0) return
  const gone = new Set<string>()
  for (const row of rows.sort((a, b) => (a.firstEntry ?? 0) - (b.firstEntry ?? 0))) {
    removeEntries(db, row, gone)
    sql(db, 'DELETE FROM document WHERE document_no = :documentNo').run({
      documentNo: row.documentNo,
    })
  }
  forgetWords(db, gone)
}

type AnyDocument = {
  [Key in keyof ReadDocument]: ReadDocument[Key] | null
} & Pick<ReadDocument, 'kind' | 'isNewestAnswer' | 'hasText'>

function insertDocument(
  db: Db,
  caseNo: number,
  document: AnyDocument,
  entries: readonly SearchEntry[],
): void {
  const { companyRow, sessionRow, receiptRow, kind, sha256, retrievedAt } = document
  const numbered = numberEntries(db, entries)
  const added = sql(
    db,
    `INSERT INTO document (case_no, company_row, session_row, receipt_row, kind, sha256, retrieved_at,
       is_newest_answer, has_text, first_entry, last_entry)
     VALUES (:caseNo, :companyRow, :sessionRow, :receiptRow, :kind, :sha256, :retrievedAt,
       :isNewestAnswer, :hasText, :firstEntry, :lastEntry)`,
  ).run({
    ...{ caseNo, companyRow, sessionRow, receiptRow, kind, sha256, retrievedAt },
    ...blockOf(numbered),
    isNewestAnswer: document.isNewestAnswer ? 1 : 0,
    hasText: document.hasText ? 1 : 0,
  })
  writeEntries(db, Number(added.lastInsertRowid), numbered)
}
