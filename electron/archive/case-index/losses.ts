import type { Failure } from '../../shared/result'
import {
  standingSessionStates,
  type DeliverableKind,
  type DeliverableState,
  type SessionState,
} from '../../shared/domain/session'

/** A session as the ledger of losses looks at it. */
export interface LedgerSession {
  sessionRow: number
  state: SessionState
  /** the service took the order: it is billed */
  wasCreated: boolean
  isPractice: boolean
  at: string
  failure: Failure | null
  deliverables: { kind: DeliverableKind; state: DeliverableState; failure: Failure | null }[]
}

export interface Loss {
  sessionRow: number
  state: SessionState
  missing: DeliverableKind[]
  failure: Failure | null
  at: string
  isPractice: boolean
}

/** States in which nothing more comes by itself. `refused` and `cancelled` cost nothing or are decided. */
const losing: readonly SessionState[] = ['unclear', 'partial', 'failed', 'stalled', 'expired']

/**
 * What of one company's sessions was paid for, or may have been, and is not in the case. What a later
 * session asked for again is that session's business, whatever became of it; one that the service
 * never took does not count as asking again. `sessions` in the order in which they were asked for.
 */
export function lossesOf(sessions: readonly LedgerSession[]): Loss[] {
  const askedLater = { practice: new Set<DeliverableKind>(), real: new Set<DeliverableKind>() }
  const losses: Loss[] = []
  for (const session of sessions.toReversed()) {
    const { sessionRow, state, deliverables, at, isPractice, failure } = session
    const later = askedLater[isPractice ? 'practice' : 'real']
    const gone = deliverables.filter((one) => one.state !== 'saved' && !later.has(one.kind))
    if (losing.includes(state) && gone.length > 0) {
      losses.push({
        ...{ sessionRow, state, at, isPractice },
        missing: gone.map(({ kind }) => kind),
        failure: failure ?? gone.find((one) => one.failure)?.failure ?? null,
      })
    }
    const isAsking = session.wasCreated || standingSessionStates.includes(state)
    if (isAsking) for (const { kind } of deliverables) later.add(kind)
  }
  return losses
}
