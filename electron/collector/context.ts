import type { SessionClient, SessionReference } from '../session/face'
import type { PollPolicy } from '../session/poll'
import type { Session } from '../shared/domain/session'
import type { SessionMove } from '../archive/face'
import type { Archive } from '../worker-client'
import { ExpectedFailure, type Failure } from '../shared/result'
import type { Clock } from './clock'
import type { Standstill } from './standstill'

export interface CollectorPolicy {
  poll: PollPolicy
  /** sessions that are asked about at once; the client limits requests at once by itself */
  sessionsAtOnce: number
  /** polls with an unknown status word before the content is tried (contract §4.2) */
  probeAfterPolls: number
  /** how long an unreachable service is waited for before the collector halts; null waits on */
  giveUpUnreachableMs: number | null
}

/** What every step of a session's life needs to do its part. */
export interface CollectorContext {
  caseId: string
  actor: string
  archive: Archive
  client: SessionClient
  clock: Clock
  random: () => number
  policy: CollectorPolicy
  gate: Standstill
  signal: AbortSignal
  /** tells the queue what a session looks like now */
  changed(session: Session): void
}

/**
 * Writes a move to the case and tells the queue. Throws ExpectedFailure when the case cannot be
 * written (disk full, folder gone): the collector then halts, for going on would lose what comes.
 */
export async function move(
  context: CollectorContext,
  what: Omit<SessionMove, 'caseId'>,
): Promise<Session> {
  const moved = await context.archive.call('session.move', {
    caseId: context.caseId,
    actor: context.actor,
    at: context.clock.nowIso(),
    ...what,
  })
  if (!moved.ok) throw new ExpectedFailure(moved.failure)
  context.changed(moved.value)
  return moved.value
}

/** A failure with the company's number as what it is about. */
export function about(session: Session, failure: Failure): Failure {
  return { about: session.company.identifier, ...failure }
}

/** How the client addresses a session that exists at the service. */
export function referenceOf(session: Session): SessionReference {
  return {
    sessionId: session.sessionId ?? '',
    country: session.company.country,
    location: session.location,
    // a word from the service is kept with a deliverable as soon as it was read once
    hasAnswered: session.deliverables.some((one) => one.word !== null),
  }
}
