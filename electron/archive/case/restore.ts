import type { Session } from '../../shared/domain/session'
import { appendAudit, type By } from '../audit/audit-chain'
import type { CompanyRecord } from '../companies/companies'
import { sql, type Db } from '../sqlite/connection'
import { readSessions } from '../sessions/session-rows'
import { moveSession } from '../sessions/move-session'

/**
 * Brings rows back into a draft case in one transaction that may wait for other things, such as the
 * next file of a pack. References are checked when it ends, so rows may come in any order.
 */
export async function restoring<T>(db: Db, fill: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    db.pragma('defer_foreign_keys = ON')
    const filled = await fill()
    db.exec('COMMIT')
    return filled
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

export function insertCompany(db: Db, company: CompanyRecord): void {
  const { companyRow, country, kind, identifier, addedAt } = company
  sql(
    db,
    `INSERT INTO company (company_row, country, kind, identifier, added_at)
     VALUES (:companyRow, :country, :kind, :identifier, :addedAt)`,
  ).run({ companyRow, country, kind, identifier, addedAt })
}

/** Writes a session as it was; `receiptRowOf` names the receipt behind each deliverable that is saved. */
export function insertSession(
  db: Db,
  session: Session,
  receiptRowOf: (kind: string) => number | null,
): void {
  const { sessionRow, companyRow, environment, isPractice, sessionId, location, state } = session
  const { orderedAt, createdAt, endedAt, terms, failure } = session
  sql(
    db,
    `INSERT INTO session (session_row, company_row, environment, is_practice, session_id, location,
       state, ordered_at, created_at, ended_at, expands, language, failure)
     VALUES (:sessionRow, :companyRow, :environment, :isPractice, :sessionId, :location, :state,
       :orderedAt, :createdAt, :endedAt, :expands, :language, :failure)`,
  ).run({
    sessionRow,
    companyRow,
    environment,
    isPractice: isPractice ? 1 : 0,
    sessionId,
    location,
    state,
    orderedAt,
    createdAt,
    endedAt,
    expands: JSON.stringify(terms.expands),
    language: terms.language,
    failure: failure === null ? null : JSON.stringify(failure),
  })
  for (const [position, deliverable] of session.deliverables.entries()) {
    const { kind, word, readySeenAt, expiresAt } = deliverable
    sql(
      db,
      `INSERT INTO deliverable (session_row, kind, position, state, word, ready_seen_at, expires_at,
         failure, receipt_row)
       VALUES (:sessionRow, :kind, :position, :state, :word, :readySeenAt, :expiresAt, :failure,
         :receiptRow)`,
    ).run({
      sessionRow,
      kind,
      position,
      state: deliverable.state,
      word,
      readySeenAt,
      expiresAt,
      failure: deliverable.failure === null ? null : JSON.stringify(deliverable.failure),
      receiptRow: deliverable.state === 'saved' ? receiptRowOf(kind) : null,
    })
  }
}

/**
 * Ends what the pack's case had not finished: an order that stood in line there is not sent from
 * here, as the case it came from may still send it; one that was never answered is unclear.
 */
export function settleRestored(db: Db, by: By, source: { caseId: string; pack: string }): void {
  for (const { sessionRow, state } of readSessions(db, 'open')) {
    if (state === 'in-line') moveSession(db, { sessionRow, state: 'cancelled' }, by)
    if (state === 'creating') {
      moveSession(db, { sessionRow, state: 'unclear', failure: { code: 'order-unclear' } }, by)
    }
  }
  appendAudit(db, by, 'case.imported', source)
}

/**
 * For a case brought back from a copy of its file: an order that stood in line when the copy was made
 * may have been sent since and be billed, so a person decides; the same for one that was not answered.
 */
export function settleBroughtBack(db: Db, by: By): void {
  for (const { sessionRow, state } of readSessions(db, 'open')) {
    if (state !== 'in-line' && state !== 'creating') continue
    moveSession(db, { sessionRow, state: 'unclear', failure: { code: 'order-unclear' } }, by)
  }
}
