import * as z from 'zod'
import { partyNoteKinds } from '../../shared/domain/ownership/party'
import type { AuditSubject, By } from '../audit/audit-chain'
import type { NoteRecord } from './note-rows'

const row = z.number().int().positive()
const words = z.object({
  noteRow: row,
  companyRow: row,
  party: z.string(),
  partyName: z.string().nullable(),
  kind: z.enum(partyNoteKinds),
  group: z.string().nullable(),
  note: z.string(),
})
const whole = words.extend({
  actor: z.string(),
  at: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
})

/**
 * The notes as the audit tells them, heard entry by entry. An entry holds all of its note, so the
 * notes of a pack or of a damaged file can be made again from there.
 */
export class NoteWitness {
  readonly notes = new Map<number, NoteRecord>()

  hear(action: string, subject: AuditSubject, { actor, at }: By): void {
    if (action === 'ownership.noted') {
      this.keep(words.safeParse(subject).data, { actor, at, withdrawnAt: null, withdrawnBy: null })
    }
    if (action === 'ownership.noteSalvaged') this.keep(whole.safeParse(subject).data, {})
    if (action !== 'ownership.noteWithdrawn') return
    const note = this.notes.get(Number(subject['noteRow']))
    if (note && note.withdrawnAt === null)
      Object.assign(note, { withdrawnAt: at, withdrawnBy: actor })
  }

  /** Whoever wrote the chain may have written anything in it: what is no note of ours is passed over. */
  private keep(told: Partial<NoteRecord> | undefined, more: Partial<NoteRecord>): void {
    const parsed = whole.safeParse({ ...told, ...more })
    if (parsed.success) this.notes.set(parsed.data.noteRow, parsed.data)
  }
}

/** What differs between a note and another of the same number; null where nothing does. */
export function noteDifference(one: NoteRecord, other: NoteRecord): string | null {
  const fields = Object.keys(whole.shape) as (keyof NoteRecord)[]
  return fields.find((field) => one[field] !== other[field]) ?? null
}
