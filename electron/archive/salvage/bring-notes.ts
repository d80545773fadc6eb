import type { SalvageReport } from '../../shared/domain/keeping'
import { appendAudit, type By } from '../audit/audit-chain'
import type { AuditWitness } from '../check/audit-witness'
import { readCompanyRecord } from '../companies/companies'
import { insertNote, type NoteRecord } from '../ownership/note-rows'
import { noteDifference } from '../ownership/note-witness'
import type { Db } from '../sqlite/connection'
import type { FoundRows } from './found-rows'
import type { TableRow } from './tables'

/**
 * Brings over what was noted about parties: from the rows and the proved entries, which are believed
 * first where the whole chain was proved. Where the audit tells otherwise, or nothing, it goes on to
 * what was brought over.
 */
export function bringNotes(
  db: Db,
  found: FoundRows,
  from: { witness: AuditWitness; isChainWhole: boolean; by: By },
  lost: SalvageReport['lost'],
): void {
  const told = from.witness.noted.notes
  const read = new Map(found.of('ownership_note').map((row) => [row.note_row, noteOf(row)]))
  const kept = from.isChainWhole ? new Map([...read, ...told]) : new Map([...told, ...read])
  for (const note of [...kept.values()].sort((one, other) => one.noteRow - other.noteRow)) {
    const isStored = readCompanyRecord(db, note.companyRow) !== null && insertNote(db, note)
    const witnessed = told.get(note.noteRow)
    if (!isStored) lost.push({ what: 'other', detail: `note ${note.noteRow}` })
    else if (!witnessed || noteDifference(note, witnessed) !== null) {
      appendAudit(db, from.by, 'ownership.noteSalvaged', { ...note })
    }
  }
}

function noteOf(row: TableRow<'ownership_note'>): NoteRecord {
  return {
    noteRow: row.note_row,
    companyRow: row.company_row,
    party: row.party,
    partyName: row.party_name,
    kind: row.kind,
    group: row.relatives_group,
    note: row.note,
    actor: row.actor,
    at: row.at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by,
  }
}
