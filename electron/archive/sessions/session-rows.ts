import { ExpectedFailure, type Failure } from '../../shared/result'
import type { Country, IdentifierKind } from '../../shared/domain/identifier'
import {
  openSessionStates,
  type Deliverable,
  type DeliverableState,
  type ReportLanguage,
  type Session,
  type SessionState,
} from '../../shared/domain/session'
import { onceEach } from '../sqlite/once-each'
import { sql, type Db, type Named } from '../sqlite/connection'

interface SessionRow {
  sessionRow: number
  companyRow: number
  country: Country
  kind: IdentifierKind
  identifier: string
  environment: string
  isPractice: number
  sessionId: string | null
  location: string | null
  state: SessionState
  orderedAt: string
  createdAt: string | null
  endedAt: string | null
  expands: string
  language: ReportLanguage
  failure: string | null
}

interface DeliverableRow {
  sessionRow: number
  kind: string
  position: number
  state: DeliverableState
  word: string | null
  readySeenAt: string | null
  expiresAt: string | null
  failure: string | null
  sha256: string | null
  sizeBytes: number | null
  mediaType: string | null
  retrievedAt: string | null
}

/** States as the list of an SQL `IN`. */
export const listed = (states: readonly SessionState[]): string =>
  states.map((state) => `'${state}'`).join(', ')

/** Which sessions are read; a closed list, so no caller's text ever becomes SQL. */
const choices = {
  all: 'TRUE',
  ofCompany: 's.company_row = :companyRow',
  open: `s.state IN (${listed([...openSessionStates, 'creating'])})`,
  /** sent and not answered, or cut off while fetching */
  interrupted: `(s.state = 'creating' OR s.session_row IN
    (SELECT session_row FROM deliverable WHERE state = 'fetching'))`,
} as const

/** Sessions in the order in which they were asked for, with their deliverables and what these brought. */
export function readSessions(db: Db, choice: keyof typeof choices, named: Named = {}): Session[] {
  const deliverables = readDeliverables(db, choice, named)
  const expandsOf = onceEach((text) => JSON.parse(text) as string[])
  return sql<SessionRow>(
    db,
    `SELECT ${sessionColumns} FROM session s JOIN company c USING (company_row)
     WHERE ${choices[choice]} ORDER BY s.session_row`,
  )
    .all(named)
    .map((row) => toSession(row, deliverables.get(row.sessionRow) ?? [], expandsOf))
}

/**
 * One session, read table by table: it is asked for with every step of an order, and looking up a
 * few rows by their keys takes a fifth of the join that sorts them.
 */
export function readSession(db: Db, sessionRow: number): Session | null {
  const row = sql<SessionRow>(db, oneSession).get({ sessionRow })
  return row ? toSession(row, readDeliverablesOf(db, sessionRow)) : null
}

/** Fails with `not-found`. */
export function mustReadSession(db: Db, sessionRow: number): Session {
  const session = readSession(db, sessionRow)
  if (!session) throw new ExpectedFailure({ code: 'not-found', about: 'session' })
  return session
}

const sessionColumns = `s.session_row AS sessionRow, s.company_row AS companyRow, c.country, c.kind,
  c.identifier, s.environment, s.is_practice AS isPractice, s.session_id AS sessionId,
  s.location, s.state, s.ordered_at AS orderedAt, s.created_at AS createdAt,
  s.ended_at AS endedAt, s.expands, s.language, s.failure`

const oneSession = `SELECT ${sessionColumns} FROM session s JOIN company c USING (company_row)
  WHERE s.session_row = :sessionRow`

type BareDeliverable = Omit<DeliverableRow, 'sha256' | 'sizeBytes' | 'mediaType' | 'retrievedAt'>

const nothingStored = { sha256: null, sizeBytes: null, mediaType: null, retrievedAt: null }

function readDeliverablesOf(db: Db, sessionRow: number): Deliverable[] {
  return sql<BareDeliverable & { receiptRow: number | null }>(
    db,
    `SELECT session_row AS sessionRow, kind, state, word, ready_seen_at AS readySeenAt,
       expires_at AS expiresAt, failure, receipt_row AS receiptRow, position
     FROM deliverable WHERE session_row = :sessionRow`,
  )
    .all({ sessionRow })
    .sort((one, other) => one.position - other.position)
    .map((row) => toDeliverable({ ...row, ...storedAt(db, row.receiptRow) }))
}

function storedAt(db: Db, receiptRow: number | null) {
  const stored = sql<Pick<DeliverableRow, keyof typeof nothingStored>>(
    db,
    `SELECT r.sha256, x.size_bytes AS sizeBytes, x.media_type AS mediaType,
       r.retrieved_at AS retrievedAt
     FROM receipt r JOIN document x ON x.sha256 = r.sha256 WHERE r.receipt_row = :receiptRow`,
  )
  return (receiptRow === null ? undefined : stored.get({ receiptRow })) ?? nothingStored
}

function readDeliverables(
  db: Db,
  choice: keyof typeof choices,
  named: Named,
): Map<number, Deliverable[]> {
  const rows = sql<DeliverableRow>(
    db,
    `SELECT d.session_row AS sessionRow, d.kind, d.position, d.state, d.word,
       d.ready_seen_at AS readySeenAt, d.expires_at AS expiresAt, d.failure, r.sha256, x.size_bytes AS sizeBytes,
       x.media_type AS mediaType, r.retrieved_at AS retrievedAt
     FROM session s JOIN deliverable d USING (session_row)
       LEFT JOIN receipt r ON r.receipt_row = d.receipt_row
       LEFT JOIN document x ON x.sha256 = r.sha256
     WHERE ${choices[choice]}`,
  ).all(named)
  // Sorted here: the database would write every row of a large case into a sorter of its own.
  rows.sort((one, other) => one.position - other.position)
  const bySession = new Map<number, Deliverable[]>()
  for (const row of rows) {
    const list = bySession.get(row.sessionRow)
    if (list) list.push(toDeliverable(row))
    else bySession.set(row.sessionRow, [toDeliverable(row)])
  }
  return bySession
}

function toSession(
  row: SessionRow,
  deliverables: Deliverable[],
  expandsOf = (text: string) => JSON.parse(text) as string[],
): Session {
  const { country, kind, identifier, expands, language, isPractice, failure, ...same } = row
  const reports = deliverables.map((deliverable) => deliverable.kind).filter((k) => k !== 'json')
  return {
    ...same,
    company: { country, kind, identifier },
    isPractice: isPractice === 1,
    terms: { expands: expandsOf(expands), reports, language },
    failure: toFailure(failure),
    deliverables,
  }
}

function toDeliverable(row: DeliverableRow): Deliverable {
  const { kind, state, word, readySeenAt, expiresAt, failure } = row
  const { sha256, sizeBytes, mediaType, retrievedAt } = row
  const document =
    sha256 !== null && sizeBytes !== null && mediaType !== null && retrievedAt !== null
      ? { sha256, sizeBytes, mediaType, retrievedAt }
      : null
  return { kind, state, word, readySeenAt, expiresAt, failure: toFailure(failure), document }
}

function toFailure(text: string | null): Failure | null {
  return text === null ? null : (JSON.parse(text) as Failure)
}
