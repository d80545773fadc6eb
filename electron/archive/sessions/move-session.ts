import type { Failure } from '../../shared/result'
import { sessionEnd } from '../../shared/rules/session-end'
import type { Deliverable, Session } from '../../shared/domain/session'
import { appendAudit, type AuditSubject, type By } from '../audit/audit-chain'
import { inTransaction, sql, type Db } from '../sqlite/connection'
import type { SessionMove } from '../face'
import { differences } from './session-differences'
import { canDeliverableMove, canSessionMove, endsByDeliverables, isEnded } from './session-moves'
import { mustReadSession, readSessions } from './session-rows'

/**
 * Writes what the collector learned, as one audit entry; a move that changes nothing writes nothing.
 * When every deliverable has come to its end the session ends by itself. A move that the contract
 * (§4.3) does not know is a bug and throws.
 */
export function moveSession(db: Db, move: SessionMove, by: By): Session {
  return inTransaction(db, () => {
    const before = mustReadSession(db, move.sessionRow)
    const after = settle(applyMove(before, move), by)
    const subject = differences(before, after)
    if (Object.keys(subject).length > 0) {
      writeSession(db, after)
      for (const [index, deliverable] of after.deliverables.entries()) {
        const isSame = deliverable === before.deliverables[index]
        if (!isSame) writeDeliverable(db, after.sessionRow, deliverable)
      }
      appendAudit(db, by, 'session.moved', { sessionRow: after.sessionRow, ...subject })
    }
    return after
  })
}

/**
 * Ends the session where its deliverables, as they now stand, say so; for whoever changed one of
 * them. Returns what that changed, as the words of an audit entry.
 */
export function settleSession(db: Db, session: Session, by: By): AuditSubject {
  const after = settle(session, by)
  if (after.state === session.state && after.endedAt === session.endedAt) return {}
  writeSession(db, after)
  return differences(session, after)
}

/**
 * After a crash: an order that was sent and not answered may exist and be billed, so it becomes
 * `unclear`; a fetch that was cut off is ready to be made again.
 */
export function settleInterrupted(db: Db, by: By): void {
  inTransaction(db, () => {
    for (const session of readSessions(db, 'interrupted')) {
      const cutOff = session.deliverables.filter(({ state }) => state === 'fetching')
      const isUnanswered = session.state === 'creating'
      moveSession(
        db,
        {
          sessionRow: session.sessionRow,
          ...(isUnanswered && { state: 'unclear', failure: { code: 'order-unclear' } }),
          deliverables: cutOff.map(({ kind }) => ({ kind, state: 'ready' })),
        },
        by,
      )
    }
  })
}

function applyMove(session: Session, move: SessionMove): Session {
  if (move.state && !canSessionMove(session.state, move.state)) {
    throw new Error(`a session does not move from ${session.state} to ${move.state}`)
  }
  const { deliverables = [], ...changes } = move
  const unknown = deliverables.find(
    ({ kind }) => !session.deliverables.some((deliverable) => deliverable.kind === kind),
  )
  if (unknown) throw new Error('a session without this deliverable')
  return {
    ...session,
    ...definedOnly(changes),
    deliverables: session.deliverables.map((deliverable) => {
      const change = deliverables.find(({ kind }) => kind === deliverable.kind)
      return change ? applyDeliverableMove(deliverable, change) : deliverable
    }),
  }
}

function applyDeliverableMove(
  deliverable: Deliverable,
  change: NonNullable<SessionMove['deliverables']>[number],
): Deliverable {
  if (!canDeliverableMove(deliverable.state, change.state)) {
    throw new Error(`a deliverable does not move from ${deliverable.state} to ${change.state}`)
  }
  return { ...deliverable, ...definedOnly(change) }
}

/** Structured clone keeps a field that is `undefined`; it means "stays", as an absent one does. */
function definedOnly<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

function settle(session: Session, by: By): Session {
  const end = endsByDeliverables(session.state)
    ? sessionEnd(session.deliverables.map(({ state }) => state))
    : null
  const state = end ?? session.state
  const endedAt = isEnded(state) ? (session.endedAt ?? by.at) : null
  return { ...session, state, endedAt }
}

function writeSession(db: Db, session: Session): void {
  const { sessionRow, sessionId, location, state, createdAt, endedAt } = session
  sql(
    db,
    `UPDATE session SET session_id = :sessionId, location = :location, state = :state,
       created_at = :createdAt, ended_at = :endedAt, failure = :failure
     WHERE session_row = :sessionRow`,
  ).run({ sessionRow, sessionId, location, state, createdAt, endedAt, failure: asJson(session) })
}

function writeDeliverable(db: Db, sessionRow: number, deliverable: Deliverable): void {
  const { kind, state, word, readySeenAt, expiresAt } = deliverable
  sql(
    db,
    `UPDATE deliverable SET state = :state, word = :word, ready_seen_at = :readySeenAt,
       expires_at = :expiresAt, failure = :failure
     WHERE session_row = :sessionRow AND kind = :kind`,
  ).run({ sessionRow, kind, state, word, readySeenAt, expiresAt, failure: asJson(deliverable) })
}

function asJson({ failure }: { failure: Failure | null }): string | null {
  return failure === null ? null : JSON.stringify(failure)
}
