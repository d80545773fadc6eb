import type { DeliverableState, SessionState } from '../../shared/domain/session'

/**
 * The moves a session can make (contract §4.3). `unclear` leaves only by a person's decision:
 * found after all, order again, or leave it be. `partial`, `failed` and `expired` can be taken up
 * again, as the service may still hand out what it once had ready; a person may let go of an order
 * that brought nothing.
 */
const sessionMoves: Record<SessionState, readonly SessionState[]> = {
  // to `unclear` only in a case brought back from a copy: the case it was copied from may have sent it
  'in-line': ['creating', 'unclear', 'refused', 'cancelled'],
  creating: ['open', 'unclear', 'refused', 'in-line', 'cancelled'],
  unclear: ['open', 'in-line', 'refused', 'cancelled'],
  open: ['all-done', 'partial', 'failed', 'stalled', 'expired', 'cancelled'],
  stalled: ['open', 'all-done', 'partial', 'failed', 'expired', 'cancelled'],
  partial: ['open', 'all-done', 'expired'],
  failed: ['open', 'all-done', 'partial', 'expired', 'cancelled'],
  expired: ['open', 'all-done', 'partial', 'failed', 'cancelled'],
  'all-done': [],
  refused: ['cancelled'],
  cancelled: [],
}

/** The moves of one deliverable; to `saved` only the arrival of its bytes leads, and nothing leads away. */
const deliverableMoves: Record<DeliverableState, readonly DeliverableState[]> = {
  waiting: ['in-progress', 'ready', 'fetching', 'failed', 'expired', 'rejected'],
  'in-progress': ['waiting', 'ready', 'fetching', 'failed', 'expired', 'rejected'],
  ready: ['waiting', 'in-progress', 'fetching', 'failed', 'expired', 'rejected'],
  fetching: ['waiting', 'in-progress', 'ready', 'failed', 'expired', 'rejected'],
  failed: ['ready', 'fetching', 'expired', 'rejected'],
  expired: ['ready', 'fetching', 'failed', 'rejected'],
  rejected: ['ready', 'fetching', 'failed', 'expired'],
  saved: [],
}

export function canSessionMove(from: SessionState, to: SessionState): boolean {
  return from === to || sessionMoves[from].includes(to)
}

export function canDeliverableMove(from: DeliverableState, to: DeliverableState): boolean {
  return from === to || deliverableMoves[from].includes(to)
}

const endStates: readonly SessionState[] = [
  'all-done',
  'partial',
  'failed',
  'expired',
  'refused',
  'cancelled',
]

/** True where nothing more happens by itself, so the session has an end time. */
export function isEnded(state: SessionState): boolean {
  return endStates.includes(state)
}

/** States from which the deliverables alone decide how the session ends. */
export function endsByDeliverables(state: SessionState): boolean {
  return ['open', 'stalled', 'partial', 'failed', 'expired'].includes(state)
}
