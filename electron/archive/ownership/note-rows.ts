import Database from 'better-sqlite3'
import type { PartyNote } from '../../shared/domain/ownership/party'
import { pragmaNumber, sql, type Db } from '../sqlite/connection'

/** A note with the company on whose graph it was made, and who took it back and when. */
export interface NoteRecord extends PartyNote {
  companyRow: number
  withdrawnAt: string | null
  withdrawnBy: string | null
}

/** The first version of a case file that keeps notes. */
const notingVersion = 4

/** Every note, also those taken back, in the order in which they were made; none in an older case. */
export function readNoteRecords(db: Db): NoteRecord[] {
  if (pragmaNumber(db, 'user_version') < notingVersion) return []
  return sql<NoteRecord>(
    db,
    `SELECT note_row AS noteRow, company_row AS companyRow, party, party_name AS partyName, kind,
       relatives_group AS "group", note, actor, at, withdrawn_at AS withdrawnAt,
       withdrawn_by AS withdrawnBy
     FROM ownership_note ORDER BY note_row`,
  ).all()
}

/** Writes a note as it is; false where the table's own rules refuse it. The audit entry is the caller's. */
export function insertNote(db: Db, note: NoteRecord): boolean {
  const { noteRow, companyRow, party, partyName, kind, group } = note
  const { actor, at, withdrawnAt, withdrawnBy } = note
  try {
    sql(
      db,
      `INSERT INTO ownership_note (note_row, company_row, party, party_name, kind, relatives_group,
         note, actor, at, withdrawn_at, withdrawn_by)
       VALUES (:noteRow, :companyRow, :party, :partyName, :kind, :group, :note, :actor, :at,
         :withdrawnAt, :withdrawnBy)`,
    ).run({
      ...{ noteRow, companyRow, party, partyName, kind, group, note: note.note },
      ...{ actor, at, withdrawnAt, withdrawnBy },
    })
    return true
  } catch (error) {
    const isRefused =
      error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
    if (isRefused) return false
    throw error
  }
}
