import type { QueueState } from '../../electron/shared/contract'
import {
  needsPersonStates,
  openSessionStates,
  type Session,
} from '../../electron/shared/domain/session'
import { newestRows, nextEnd } from './queue-rows'

/** What stands in all queues together, for the title bar, the side bar and the offline strip. */
export interface QueueSum {
  open: number
  needsPerson: number
  /** the nearest instant at which something ordered and ready would be lost */
  nextEndAt: string | null
  /** how many results end within the hour after now */
  endingSoon: number
  isPaused: boolean
  isHalted: boolean
  unreachableSince: string | null
}

const hourMs = 3_600_000

const isOpen = (session: Session) =>
  openSessionStates.includes(session.state) || session.state === 'creating'

export const sumQueues = (queues: readonly QueueState[], nowMs: number): QueueSum => {
  const open = queues.flatMap((queue) => queue.sessions.filter(isOpen))
  const ends = open.flatMap((session) => nextEnd(session) ?? []).sort()
  const needsPerson = queues.reduce((sum, queue) => {
    const newest = newestRows(queue.sessions)
    const waiting = queue.sessions.filter(
      (session) => newest.has(session.sessionRow) && needsPersonStates.includes(session.state),
    )
    return sum + waiting.length
  }, 0)
  const busy = queues.filter((queue) => queue.sessions.some(isOpen))
  return {
    open: open.length,
    needsPerson,
    nextEndAt: ends[0] ?? null,
    endingSoon: ends.filter((end) => Date.parse(end) < nowMs + hourMs).length,
    isPaused: busy.length > 0 && busy.every((queue) => queue.isPaused),
    isHalted: busy.some((queue) => queue.halt !== null),
    unreachableSince: queues.flatMap((queue) => queue.unreachableSince ?? []).sort()[0] ?? null,
  }
}
