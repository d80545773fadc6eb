import type { Failure } from '../shared/result'
import type {
  DeliverableKind,
  DeliverableState,
  Session,
  StoredDocument,
} from '../shared/domain/session'
import { sessionEnd } from '../shared/rules/session-end'
import { about, move, newsOf, passingTrouble, referenceOf, type CollectorContext } from './context'

/** How a refused fetch leaves the deliverable; everything not named here is tried again later. */
const finalStates: Partial<Record<Failure['code'], DeliverableState>> = {
  'result-expired': 'expired',
  'not-json': 'rejected',
  'not-a-pdf': 'rejected',
  'answer-too-large': 'rejected',
  'answer-cut-short': 'rejected',
  'other-origin-refused': 'rejected',
  'wrong-path': 'failed',
  'order-refused': 'failed',
}

/** A body that came broken is asked for this often before it counts as rejected. */
const triesForBroken = 3

/**
 * Fetches one ready deliverable and commits it at once, by itself. Bytes that are not what was
 * asked for are never stored; the trouble is noted beside the deliverable instead.
 */
export async function fetchDeliverable(
  context: CollectorContext,
  session: Session,
  kind: DeliverableKind,
): Promise<Session> {
  for (let tries = 1; ; tries += 1) {
    const fetched = await context.gate.through(
      context.signal,
      () => context.client.content(referenceOf(session), kind, context.signal),
      (outcome) => (outcome.ok ? null : newsOf(outcome.failure)),
    )
    if (fetched.ok) {
      const saved = await context.archive.call('document.save', {
        caseId: context.caseId,
        actor: context.actor,
        at: context.clock.nowIso(),
        sessionRow: session.sessionRow,
        kind,
        ...fetched.value,
      })
      if (!saved.ok) {
        // The bytes went with the call; the service still has them when the case can be written again.
        context.gate.shut(saved.failure)
        continue
      }
      const now = withSaved(session, kind, saved.value, context.clock.nowIso())
      context.changed(now)
      return now
    }
    context.signal.throwIfAborted()
    const next = await afterRefusal(context, session, kind, fetched.failure, tries)
    if (next) return next
  }
}

/** The session as the archive now holds it: saving the last deliverable ends it there too. */
function withSaved(
  session: Session,
  kind: DeliverableKind,
  document: StoredDocument,
  at: string,
): Session {
  const deliverables = session.deliverables.map((one) =>
    one.kind === kind ? { ...one, state: 'saved' as const, failure: null, document } : one,
  )
  const end = sessionEnd(deliverables.map((one) => one.state))
  return end ? { ...session, deliverables, state: end, endedAt: at } : { ...session, deliverables }
}

/** Null means: try again. */
async function afterRefusal(
  context: CollectorContext,
  session: Session,
  kind: DeliverableKind,
  failure: Failure,
  tries: number,
): Promise<Session | null> {
  if (failure.code === 'not-ready') {
    return move(context, {
      sessionRow: session.sessionRow,
      deliverables: [{ kind, state: 'in-progress' }],
    })
  }
  const state = finalStates[failure.code]
  if (state === 'rejected' && tries < triesForBroken) {
    await context.clock.wait(context.policy.poll.firstPollMs * tries, context.signal)
    return null
  }
  if (state) {
    return move(context, {
      sessionRow: session.sessionRow,
      deliverables: [{ kind, state, failure: about(session, failure) }],
    })
  }
  if (!passingTrouble(failure)) context.gate.shut(failure)
  return null
}
