import type { CompanyKey } from '../shared/domain/identifier'
import type { Deliverable, Session } from '../shared/domain/session'
import type { CompanyRecord } from './companies'
import { sql, type Db } from './connection'

/** A session as an evidence pack keeps it: each deliverable names the receipt that saved it. */
export interface SessionRecord extends Omit<Session, 'company' | 'deliverables' | 'terms'> {
  expands: string[]
  language: Session['terms']['language']
  deliverables: DeliverableRecord[]
}

export interface DeliverableRecord extends Omit<Deliverable, 'document'> {
  receiptRow: number | null
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

/** Writes a company as it was, row number included, for a pack that is brought back. */
export function restoreCompany(db: Db, record: CompanyKey & CompanyRecord): void {
  const { companyRow, country, kind, identifier, addedAt } = record
  sql(
    db,
    `INSERT INTO company (company_row, country, kind, identifier, added_at)
     VALUES (:companyRow, :country, :kind, :identifier, :addedAt)`,
  ).run({ companyRow, country, kind, identifier, addedAt })
}

/**
 * Writes a session and its deliverables as they were, row numbers included. Deliverables that were
 * saved wait for their receipt: `restoreSaved` marks them once it is there.
 */
export function restoreSession(db: Db, session: SessionRecord): void {
  sql(
    db,
    `INSERT INTO session (session_row, company_row, environment, is_practice, session_id, location,
       state, ordered_at, created_at, ended_at, expands, language, failure)
     VALUES (:sessionRow, :companyRow, :environment, :isPractice, :sessionId, :location,
       :state, :orderedAt, :createdAt, :endedAt, :expands, :language, :failure)`,
  ).run({
    sessionRow: session.sessionRow,
    companyRow: session.companyRow,
    environment: session.environment,
    isPractice: session.isPractice ? 1 : 0,
    sessionId: session.sessionId,
    location: session.location,
    state: session.state,
    orderedAt: session.orderedAt,
    createdAt: session.createdAt,
    endedAt: session.endedAt,
    expands: JSON.stringify(session.expands),
    language: session.language,
    failure: session.failure && JSON.stringify(session.failure),
  })
  for (const [position, deliverable] of session.deliverables.entries()) {
    restoreDeliverable(db, session.sessionRow, position, deliverable)
  }
}

function restoreDeliverable(
  db: Db,
  sessionRow: number,
  position: number,
  { kind, state, word, readySeenAt, expiresAt, failure }: DeliverableRecord,
): void {
  sql(
    db,
    `INSERT INTO deliverable (session_row, kind, position, state, word, ready_seen_at, expires_at,
       failure)
     VALUES (:sessionRow, :kind, :position, :state, :word, :readySeenAt, :expiresAt, :failure)`,
  ).run({
    sessionRow,
    kind,
    position,
    state: state === 'saved' ? 'fetching' : state,
    word,
    readySeenAt,
    expiresAt,
    failure: failure && JSON.stringify(failure),
  })
}

/** Marks the deliverables of a restored session saved that were, each by its own receipt. */
export function restoreSaved(db: Db, { sessionRow, deliverables }: SessionRecord): void {
  for (const { kind, receiptRow } of deliverables) {
    if (receiptRow === null) continue
    sql(
      db,
      `UPDATE deliverable SET state = 'saved', receipt_row = :receiptRow
       WHERE session_row = :sessionRow AND kind = :kind`,
    ).run({ sessionRow, kind, receiptRow })
  }
}
