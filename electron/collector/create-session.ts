import type { Session } from '../shared/domain/session'
import type { Failure } from '../shared/result'
import { about, move, type CollectorContext } from './context'

const concernsEveryOrder: readonly Failure['code'][] = [
  'sign-in-refused',
  'scope-refused',
  'secret-missing',
  'discovery-unusable',
  'other-origin-refused',
]

const passesByItself: readonly Failure['code'][] = [
  'service-unreachable',
  'service-trouble',
  'too-many-requests',
]

/**
 * Orders one session. The intent is on disk; `creating` is written before the request leaves, so
 * that a crash in between is found as unclear and never ordered again by itself (contract §3.1).
 * Returns the session as it then is: open, unclear, refused, or in line again when nothing was sent.
 */
export async function createSession(context: CollectorContext, session: Session): Promise<Session> {
  for (;;) {
    await context.gate.pass(context.signal)
    await move(context, { sessionRow: session.sessionRow, state: 'creating' })
    // Not aborted when the collector stops: an order under way is waited for, or it would be unclear.
    const result = await context.client.create({ company: session.company, ...session.terms })
    switch (result.outcome) {
      case 'created':
        context.gate.reached()
        return move(context, {
          sessionRow: session.sessionRow,
          state: 'open',
          sessionId: result.session.sessionId,
          location: result.session.location,
          createdAt: result.session.createdAt,
        })
      case 'ambiguous':
        return move(context, {
          sessionRow: session.sessionRow,
          state: 'unclear',
          failure: about(session, { ...result.failure, code: 'order-unclear' }),
        })
      case 'refused':
        if (concernsEveryOrder.includes(result.failure.code)) {
          await backInLine(context, session)
          context.gate.shut(result.failure)
          break
        }
        return move(context, {
          sessionRow: session.sessionRow,
          state: 'refused',
          failure: about(session, result.failure),
        })
      case 'not-sent':
        await backInLine(context, session)
        if (passesByItself.includes(result.failure.code)) {
          await context.gate.unreachable(result.failure, context.signal)
        } else {
          context.gate.shut(result.failure)
        }
        break
    }
  }
}

const backInLine = (context: CollectorContext, session: Session) =>
  move(context, { sessionRow: session.sessionRow, state: 'in-line' })
