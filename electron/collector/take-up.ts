import type { SessionMove } from '../archive/face'
import type { Session } from '../shared/domain/session'
import { isStillThere } from '../shared/rules/still-there'

/**
 * What a person's "go on" changes for a session that stopped by itself; null where it is over. A
 * stalled one is asked about again. What came broken, or was not found although it was ready, is
 * fetched again while the service still keeps it: that costs nothing (contract §4.3).
 */
export function takeUpAgain(session: Session, nowIso: string): Omit<SessionMove, 'caseId'> | null {
  const reopened = { sessionRow: session.sessionRow, state: 'open', failure: null } as const
  if (session.state === 'stalled') return reopened
  if (!['partial', 'failed', 'expired'].includes(session.state)) return null
  const again = session.deliverables.filter((one) => isStillThere(one, nowIso))
  if (again.length === 0) return null
  return {
    ...reopened,
    deliverables: again.map(({ kind }) => ({ kind, state: 'ready', failure: null })),
  }
}
