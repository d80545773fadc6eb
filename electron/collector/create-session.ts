import type { CreateOutcome } from '../session/face'
import type { Session } from '../shared/domain/session'
import type { Failure } from '../shared/result'
import { move, passingTrouble, type CollectorContext } from './context'

const concernsEveryOrder: readonly Failure['code'][] = [
  'sign-in-refused',
  'scope-refused',
  'secret-missing',
  'discovery-unusable',
  'other-origin-refused',
]

/**
 * Orders one session. The intent is on disk; `creating` is written before the request leaves, so
 * that a crash in between is found as unclear and never ordered again by itself (contract §3.1).
 * Returns the session as it then is: open, unclear or refused.
 */
export async function createSession(context: CollectorContext, session: Session): Promise<Session> {
  for (;;) {
    const ended = await context.orders.limiter.run(async () => {
      const outcome = await context.gate.through(
        context.signal,
        () => send(context, session),
        troubleOf,
      )
      return noteOutcome(context, session, outcome)
    }, context.signal)
    if (ended) return ended
  }
}

async function send(context: CollectorContext, session: Session): Promise<CreateOutcome> {
  const { gate, signal } = context
  await move(context, { sessionRow: session.sessionRow, state: 'creating' })
  // While that was written the gate may have been shut: then nothing more is sent.
  if (signal.aborted || gate.isPaused || gate.halt) {
    return { outcome: 'not-sent', failure: { code: 'cancelled' } }
  }
  // Not aborted when the collector stops: an order under way is waited for, or it would be unclear.
  return context.client.create({ company: session.company, ...session.terms })
}

/** An order without a trustworthy answer may mean that the service is in trouble: others wait a moment. */
function troubleOf(outcome: CreateOutcome): Failure | null {
  if (outcome.outcome === 'created' || outcome.outcome === 'refused') return null
  if (outcome.outcome === 'ambiguous') return { code: 'service-trouble' }
  return passingTrouble(outcome.failure)
}

/** Writes what became of the order; null when it is in line again. */
async function noteOutcome(
  context: CollectorContext,
  { sessionRow, company }: Session,
  result: CreateOutcome,
): Promise<Session | null> {
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
        await move(context, { sessionRow, state: 'in-line' })
        return null
      }
      break
  }
  context.gate.shut(result.failure)
  await move(context, { sessionRow, state: 'in-line' })
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
