import type { PartyNote } from '../../shared/domain/ownership/party'
import { ExpectedFailure } from '../../shared/result'
import { appendAudit, type By } from '../audit/audit-chain'
import { readCompanyRecord } from '../companies/companies'
import { inTransaction, sql, type Db } from '../sqlite/connection'
import { insertNote, readNoteRecords, type NoteRecord } from './note-rows'

export type NoteWish = Pick<
  NoteRecord,
  'companyRow' | 'party' | 'partyName' | 'kind' | 'group' | 'note'
>

/** The notes that stand, in the order in which they were made. */
export function standingNotes(db: Db): PartyNote[] {
  return readNoteRecords(db)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ noteRow, party, partyName, kind, group, note, actor, at }) => ({
      ...{ noteRow, party, partyName, kind, group, note, actor, at },
    }))
}

/**
 * Notes what an analyst knows of a party, in one transaction with its audit entry. Only relatives are
 * in a group, and they have to be. Fails with `not-found` where the company is not in the case, with
 * `rejected-input` where relatives lack their group.
 */
export function noteParty(db: Db, wish: NoteWish, by: By): void {
  inTransaction(db, () => {
    const { companyRow, party, partyName, kind, note } = wish
    if (!readCompanyRecord(db, companyRow)) throw notFound('company')
    const group = kind === 'relatives' ? wish.group : null
    if (kind === 'relatives' && group === null) {
      throw new ExpectedFailure({ code: 'rejected-input', about: 'group' })
    }
    const noteRow = nextRow(db)
    const words = { companyRow, noteRow, party, partyName, kind, group, note }
    const entry = appendAudit(db, by, 'ownership.noted', words)
    const isStored = insertNote(db, {
      ...words,
      ...{ actor: entry.actor, at: entry.at, withdrawnAt: null, withdrawnBy: null },
    })
    if (!isStored) throw new ExpectedFailure({ code: 'rejected-input', about: 'note' })
  })
}

/** Takes a note back; it stays in the case. One that was taken back stays as it is. Fails with `not-found`. */
export function withdrawNote(db: Db, noteRow: number, by: By): void {
  inTransaction(db, () => {
    const note = readNoteRecords(db).find((one) => one.noteRow === noteRow)
    if (!note) throw notFound('note')
    if (note.withdrawnAt !== null) return
    const { companyRow } = note
    const { actor, at } = appendAudit(db, by, 'ownership.noteWithdrawn', { companyRow, noteRow })
    sql(
      db,
      `UPDATE ownership_note SET withdrawn_at = :at, withdrawn_by = :actor
       WHERE note_row = :noteRow`,
    ).run({ noteRow, at, actor })
  })
}

function nextRow(db: Db): number {
  const last = sql<{ last: number | null }>(
    db,
    'SELECT max(note_row) AS last FROM ownership_note',
  ).get()
  return (last?.last ?? 0) + 1
}

const notFound = (about: string) => new ExpectedFailure({ code: 'not-found', about })
