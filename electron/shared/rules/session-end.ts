import type { DeliverableState, SessionState } from '../domain/session'

const finalStates: readonly DeliverableState[] = ['saved', 'failed', 'expired', 'rejected']

/**
 * The state in which a session ends, or null while any deliverable may still come (contract §4.3):
 * all saved, some saved, none because the two hours passed, or none at all.
 */
export function sessionEnd(
  deliverables: readonly DeliverableState[],
): Extract<SessionState, 'all-done' | 'partial' | 'expired' | 'failed'> | null {
  if (!deliverables.every((state) => finalStates.includes(state))) return null
  const saved = deliverables.filter((state) => state === 'saved').length
  if (saved === deliverables.length) return 'all-done'
  if (saved > 0) return 'partial'
  return deliverables.every((state) => state === 'expired') ? 'expired' : 'failed'
}
