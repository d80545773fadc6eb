import type { Deliverable, Session } from '../../shared/domain/session'
import { sql, type Db } from '../sqlite/connection'

/** A session as an evidence pack keeps it: each deliverable names the receipt that saved it. */
export interface SessionRecord extends Omit<Session, 'company' | 'deliverables' | 'terms'> {
  expands: string[]
  language: Session['terms']['language']
  deliverables: (Omit<Deliverable, 'document'> & { receiptRow: number | null })[]
}

/** Puts beside each session's deliverables the receipts that saved them. */
export function withReceipts(db: Db, sessions: readonly Session[]): SessionRecord[] {
  const rows = sql<{ sessionRow: number; kind: string; receiptRow: number }>(
    db,
    `SELECT session_row AS sessionRow, kind, receipt_row AS receiptRow FROM deliverable
     WHERE receipt_row IS NOT NULL`,
  ).all()
  const saved = new Map(rows.map((row) => [`${row.sessionRow} ${row.kind}`, row.receiptRow]))
  return sessions.map(({ company: _company, terms, deliverables, ...session }) => ({
    ...session,
    expands: terms.expands,
    language: terms.language,
    deliverables: deliverables.map(({ document: _document, ...deliverable }) => ({
      ...deliverable,
      receiptRow: saved.get(`${session.sessionRow} ${deliverable.kind}`) ?? null,
    })),
  }))
}
