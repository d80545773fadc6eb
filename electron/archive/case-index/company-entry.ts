import type { CompanyKey, Country, IdentifierKind } from '../../shared/domain/identifier'
import {
  standingSessionStates,
  type DeliverableState,
  type SessionState,
} from '../../shared/domain/session'
import type { Failure } from '../../shared/result'
import { sql, type Db } from '../sqlite/connection'
import { lossesOf, type LedgerSession, type Loss } from './losses'

/** All that the index holds of one company of a case. */
export interface CompanyEntry {
  company: CompanyKey
  name: string | null
  answers: EnvironmentAnswer[]
  losses: Loss[]
}

export interface EnvironmentAnswer {
  environment: string
  isPractice: boolean
  retrievedAt: string | null
  isStanding: boolean
}

interface NameRow {
  country: Country
  kind: IdentifierKind
  identifier: string
  name: string | null
}

interface SessionRow {
  sessionRow: number
  environment: string
  isPractice: number
  state: SessionState
  wasCreated: number
  at: string
  failure: string | null
}

interface DeliverableRow {
  kind: string
  position: number
  state: DeliverableState
  failure: string | null
  receiptRow: number | null
}

interface WholeSession extends SessionRow {
  deliverables: DeliverableRow[]
}

/** Reads it from an open case of any version; null where the case no longer has the company. */
export function readCompanyEntry(db: Db, companyRow: number): CompanyEntry | null {
  const named = sql<NameRow>(
    db,
    `SELECT country, kind, identifier,
       (SELECT a.name FROM answer_digest a WHERE a.company_row = c.company_row
        ORDER BY a.session_row DESC LIMIT 1) AS name
     FROM company c WHERE company_row = :companyRow`,
  ).get({ companyRow })
  if (!named) return null
  const sessions = readSessionsOf(db, companyRow)
  const { name, ...company } = named
  return {
    company,
    name,
    answers: answersOf(db, sessions),
    losses: lossesOf(sessions.map(asLedger)),
  }
}

/** One table at a time: joined and sorted by SQLite the few rows of a company cost ten times as much. */
function readSessionsOf(db: Db, companyRow: number): WholeSession[] {
  const sessions = sql<SessionRow>(
    db,
    `SELECT session_row AS sessionRow, environment, is_practice AS isPractice, state,
       session_id IS NOT NULL AS wasCreated, coalesce(ended_at, created_at, ordered_at) AS at, failure
     FROM session WHERE company_row = :companyRow`,
  ).all({ companyRow })
  const deliverables = sql<DeliverableRow>(
    db,
    `SELECT kind, position, state, failure, receipt_row AS receiptRow
     FROM deliverable WHERE session_row = :sessionRow`,
  )
  return sessions
    .map((session) => ({
      ...session,
      deliverables: deliverables
        .all({ sessionRow: session.sessionRow })
        .sort((one, other) => one.position - other.position),
    }))
    .sort((one, other) => one.sessionRow - other.sessionRow)
}

export function companyRowOfSession(db: Db, sessionRow: number): number | null {
  const found = sql<{ companyRow: number }>(
    db,
    'SELECT company_row AS companyRow FROM session WHERE session_row = :sessionRow',
  ).get({ sessionRow })
  return found?.companyRow ?? null
}

export function companyRowsOf(db: Db): number[] {
  return sql<{ companyRow: number }>(db, 'SELECT company_row AS companyRow FROM company')
    .all()
    .map(({ companyRow }) => companyRow)
}

/** A case that is only read may be of a version that kept no lists. */
export function batchIdsOf(db: Db): string[] {
  const hasBatches = sql(
    db,
    `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'batch'`,
  ).get()
  if (!hasBatches) return []
  return sql<{ batchId: string }>(db, 'SELECT batch_id AS batchId FROM batch')
    .all()
    .map(({ batchId }) => batchId)
}

function answersOf(db: Db, sessions: readonly WholeSession[]): EnvironmentAnswer[] {
  const answers = new Map<string, EnvironmentAnswer>()
  for (const { environment, isPractice, state, deliverables } of sessions) {
    const key = `${isPractice} ${environment}`
    const known = answers.get(key)
    const receiptRow = deliverables.find(({ kind }) => kind === 'json')?.receiptRow ?? null
    const stored = receiptRow === null ? null : retrievedAtOf(db, receiptRow)
    answers.set(key, {
      environment,
      isPractice: isPractice === 1,
      retrievedAt: later(known?.retrievedAt ?? null, stored),
      isStanding: standingSessionStates.includes(state) || (known?.isStanding ?? false),
    })
  }
  return [...answers.values()]
}

function retrievedAtOf(db: Db, receiptRow: number): string | null {
  const receipt = sql<{ retrievedAt: string }>(
    db,
    'SELECT retrieved_at AS retrievedAt FROM receipt WHERE receipt_row = :receiptRow',
  ).get({ receiptRow })
  return receipt?.retrievedAt ?? null
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function asLedger(session: WholeSession): LedgerSession {
  const { sessionRow, state, at, deliverables } = session
  return {
    sessionRow,
    state,
    at,
    wasCreated: session.wasCreated === 1,
    isPractice: session.isPractice === 1,
    failure: failureIn(session.failure),
    deliverables: deliverables.map((one) => ({
      kind: one.kind,
      state: one.state,
      failure: failureIn(one.failure),
    })),
  }
}

const failureIn = (text: string | null): Failure | null =>
  text === null ? null : (JSON.parse(text) as Failure)
