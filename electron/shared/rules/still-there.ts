import type { Deliverable, Session } from '../domain/session'

/**
 * Whether a deliverable was ready, could not be fetched for a reason of its own, and the service's
 * time for it is not over: fetching it again then costs nothing (contract §4.3).
 */
export function isStillThere({ state, expiresAt, failure }: Deliverable, nowIso: string): boolean {
  if (state !== 'rejected' && state !== 'failed') return false
  if (failure?.code === 'report-failed' || failure?.code === 'session-failed') return false
  return expiresAt !== null && expiresAt > nowIso
}

const ended: readonly Session['state'][] = ['partial', 'failed', 'expired']

/** Whether going on may still bring something of an ended session without a new order. */
export const canFetchAgain = ({ state, deliverables }: Session, nowIso: string): boolean =>
  ended.includes(state) && deliverables.some((one) => isStillThere(one, nowIso))
