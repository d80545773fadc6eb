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

interface PieceRow {
  sessionRow: number
  environment: string
  isPractice: number
  state: SessionState
  wasCreated: number
  at: string
  sessionFailure: string | null
  kind: string
  position: number
  deliverableState: DeliverableState
  failure: string | null
  retrievedAt: string | null
}

/**
 * Reads it from an open case of any version; null where the case no longer has the company. Rows come
 * in the order of their keys: SQLite's sorter, set up anew each time, costs ten times the reading.
 */
export function readCompanyEntry(db: Db, companyRow: number): CompanyEntry | null {
  const named = sql<NameRow>(
    db,
    `SELECT country, kind, identifier,
       (SELECT a.name FROM answer_digest a WHERE a.company_row = c.company_row
        ORDER BY a.session_row DESC LIMIT 1) AS name
     FROM company c WHERE company_row = :companyRow`,
  ).get({ companyRow })
  if (!named) return null
  const pieces = sql<PieceRow>(
    db,
    `SELECT s.session_row AS sessionRow, s.environment, s.is_practice AS isPractice, s.state,
       s.session_id IS NOT NULL AS wasCreated,
       coalesce(s.ended_at, s.created_at, s.ordered_at) AS at, s.failure AS sessionFailure,
       d.kind, d.position, d.state AS deliverableState, d.failure, r.retrieved_at AS retrievedAt
     FROM session s JOIN deliverable d USING (session_row)
       LEFT JOIN receipt r ON r.receipt_row = d.receipt_row
     WHERE s.company_row = :companyRow ORDER BY s.session_row, d.kind`,
  ).all({ companyRow })
  const { name, ...company } = named
  return { company, name, answers: answersOf(pieces), losses: lossesOf(sessionsOf(pieces)) }
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

function answersOf(pieces: readonly PieceRow[]): EnvironmentAnswer[] {
  const answers = new Map<string, EnvironmentAnswer>()
  for (const { environment, isPractice, state, kind, retrievedAt } of pieces) {
    const key = `${isPractice} ${environment}`
    const known = answers.get(key)
    const stored = kind === 'json' ? retrievedAt : null
    const isStanding = standingSessionStates.includes(state)
    answers.set(key, {
      ...{ environment, isPractice: isPractice === 1 },
      retrievedAt: later(known?.retrievedAt ?? null, stored),
      isStanding: isStanding || (known?.isStanding ?? false),
    })
  }
  return [...answers.values()]
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function sessionsOf(pieces: readonly PieceRow[]): LedgerSession[] {
  const sessions: LedgerSession[] = []
  const inOrder = pieces.toSorted(
    (one, other) => one.sessionRow - other.sessionRow || one.position - other.position,
  )
  for (const piece of inOrder) {
    const { sessionRow, state, at, kind, deliverableState } = piece
    let session = sessions.at(-1)
    if (session?.sessionRow !== sessionRow) {
      session = {
        ...{ sessionRow, state, at },
        wasCreated: piece.wasCreated === 1,
        isPractice: piece.isPractice === 1,
        failure: failureIn(piece.sessionFailure),
        deliverables: [],
      }
      sessions.push(session)
    }
    session.deliverables.push({ kind, state: deliverableState, failure: failureIn(piece.failure) })
  }
  return sessions
}

const failureIn = (text: string | null): Failure | null =>
  text === null ? null : (JSON.parse(text) as Failure)
