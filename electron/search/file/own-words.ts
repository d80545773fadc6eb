import type { Db } from '../../archive/sqlite/connection'
import { sql } from '../../archive/sqlite/connection'
import type { SearchEntry } from '../entry'
import { documentsOf, insertDocument, removeDocuments, type DocumentOwner } from './documents'
import { fieldOf, removeEntries } from './entries'
import { answerKind, heldTexts, ownWordsKind, textKey } from './held-texts'
import { forgetWords } from './words'

/** Puts the words that a case has of its own in the place of those it had. */
export function putCaseWords(db: Db, caseNo: number, entries: readonly SearchEntry[]): void {
  const owner = { caseNo, companyRow: null }
  removeDocuments(db, documentsOf(db, owner))
  insertOwn(db, owner, entries)
}

/**
 * Puts the words that a company has of its own in the place of those it had. What one of its answers
 * has as well is left where it stands, there and only there.
 */
export function putCompanyWords(
  db: Db,
  owner: { caseNo: number; companyRow: number },
  entries: readonly SearchEntry[],
  isNew: boolean,
): void {
  if (isNew) return insertOwn(db, owner, entries)
  const wanted = new Set(entries.map(textKey))
  removeUnwanted(db, owner, wanted)
  const held = heldTexts(db, documentsOf(db, owner), [ownWordsKind, answerKind])
  const missing = entries.filter((entry) => !held.has(textKey(entry)))
  if (missing.length > 0) insertOwn(db, owner, missing)
}

function insertOwn(db: Db, owner: DocumentOwner, entries: readonly SearchEntry[]): void {
  insertDocument(
    db,
    {
      ...{ ...owner, documentNo: null, sessionRow: null, receiptRow: null, sha256: null },
      ...{ retrievedAt: null, kind: ownWordsKind },
      ...{ isNewestAnswer: false, hasText: true, isCut: false },
    },
    entries,
  )
}

type OwnRow = Omit<SearchEntry, 'field' | 'path' | 'page'> & { entryNo: number }

/** Of the company's own words those that no answer has, and that are its own no more. */
function removeUnwanted(db: Db, owner: DocumentOwner, wanted: ReadonlySet<number>): void {
  const gone = new Set<string>()
  for (const { documentNo, kind, firstEntry, lastEntry } of documentsOf(db, owner)) {
    if (kind !== ownWordsKind) continue
    const rows = sql<OwnRow>(
      db,
      `SELECT entry_no AS entryNo, text, word, date_of_birth AS dateOfBirth, number, link, party
       FROM entry WHERE entry_no BETWEEN :firstEntry AND :lastEntry AND document_no = :documentNo`,
    ).all({ documentNo, firstEntry, lastEntry })
    for (const { entryNo, ...row } of rows) {
      if (wanted.has(textKey({ ...row, field: fieldOf(entryNo) }))) continue
      removeEntries(db, { firstEntry: entryNo, lastEntry: entryNo }, gone)
    }
    sql(
      db,
      `DELETE FROM document WHERE document_no = :documentNo AND NOT EXISTS
         (SELECT 1 FROM entry WHERE entry_no BETWEEN :firstEntry AND :lastEntry)`,
    ).run({ documentNo, firstEntry, lastEntry })
  }
  forgetWords(db, gone)
}
