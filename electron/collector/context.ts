import type { SessionClient, SessionReference } from '../session/face'
import type { Limiter } from './limiter'
import type { PollPolicy } from '../session/poll'
import type { Session } from '../shared/domain/session'
import type { SessionMove } from '../archive/face'
import type { Archive } from '../worker-client'
import type { Failure, Result } from '../shared/result'
import type { Bell } from './bell'
import type { Clock } from './clock'
import { soonestEnd } from './queue-order'
import type { Standstill } from './standstill'

export interface CollectorPolicy {
  poll: PollPolicy
  /** sessions that are asked about at once; the client limits requests at once by itself */
  sessionsAtOnce: number
  /** orders marked as sent at once: as many are unclear after a crash, and waited for on quitting */
  ordersAtOnce: number
  /** orders in a row that got no trustworthy answer before the rest is kept back */
  unclearInARow: number
  /** the least pause between two polls of one session, however often it is hinted at */
  hintPauseMs: number
  /** polls with an unknown status word before the content is tried (contract §4.2) */
  probeAfterPolls: number
  /** polls in which a session that never answered yet may be unknown to a part of the service */
  patientPolls: number
  /** how long an unreachable service is waited for before the collector halts; null waits on */
  giveUpUnreachableMs: number | null
}

/** The orders now being sent, counted over all sessions of a case. */
export interface Orders {
  limiter: Limiter
  /** sessions marked as sent whose outcome is still to be written */
  unanswered: Set<number>
  unclearInARow: number
  /** while waiting orders are being given up: until it is known which, none is marked as sent */
  givingUp: Promise<Result<null>> | null
}

/** What every step of a session's life needs to do its part. */
export interface CollectorContext {
  caseId: string
  actor: string
  archive: Archive
  /** the client of the session's environment as it is now: a renewed secret reaches sessions under way */
  readonly client: SessionClient
  clock: Clock
  random: () => number
  policy: CollectorPolicy
  gate: Standstill
  orders: Orders
  /** ends the session's work: a stop of the collector, or the order was given up */
  signal: AbortSignal
  /** ends the session's pause between two polls */
  bell: Bell
  /** tells the queue what a session looks like now */
  changed(session: Session): void
}

/**
 * Writes a move to the case and tells the queue. When the case cannot be written (disk full, folder
 * gone) the collector halts and the move waits until a person goes on: what it says, such as the
 * address of a paid session, is known nowhere else. Rejects with the signal's reason on a stop.
 */
export async function move(
  context: CollectorContext,
  what: Omit<SessionMove, 'caseId'>,
): Promise<Session> {
  const at = context.clock.nowIso()
  for (;;) {
    const { caseId, actor } = context
    const moved = await context.archive.call('session.move', { caseId, actor, at, ...what })
    if (moved.ok) {
      context.changed(moved.value)
      return moved.value
    }
    context.orders.unanswered.delete(what.sessionRow)
    context.gate.shut(moved.failure)
    await context.gate.opened(context.signal)
  }
}

/** A failure with the company's number as what it is about. */
export function about(session: Session, failure: Failure): Failure {
  return { about: session.company.identifier, ...failure }
}

const passing: readonly Failure['code'][] = [
  'service-unreachable',
  'certificate-refused',
  'service-trouble',
  'too-many-requests',
]

/** The failure when it is one that passes by itself, so that waiting at the gate helps. */
export const passingTrouble = (failure: Failure): Failure | null =>
  passing.includes(failure.code) ? failure : null

/** What an outcome tells the gate; a request that was given up says nothing about the service. */
export const newsOf = (failure: Failure): Failure | null =>
  failure.code === 'cancelled' ? failure : passingTrouble(failure)

/** How the client addresses a session that exists at the service. */
export function referenceOf(session: Session): SessionReference {
  return {
    sessionId: session.sessionId ?? '',
    country: session.company.country,
    location: session.location,
    hasAnswered: hasAnswered(session),
    endsAt: soonestEnd(session) ?? session.createdAt,
  }
}

/** A word from the service is kept with a deliverable as soon as it was read once. */
export const hasAnswered = (session: Session): boolean =>
  session.deliverables.some((one) => one.word !== null)
