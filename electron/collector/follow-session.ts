import { expiresAt, nextPoll } from '../session/poll'
import type { EntityStatus, SessionStatus } from '../session/face'
import type {
  Deliverable,
  DeliverableKind,
  DeliverableState,
  Session,
} from '../shared/domain/session'
import type { Failure } from '../shared/result'
import {
  about,
  hasAnswered,
  move,
  newsOf,
  passingTrouble,
  referenceOf,
  type CollectorContext,
} from './context'
import { fetchDeliverable } from './fetch-deliverable'

type Update = { kind: DeliverableKind; state: DeliverableState } & Partial<
  Pick<Deliverable, 'word' | 'readySeenAt' | 'expiresAt' | 'failure'>
>

/** The poll just made: which one it was, and for how long nobody had looked before it. */
interface Poll {
  polls: number
  unseenMs: number
}

/**
 * Asks about one open session until it has ended: saves each deliverable as soon as it is ready,
 * those nearest to their end first. Minutes of waiting are no error (contract §4.3).
 */
export async function followSession(context: CollectorContext, open: Session): Promise<Session> {
  let session = open
  let polls = 0
  // Only pauses between polls count: an outage, a halt or a computer asleep is not the session's fault.
  let waitedMs = 0
  let seenAtMs: number | null = null
  let retryAfterMs: number | null = null
  for (;;) {
    session = await fetchReady(context, session)
    if (session.state !== 'open') return session

    const wait = nextPoll(context.policy.poll, {
      createdAtMs: 0,
      polls,
      nowMs: waitedMs,
      retryAfterMs,
      random: context.random,
    })
    if ('isStalled' in wait) {
      return move(context, {
        sessionRow: session.sessionRow,
        state: 'stalled',
        failure: about(session, { code: 'session-stalled' }),
      })
    }
    waitedMs += await rest(context, wait.waitMs, retryAfterMs)

    const reference = referenceOf(session)
    const asked = await context.gate.through(
      context.signal,
      () => context.client.status(reference, context.signal),
      (outcome) => (outcome.ok ? null : newsOf(outcome.failure)),
    )
    context.signal.throwIfAborted()
    polls += 1
    const poll = { polls, unseenMs: Math.max(wait.waitMs, unseen(context, session, seenAtMs)) }
    if (asked.ok) seenAtMs = context.clock.monotonicMs()
    retryAfterMs = asked.ok ? asked.value.retryAfterMs : null
    session = asked.ok
      ? await noteStatus(context, session, asked.value, poll)
      : await noteTrouble(context, session, asked.failure, poll)
  }
}

/** Pauses before the next poll; resolves with how long that was, at most as long as meant. */
async function rest(
  { clock, bell, policy, signal }: CollectorContext,
  waitMs: number,
  retryAfterMs: number | null,
): Promise<number> {
  const startedMs = clock.monotonicMs()
  await bell.rest(waitMs, Math.max(policy.hintPauseMs, retryAfterMs ?? 0), signal)
  return Math.min(waitMs, clock.monotonicMs() - startedMs)
}

/**
 * For how long nobody had looked: since the last answer, which an outage or a sleep may lie behind;
 * for a session found open, since it was created, as long as that can be.
 */
function unseen(context: CollectorContext, session: Session, seenAtMs: number | null): number {
  if (seenAtMs !== null) return context.clock.monotonicMs() - seenAtMs
  const ageMs = context.clock.nowMs() - Date.parse(session.createdAt ?? '')
  return ageMs < context.policy.poll.lifetimeMs ? ageMs : 0
}

async function fetchReady(context: CollectorContext, session: Session): Promise<Session> {
  let current = session
  const ready = session.deliverables
    .filter((one) => one.state === 'ready')
    .sort((a, b) => (a.expiresAt ?? '').localeCompare(b.expiresAt ?? ''))
  for (const one of ready) current = await fetchDeliverable(context, current, one.kind)
  return current
}

async function noteStatus(
  context: CollectorContext,
  session: Session,
  status: SessionStatus,
  poll: Poll,
): Promise<Session> {
  const updates = session.deliverables.flatMap((one) => {
    const entity = status.entities.find((candidate) => candidate.kind === one.kind)
    const update = updateFor(context, one, entity ?? unnamed(one.kind, status), status, poll)
    return update ? [update] : []
  })
  if (updates.length === 0) return session
  return move(context, { sessionRow: session.sessionRow, deliverables: updates })
}

/** A service that names no deliverable may still say that the session as a whole is over (contract §4.3). */
function unnamed(kind: DeliverableKind, { overall }: SessionStatus): EntityStatus | null {
  if (!overall || !['ready', 'failed', 'expired'].includes(overall.class)) return null
  return { kind, ...overall, url: null, expiresAt: null, error: null }
}

/** What a status word changes for one deliverable; null where nothing is new. */
function updateFor(
  context: CollectorContext,
  one: Deliverable,
  entity: EntityStatus | null,
  { overall }: SessionStatus,
  poll: Poll,
): Update | null {
  if (!entity || !['waiting', 'in-progress'].includes(one.state)) return null
  const isProbe = entity.class === 'unknown' && poll.polls >= context.policy.probeAfterPolls
  if (entity.class === 'ready' || isProbe) return readyUpdate(context, entity, poll)
  if (entity.class === 'failed') return failedUpdate(one.kind, entity.error)
  if (entity.class === 'expired') {
    return { kind: one.kind, state: 'expired', failure: { code: 'result-expired' } }
  }
  if (overall?.class === 'failed') return failedUpdate(one.kind, entity.error)
  const state = entity.class === 'waiting' ? 'waiting' : 'in-progress'
  return state === one.state && entity.word === one.word
    ? null
    : { kind: one.kind, state, word: entity.word }
}

/** The two hours are counted from when it was looked at before: it may be ready since then (contract §4.3). */
function readyUpdate(context: CollectorContext, entity: EntityStatus, poll: Poll): Update {
  const seenMs = context.clock.nowMs()
  return {
    kind: entity.kind,
    state: 'ready',
    word: entity.word,
    readySeenAt: new Date(seenMs).toISOString(),
    expiresAt: entity.expiresAt ?? expiresAt(context.policy.poll, seenMs, poll.unseenMs),
  }
}

function failedUpdate(kind: DeliverableKind, detail: string | null): Update {
  const code = kind === 'json' ? 'session-failed' : 'report-failed'
  return { kind, state: 'failed', failure: detail ? { code, detail } : { code } }
}

async function noteTrouble(
  context: CollectorContext,
  session: Session,
  failure: Failure,
  { polls }: Poll,
): Promise<Session> {
  switch (failure.code) {
    case 'result-expired':
      // Just ordered and not known everywhere at the service yet: that is paid for, and not gone.
      if (!hasAnswered(session) && polls < context.policy.patientPolls) return session
      return move(context, {
        sessionRow: session.sessionRow,
        state: 'expired',
        failure: about(session, failure),
        deliverables: session.deliverables
          .filter((one) => one.state !== 'saved')
          .map((one) => ({ kind: one.kind, state: 'expired', failure })),
      })
    case 'not-ready':
    case 'not-json':
    case 'answer-cut-short':
      return session
    default:
      if (!passingTrouble(failure)) context.gate.shut(failure)
      return session
  }
}
