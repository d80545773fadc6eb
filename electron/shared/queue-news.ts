import type { QueueState } from './contract'
import type { Session } from './domain/session'

/**
 * What crosses to the window of a queue. A queue of thousands changes a few sessions at a time, so
 * only those go over, unless `isWhole`: where nothing was told before, or where sessions are gone.
 */
export interface QueueNews extends QueueState {
  isWhole: boolean
}

type Sessions = ReadonlyMap<number, Session>

const byRow = (sessions: readonly Session[]): Sessions =>
  new Map(sessions.map((session) => [session.sessionRow, session]))

/** The side that tells: remembers which sessions, each never changed in place, it told last. */
export function createQueueTeller(): (queue: QueueState) => QueueNews {
  const told = new Map<string, Sessions>()
  return (queue) => {
    const before = told.get(queue.caseId)
    const now = byRow(queue.sessions)
    told.set(queue.caseId, now)
    if (!before || [...before.keys()].some((row) => !now.has(row))) {
      return { ...queue, isWhole: true }
    }
    const sessions = queue.sessions.filter((one) => before.get(one.sessionRow) !== one)
    return { ...queue, isWhole: false, sessions }
  }
}

/** The side that hears: the whole queue again. */
export interface QueueHearer {
  /** null where only a part came and nothing is known to add it to: then the queue is asked for */
  hear(news: QueueNews): QueueState | null
  /** takes over a queue that was asked for */
  know(queue: QueueState): void
}

export function createQueueHearer(): QueueHearer {
  const known = new Map<string, Sessions>()
  const know = ({ caseId, sessions }: QueueState) => void known.set(caseId, byRow(sessions))
  return {
    know,
    hear({ isWhole, ...news }) {
      const before = known.get(news.caseId)
      if (!isWhole && !before) return null
      const sessions = isWhole
        ? news.sessions
        : [...new Map([...(before ?? []), ...byRow(news.sessions)]).values()]
      const queue = { ...news, sessions }
      know(queue)
      return queue
    },
  }
}
