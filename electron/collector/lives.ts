import type { Session } from '../shared/domain/session'
import { createBell, type Bell } from './bell'
import type { Clock } from './clock'
import { nearestEndFirst } from './queue-order'

/** What belongs to one session while it is under way. */
export interface Life {
  signal: AbortSignal
  bell: Bell
}

/** The sessions of a case under way, so many at once, and those in line behind them. */
export interface Lives {
  /** under way and in line */
  readonly size: number
  isUnderWay(sessionRow: number): boolean
  /** takes up those not here yet; results that end first go first */
  enqueue(sessions: Session[]): void
  /** ends these, in line or under way, whatever they wait for */
  drop(sessionRows: number[]): void
  /** looks after this one as soon as can be: ends its pause, or puts it at the head of the line */
  ring(sessionRow: number): void
  /** ends every pause, in the order in which results end */
  wake(): void
  /** ends all and waits for what they have to finish */
  stop(): Promise<void>
}

interface UnderWay extends Life {
  session: Session
  ending: AbortController
  done: Promise<void>
}

export function createLives(options: {
  atOnce: number
  clock: Clock
  live(session: Session, life: Life): Promise<void>
  /** one has ended */
  onEnd(): void
}): Lives {
  const underWay = new Map<number, UnderWay>()
  let line: Session[] = []
  let stopped: Error | null = null

  const start = (session: Session) => {
    const ending = new AbortController()
    const life = { signal: ending.signal, bell: createBell(options.clock) }
    const done = options.live(session, life).finally(() => {
      underWay.delete(session.sessionRow)
      startMore()
      options.onEnd()
    })
    underWay.set(session.sessionRow, { ...life, session, ending, done })
  }
  const startMore = () => {
    while (underWay.size < options.atOnce) {
      const next = line.shift()
      if (!next) return
      start(next)
    }
  }
  return {
    get size() {
      return underWay.size + line.length
    },
    isUnderWay: (sessionRow) => underWay.has(sessionRow),
    enqueue(sessions) {
      if (stopped) return
      const inLine = new Set(line.map((one) => one.sessionRow))
      const fresh = sessions.filter(
        ({ sessionRow }) => !underWay.has(sessionRow) && !inLine.has(sessionRow),
      )
      line = [...line, ...fresh].sort(nearestEndFirst)
      startMore()
    },
    drop(sessionRows) {
      const dropped = new Set(sessionRows)
      line = line.filter((one) => !dropped.has(one.sessionRow))
      for (const row of dropped) underWay.get(row)?.ending.abort(new Error('given up'))
    },
    ring(sessionRow) {
      underWay.get(sessionRow)?.bell.ring()
      const first = line.filter((one) => one.sessionRow === sessionRow)
      if (first.length > 0) line = [...first, ...line.filter((one) => !first.includes(one))]
    },
    wake() {
      const all = [...underWay.values()]
      all.sort((one, other) => nearestEndFirst(one.session, other.session))
      for (const { bell } of all) bell.ring()
    },
    async stop() {
      stopped = new Error('the collector was stopped')
      line = []
      const all = [...underWay.values()]
      for (const { ending } of all) ending.abort(stopped)
      await Promise.allSettled(all.map((one) => one.done))
    },
  }
}
