import type { ServiceLimits } from '../shared/domain/settings'
import type { FailureCode } from '../shared/result'
import { monotonicMs as systemTime } from './monotonic'

export type RequestRank = 'sign-in' | 'content' | 'poll' | 'order'

/** What a request is for. Of one rank those whose results end first go first. */
export interface Urgency {
  rank: RequestRank
  /** ISO instant; null where nothing is known to end */
  endsAt: string | null
}

/** Why nothing is sent now: the service asked for a pause, which is not over. */
export class Resting {
  constructor(
    readonly code: FailureCode,
    readonly leftMs: number,
  ) {}
}

/**
 * The pace at which one service is asked, by all cases and clients together: requests at once,
 * requests in any one second, and the pauses that the service asks for.
 */
export interface Pace {
  /**
   * Runs the task when it is its turn. Rejects with the signal's reason if that aborts before, and
   * with `Resting` while the service wants to be left alone: waiting there would keep orders
   * marked as sent, so whoever asks waits outside.
   */
  run<T>(task: () => Promise<T>, urgency: Urgency, signal?: AbortSignal): Promise<T>
  /** the service asked for a pause of this length; a longer one that runs already stays */
  rest(ms: number, code: FailureCode): void
  limit(limits: ServiceLimits): void
}

interface Waiter {
  urgency: Urgency
  enter(): void
  refuse(reason: unknown): void
}

const ranks: readonly RequestRank[] = ['sign-in', 'content', 'poll', 'order']
/** Polls of many open sessions must not keep back new orders for good. */
const pollsPerOrder = 4
const secondMs = 1000

export function createPace(first: ServiceLimits, nowMs: () => number = systemTime): Pace {
  let limits = first
  let running = 0
  let pollsInARow = 0
  let line: Waiter[] = []
  let begun: number[] = []
  let timer: NodeJS.Timeout | null = null
  let rest = { untilMs: -Infinity, code: 'too-many-requests' as FailureCode }

  /** Milliseconds until one more may begin by the limit per second. */
  const blockedMs = () => {
    if (limits.perSecond === null) return 0
    const now = nowMs()
    begun = begun.filter((atMs) => now - atMs < secondMs)
    const decisive = begun[begun.length - limits.perSecond]
    return decisive === undefined ? 0 : decisive + secondMs - now
  }
  const admit = () => {
    while (line.length > 0 && running < limits.atOnce) {
      const waitMs = blockedMs()
      if (waitMs > 0) {
        timer ??= setTimeout(onTimer, Math.ceil(waitMs))
        return
      }
      const next = line.splice(mostUrgent(line, pollsInARow >= pollsPerOrder), 1)[0]
      if (!next) return
      if (next.urgency.rank === 'poll') pollsInARow += 1
      if (next.urgency.rank === 'order') pollsInARow = 0
      running += 1
      if (limits.perSecond !== null) begun.push(nowMs())
      next.enter()
    }
  }
  const onTimer = () => {
    timer = null
    admit()
  }
  const place = (urgency: Urgency, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const settle = (act: () => void) => {
        signal?.removeEventListener('abort', leave)
        act()
      }
      const waiter: Waiter = {
        urgency,
        enter: () => settle(resolve),
        refuse: (reason) => settle(() => reject(reason)),
      }
      const leave = () => {
        line = line.filter((one) => one !== waiter)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
      line.push(waiter)
      admit()
    })

  return {
    async run(task, urgency, signal) {
      const leftMs = rest.untilMs - nowMs()
      if (leftMs > 0) throw new Resting(rest.code, leftMs)
      await place(urgency, signal)
      try {
        return await task()
      } finally {
        running -= 1
        admit()
      }
    },
    rest(ms, code) {
      const untilMs = nowMs() + ms
      if (ms <= 0 || untilMs <= rest.untilMs) return
      rest = { untilMs, code }
      const refused = line
      line = []
      for (const one of refused) one.refuse(new Resting(code, ms))
    },
    limit(changed) {
      limits = changed
      admit()
    },
  }
}

function mostUrgent(line: Waiter[], isOrdersTurn: boolean): number {
  const rankOf = ({ urgency }: Waiter) => {
    // An order whose turn has come goes before polls, never before a result.
    if (isOrdersTurn && urgency.rank === 'order') return ranks.indexOf('poll') - 0.5
    return ranks.indexOf(urgency.rank)
  }
  let best = 0
  for (const [index, waiter] of line.entries()) {
    const champion = line[best]
    if (champion && isBefore(waiter, champion, rankOf)) best = index
  }
  return best
}

function isBefore(one: Waiter, other: Waiter, rankOf: (waiter: Waiter) => number): boolean {
  const [rank, otherRank] = [rankOf(one), rankOf(other)]
  if (rank !== otherRank) return rank < otherRank
  return (one.urgency.endsAt ?? endless) < (other.urgency.endsAt ?? endless)
}

/** Sorts after every instant. */
const endless = '~'
