import type { CreateOutcome } from '../session/face'
import type { Session } from '../shared/domain/session'
import type { Failure } from '../shared/result'
import { move, newsOf, passingTrouble, type CollectorContext } from './context'

const concernsEveryOrder: readonly Failure['code'][] = [
  'sign-in-refused',
  'scope-refused',
  'secret-missing',
  'discovery-unusable',
  'other-origin-refused',
]

/**
 * Orders one session. The intent is on disk; `creating` is written when it is the order's turn,
 * right before the request leaves, so that a crash in between is found as unclear and never ordered
 * again by itself (contract §3.1), and nothing that only waits for its turn is unclear.
 * Returns the session as it then is: open, unclear or refused.
 */
export async function createSession(context: CollectorContext, session: Session): Promise<Session> {
  for (;;) {
    await context.orders.givingUp
    context.signal.throwIfAborted()
    const ended = await context.orders.limiter.run(async () => {
      const sent = await context.gate.through(
        context.signal,
        () => send(context, session),
        ({ result }) => troubleOf(result),
      )
      return noteOutcome(context, session, sent)
    }, context.signal)
    if (ended) return ended
  }
}

interface Sent {
  result: CreateOutcome
  /** the case says that it was sent, so that the case has to be told what became of it */
  isMarked: boolean
}

async function send(context: CollectorContext, session: Session): Promise<Sent> {
  const { signal } = context
  const waiting = new AbortController()
  let isMarked = false
  // Given up while it waits for its turn. Not once it is marked: an order under way is waited for
  // even when the collector stops, or it would be unclear.
  const giveUp = () => {
    if (!isMarked) waiting.abort(signal.reason)
  }
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    const order = { company: session.company, ...session.terms }
    const result = await context.client.create(order, waiting.signal, async () => {
      if (isHeldBack(context) || context.orders.givingUp) return false
      isMarked = true
      isMarked = await mark(context, session)
      // While that was written the gate may have been shut: then nothing more is sent.
      return isMarked && !isHeldBack(context)
    })
    return { result, isMarked }
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

const isHeldBack = ({ gate, signal }: CollectorContext): boolean =>
  signal.aborted || gate.isPaused || gate.halt !== null

/** Written once and not waited for: the order holds a place among the requests of every case. */
async function mark(context: CollectorContext, { sessionRow }: Session): Promise<boolean> {
  const { caseId, actor, clock } = context
  const marked = await context.archive.call('session.move', {
    caseId,
    actor,
    at: clock.nowIso(),
    sessionRow,
    state: 'creating',
  })
  if (marked.ok) context.changed(marked.value)
  else context.gate.shut(marked.failure)
  return marked.ok
}

/** An order without a trustworthy answer may mean that the service is in trouble: others wait a moment. */
function troubleOf(outcome: CreateOutcome): Failure | null {
  if (outcome.outcome === 'created' || outcome.outcome === 'refused') return null
  if (outcome.outcome === 'ambiguous') return { code: 'service-trouble' }
  return newsOf(outcome.failure)
}

/** Writes what became of the order; null when it is in line again. */
async function noteOutcome(
  context: CollectorContext,
  { sessionRow, company }: Session,
  { result, isMarked }: Sent,
): Promise<Session | null> {
  const putBack = () => (isMarked ? move(context, { sessionRow, state: 'in-line' }) : null)
  const of = (failure: Failure): Failure => ({ about: company.identifier, ...failure })
  switch (result.outcome) {
    case 'created': {
      context.orders.unclearInARow = 0
      const { sessionId, location, createdAt } = result.session
      return move(context, { sessionRow, state: 'open', sessionId, location, createdAt })
    }
    case 'ambiguous':
      haltWhenRepeated(context, result.failure)
      return move(context, {
        sessionRow,
        state: 'unclear',
        failure: of({ ...result.failure, code: 'order-unclear' }),
      })
    case 'refused':
      if (!concernsEveryOrder.includes(result.failure.code)) {
        context.orders.unclearInARow = 0
        return move(context, { sessionRow, state: 'refused', failure: of(result.failure) })
      }
      break
    case 'not-sent':
      if (result.failure.code === 'cancelled' || passingTrouble(result.failure)) {
        await putBack()
        return null
      }
      break
  }
  context.gate.shut(result.failure)
  await putBack()
  return null
}

/** One unclear order is a person's question; a row of them is a service that answers nobody. */
function haltWhenRepeated({ orders, policy, gate }: CollectorContext, failure: Failure): void {
  orders.unclearInARow += 1
  if (orders.unclearInARow < policy.unclearInARow) return
  orders.unclearInARow = 0
  const { detail } = failure
  gate.shut({ code: 'service-trouble', ...(detail && { detail }) })
}
