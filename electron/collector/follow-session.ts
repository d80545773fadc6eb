import { expiresAt, nextPoll } from '../session/poll'
import type { EntityStatus, SessionStatus } from '../session/face'
import type {
  Deliverable,
  DeliverableKind,
  DeliverableState,
  Session,
} from '../shared/domain/session'
import type { Failure } from '../shared/result'
import { about, move, referenceOf, type CollectorContext } from './context'
import { fetchDeliverable } from './fetch-deliverable'

type Update = { kind: DeliverableKind; state: DeliverableState } & Partial<
  Pick<Deliverable, 'word' | 'readySeenAt' | 'expiresAt' | 'failure'>
>

/** The poll just made: which one it was and how long was waited before it. */
interface Poll {
  polls: number
  waitMs: number
}

/**
 * Asks about one open session until it has ended: saves each deliverable as soon as it is ready,
 * those nearest to their end first. Minutes of waiting are no error (contract §4.3).
 */
export async function followSession(context: CollectorContext, open: Session): Promise<Session> {
  let session = open
  let polls = 0
  let pausedMs = 0
  let retryAfterMs: number | null = null
  const followedSinceMs = context.clock.nowMs()
  for (;;) {
    session = await fetchReady(context, session)
    if (session.state !== 'open') return session

    const wait = nextPoll(context.policy.poll, {
      createdAtMs: followedSinceMs + pausedMs,
      polls,
      nowMs: context.clock.nowMs(),
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
    await context.clock.wait(wait.waitMs, context.signal)
    const beforeGateMs = context.clock.nowMs()
    await context.gate.pass(context.signal)
    pausedMs += context.clock.nowMs() - beforeGateMs

    const asked = await context.client.status(referenceOf(session), context.signal)
    context.signal.throwIfAborted()
    polls += 1
    if (asked.ok) {
      context.gate.reached()
      retryAfterMs = asked.value.retryAfterMs
      session = await noteStatus(context, session, asked.value, { polls, waitMs: wait.waitMs })
    } else {
      retryAfterMs = null
      session = await noteTrouble(context, session, asked.failure)
    }
  }
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
  const isCancelled = status.overall?.class === 'failed'
  const updates = session.deliverables.flatMap((one) => {
    const entity = status.entities.find((candidate) => candidate.kind === one.kind)
    const update = updateFor(context, one, entity, isCancelled, poll)
    return update ? [update] : []
  })
  if (updates.length === 0) return session
  return move(context, { sessionRow: session.sessionRow, deliverables: updates })
}

/** What a status word changes for one deliverable; null where nothing is new. */
function updateFor(
  context: CollectorContext,
  one: Deliverable,
  entity: EntityStatus | undefined,
  isCancelled: boolean,
  poll: Poll,
): Update | null {
  if (!['waiting', 'in-progress'].includes(one.state)) return null
  if (!entity) return isCancelled ? failedUpdate(one.kind, null) : null
  const isProbe = entity.class === 'unknown' && poll.polls >= context.policy.probeAfterPolls
  if (entity.class === 'ready' || isProbe) return readyUpdate(context, entity, poll)
  if (entity.class === 'failed') return failedUpdate(one.kind, entity.error)
  if (entity.class === 'expired') {
    return { kind: one.kind, state: 'expired', failure: { code: 'result-expired' } }
  }
  if (isCancelled) return failedUpdate(one.kind, entity.error)
  const state = entity.class === 'waiting' ? 'waiting' : 'in-progress'
  return state === one.state && entity.word === one.word
    ? null
    : { kind: one.kind, state, word: entity.word }
}

/** Ready since at most one poll ago: the two hours are counted from the poll before (contract §4.3). */
function readyUpdate(context: CollectorContext, entity: EntityStatus, poll: Poll): Update {
  const seenMs = context.clock.nowMs()
  return {
    kind: entity.kind,
    state: 'ready',
    word: entity.word,
    readySeenAt: new Date(seenMs).toISOString(),
    expiresAt: entity.expiresAt ?? expiresAt(context.policy.poll, seenMs, poll.waitMs),
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
): Promise<Session> {
  switch (failure.code) {
    case 'result-expired':
      return move(context, {
        sessionRow: session.sessionRow,
        state: 'expired',
        failure: about(session, failure),
        deliverables: session.deliverables
          .filter((one) => one.state !== 'saved')
          .map((one) => ({ kind: one.kind, state: 'expired', failure })),
      })
    case 'service-unreachable':
    case 'service-trouble':
    case 'too-many-requests':
      await context.gate.unreachable(failure, context.signal)
      return session
    case 'not-ready':
    case 'not-json':
    case 'answer-cut-short':
      return session
    default:
      context.gate.shut(failure)
      return session
  }
}
