import canonicalize from 'canonicalize'
import { ExpectedFailure, type Failure } from '../shared/result'
import { sessionEnd } from '../shared/rules/session-end'
import type { Deliverable, Session } from '../shared/domain/session'
import { appendAudit, type AuditSubject, type By } from './audit-chain'
import { ensureCompany } from './companies'
import { inTransaction, sql, type Db } from './connection'
import type { Intent, SessionMove } from './face'
import { canDeliverableMove, canSessionMove, endsByDeliverables, isEnded } from './session-moves'
import { readSession, readSessions } from './session-rows'

/** Puts orders on disk as `in-line` before anything is sent; all of them or none. */
export function intendSessions(db: Db, intents: readonly Intent[], by: By): Session[] {
  return inTransaction(db, () =>
    intents.map((intent) => {
      const sessionRow = insertIntent(db, intent, by)
      return mustRead(db, sessionRow)
    }),
  )
}

function insertIntent(db: Db, { company, terms, environment, isPractice }: Intent, by: By): number {
  const reports = [...new Set(terms.reports)]
  if (reports.includes('json')) {
    throw new ExpectedFailure({ code: 'rejected-input', about: 'reports', detail: 'json' })
  }
  const companyRow = ensureCompany(db, company, by)
  const inserted = sql(
    db,
    `INSERT INTO session (company_row, environment, is_practice, state, ordered_at, expands, language)
     VALUES (:companyRow, :environment, :isPractice, 'in-line', :orderedAt, :expands, :language)`,
  ).run({
    companyRow,
    environment,
    isPractice: isPractice ? 1 : 0,
    orderedAt: by.at,
    expands: JSON.stringify(terms.expands),
    language: terms.language,
  })
  const sessionRow = Number(inserted.lastInsertRowid)
  for (const [position, kind] of ['json', ...reports].entries()) {
    insertDeliverable(db, { sessionRow, kind, position })
  }
  appendAudit(db, by, 'session.intended', {
    sessionRow,
    companyRow,
    environment,
    isPractice,
    expands: terms.expands.join(' '),
    reports: reports.join(' '),
    language: terms.language,
  })
  return sessionRow
}

function insertDeliverable(
  db: Db,
  row: { sessionRow: number; kind: string; position: number },
): void {
  sql(
    db,
    `INSERT INTO deliverable (session_row, kind, position, state)
     VALUES (:sessionRow, :kind, :position, 'waiting')`,
  ).run(row)
}

/**
 * Writes what the collector learned, as one audit entry; a move that changes nothing writes nothing.
 * When every deliverable has come to its end the session ends by itself. A move that the contract
 * (§4.3) does not know is a bug and throws.
 */
export function moveSession(db: Db, move: SessionMove, by: By): Session {
  return inTransaction(db, () => {
    const before = mustRead(db, move.sessionRow)
    const after = settle(applyMove(before, move), by)
    const subject = differences(before, after)
    if (Object.keys(subject).length > 0) {
      writeSession(db, after)
      for (const deliverable of after.deliverables) {
        writeDeliverable(db, after.sessionRow, deliverable)
      }
      appendAudit(db, by, 'session.moved', { sessionRow: after.sessionRow, ...subject })
    }
    return after
  })
}

/** Ends the session where its deliverables say so; for whoever changed one of them. */
export function settleSession(db: Db, sessionRow: number, by: By): AuditSubject {
  const before = mustRead(db, sessionRow)
  const after = settle(before, by)
  writeSession(db, after)
  return differences(before, after)
}

/**
 * After a crash: an order that was sent and not answered may exist and be billed, so it becomes
 * `unclear`; a fetch that was cut off is ready to be made again.
 */
export function settleInterrupted(db: Db, by: By): void {
  inTransaction(db, () => {
    for (const session of readSessions(db, 'open')) {
      const cutOff = session.deliverables.filter(({ state }) => state === 'fetching')
      const isUnanswered = session.state === 'creating'
      if (cutOff.length === 0 && !isUnanswered) continue
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
  const { sessionRow: _row, deliverables = [], ...changes } = move
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

/** What changed, as the flat words of an audit entry: `state`, `sessionId`, `json.state`, `aml.word` … */
function differences(before: Session, after: Session): AuditSubject {
  const subject: AuditSubject = {}
  const compare = (name: string, old: unknown, now: unknown) => {
    const [from, to] = [wordOf(old), wordOf(now)]
    if (from !== to) subject[name] = to
  }
  for (const name of ['state', 'sessionId', 'location', 'createdAt', 'failure'] as const) {
    compare(name, before[name], after[name])
  }
  for (const [index, now] of after.deliverables.entries()) {
    const old = before.deliverables[index]
    for (const name of ['state', 'word', 'readySeenAt', 'expiresAt', 'failure'] as const) {
      compare(`${now.kind}.${name}`, old?.[name], now[name])
    }
  }
  return subject
}

function wordOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : (canonicalize(value) ?? null)
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

function mustRead(db: Db, sessionRow: number): Session {
  const session = readSession(db, sessionRow)
  if (!session) throw new ExpectedFailure({ code: 'not-found', about: 'session' })
  return session
}
