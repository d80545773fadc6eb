import { inTransaction, sql, type Db } from '../../archive/sqlite/connection'
import { fold } from '../../shared/rules/fold'
import type { CaseWords } from '../entry'
import { ownEntry } from './companies'
import { removeDocumentsOf } from './documents'
import { orderKey } from './order-key'
import { putCaseWords } from './own-words'
import { noteTraces } from './traces'

/** Up to where a case has been read; without one it is read as a whole. */
export interface CaseMark {
  /** entries of its audit, and the head of the chain: what the rows show */
  entries: number
  head: string
  lastReceiptRow: number
  /** size and time of the file then; null while it is not read to its end */
  fileMark: string | null
}

interface CaseRow {
  caseNo: number
  name: string
  reference: string | null
  owner: string | null
  tags: string
}

/** Puts a case's own words in the place of those it had; a case that is not known yet is added, unmarked. */
export function putCase(db: Db, words: CaseWords): number {
  return inTransaction(db, () => {
    const { caseId, name, reference, owner } = words
    const tags = JSON.stringify(words.tags)
    const known = sql<CaseRow>(
      db,
      `SELECT case_no AS caseNo, name, reference, owner, tags
       FROM searched_case WHERE case_id = :caseId`,
    ).get({ caseId })
    if (
      known?.name === name &&
      known.reference === reference &&
      known.owner === owner &&
      known.tags === tags
    ) {
      return known.caseNo
    }
    const nameOrder = orderKey(name)
    const row = sql<{ caseNo: number }>(
      db,
      `INSERT INTO searched_case (case_id, name, name_order, folded, reference, owner, tags)
       VALUES (:caseId, :name, :nameOrder, :folded, :reference, :owner, :tags)
       ON CONFLICT (case_id) DO UPDATE SET name = :name, name_order = :nameOrder,
         folded = :folded, reference = :reference, owner = :owner, tags = :tags
       RETURNING case_no AS caseNo`,
    ).get({ caseId, name, nameOrder, folded: fold(name), reference, owner, tags })
    if (!row) throw new Error('a case was not written')
    const { caseNo } = row
    if (known && known.name !== name) {
      sql(db, 'UPDATE company SET case_order = :nameOrder WHERE case_no = :caseNo').run({
        ...{ caseNo, nameOrder },
      })
    }
    const own = [name, reference, owner, ...words.tags].filter((one) => one !== null)
    putCaseWords(
      db,
      caseNo,
      own.map((text) => ownEntry('case', text)),
    )
    return caseNo
  })
}

/** Null where the case is not known or its rows are incomplete. */
export function caseMark(db: Db, caseId: string): CaseMark | null {
  const row = sql<{
    entries: number | null
    head: string | null
    lastReceiptRow: number | null
    fileMark: string | null
  }>(
    db,
    `SELECT audit_entries AS entries, audit_head AS head, last_receipt_row AS lastReceiptRow,
       file_mark AS fileMark
     FROM searched_case WHERE case_id = :caseId`,
  ).get({ caseId })
  if (!row) return null
  const { entries, head, lastReceiptRow, fileMark } = row
  if (entries === null || head === null || lastReceiptRow === null) return null
  return { entries, head, lastReceiptRow, fileMark }
}

/** Null while the rows are being written: an interrupted reading is then begun again. */
export function markCase(db: Db, caseNo: number, mark: CaseMark | null): void {
  sql(
    db,
    `UPDATE searched_case SET audit_entries = :entries, audit_head = :head,
       last_receipt_row = :lastReceiptRow, file_mark = :fileMark
     WHERE case_no = :caseNo`,
  ).run({
    caseNo,
    entries: mark?.entries ?? null,
    head: mark?.head ?? null,
    lastReceiptRow: mark?.lastReceiptRow ?? null,
    fileMark: mark?.fileMark ?? null,
  })
}

/** The number of a case that has been put; null where it has not. */
export function caseNoOf(db: Db, caseId: string): number | null {
  const row = sql<{ caseNo: number }>(
    db,
    'SELECT case_no AS caseNo FROM searched_case WHERE case_id = :caseId',
  ).get({ caseId })
  return row?.caseNo ?? null
}

export function searchedCaseIds(db: Db): string[] {
  return sql<{ caseId: string }>(db, 'SELECT case_id AS caseId FROM searched_case')
    .all()
    .map(({ caseId }) => caseId)
}

/** Takes everything about a case out. `withoutTraces` is to follow. */
export function forgetCase(db: Db, caseId: string): void {
  inTransaction(db, () => {
    const caseNo = caseNoOf(db, caseId)
    if (caseNo === null) return
    noteTraces(db)
    removeDocumentsOf(db, caseNo, null)
    for (const table of ['company', 'searched_case']) {
      sql(db, `DELETE FROM ${table} WHERE case_no = :caseNo`).run({ caseNo })
    }
  })
}
