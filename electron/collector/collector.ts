import { setMaxListeners } from 'node:events'
import type { QueueState } from '../shared/contract'
import { openSessionStates, type OrderTerms, type Session } from '../shared/domain/session'
import type { CompanyKey } from '../shared/domain/identifier'
import type { SessionClient } from '../session/face'
import type { Archive } from '../worker-client'
import { done, ExpectedFailure, type Result } from '../shared/result'
import type { Clock } from './clock'
import type { CollectorContext, CollectorPolicy } from './context'
import { createSession } from './create-session'
import { followSession } from './follow-session'
import { nearestEndFirst } from './queue-order'
import { createStandstill } from './standstill'

/** Where orders go now. `environment` is kept with each session: it can only be followed there. */
export interface Destination {
  environment: string
  isPractice: boolean
  client: SessionClient
}

export interface CollectorOptions {
  caseId: string
  actor: string
  archive: Archive
  clock: Clock
  random: () => number
  policy: CollectorPolicy
  /** something about the queue changed; called often, so the listener coalesces */
  onChange(): void
  /** logs an unforeseen error and returns the incident it can be found under */
  report(error: unknown): string
}

/** Orders, follows and saves the sessions of one case. One case has one collector. */
export interface Collector {
  /** puts intents on disk in one transaction, then starts on them */
  place(
    companies: CompanyKey[],
    terms: OrderTerms,
    destination: Destination,
  ): Promise<Result<Session[]>>
  /** reads the case's sessions and goes on with those still open at this destination */
  resume(destination: Destination): Promise<Result<null>>
  /** takes a session as it now stands in the case, e.g. after a person settled it */
  refresh(session: Session): void
  pause(): void
  state(): QueueState
  /** resolves when nothing is left to do by itself: all ended, or the gate was shut */
  whenStill(): Promise<void>
  stop(): Promise<void>
}

export function createCollector(options: CollectorOptions): Collector {
  const sessions = new Map<number, Session>()
  const stopping = new AbortController()
  // Every session under way listens for the end; their number is bounded by the policy.
  setMaxListeners(0, stopping.signal)
  const running = new Map<number, Promise<void>>()
  let line: { session: Session; destination: Destination }[] = []
  let stillWaiters: (() => void)[] = []

  const state = (): QueueState => ({
    caseId: options.caseId,
    sessions: [...sessions.values()],
    isRunning: running.size + line.length > 0 && !gate.isPaused && !gate.halt,
    isPaused: gate.isPaused,
    halt: gate.halt,
    unreachableSince: gate.unreachableSince,
  })
  /** Nothing left to do, or halted with no order under way whose answer is still to come. */
  const isStill = () =>
    running.size + line.length === 0 ||
    (gate.halt !== null && ![...sessions.values()].some((one) => one.state === 'creating'))
  const announce = () => {
    options.onChange()
    if (!isStill()) return
    const waiters = stillWaiters
    stillWaiters = []
    for (const wake of waiters) wake()
  }
  const gate = createStandstill(options.clock, options.policy.giveUpUnreachableMs, announce)

  const contextFor = (destination: Destination): CollectorContext => ({
    ...options,
    client: destination.client,
    gate,
    signal: stopping.signal,
    changed(session) {
      sessions.set(session.sessionRow, session)
      announce()
    },
  })

  const live = async (session: Session, destination: Destination) => {
    const context = contextFor(destination)
    try {
      const created = session.state === 'in-line' ? await createSession(context, session) : session
      if (created.state === 'open') await followSession(context, created)
    } catch (error) {
      if (stopping.signal.aborted) return
      gate.shut(
        error instanceof ExpectedFailure
          ? error.failure
          : { code: 'unexpected', incident: options.report(error) },
      )
    }
  }

  const startMore = () => {
    while (running.size < options.policy.sessionsAtOnce && !stopping.signal.aborted) {
      const next = line.shift()
      if (!next) break
      const row = next.session.sessionRow
      const life = live(next.session, next.destination).finally(() => {
        running.delete(row)
        startMore()
        announce()
      })
      running.set(row, life)
    }
  }

  const enqueue = (open: Session[], destination: Destination) => {
    const known = new Set([...running.keys(), ...line.map((one) => one.session.sessionRow)])
    const fresh = open.filter((session) => !known.has(session.sessionRow))
    line = [...line, ...fresh.map((session) => ({ session, destination }))].sort((a, b) =>
      nearestEndFirst(a.session, b.session),
    )
    gate.open()
    startMore()
    announce()
  }

  return {
    async place(companies, terms, destination) {
      const intended = await options.archive.call('session.intend', {
        caseId: options.caseId,
        actor: options.actor,
        at: options.clock.nowIso(),
        intents: companies.map((company) => ({
          company,
          terms,
          environment: destination.environment,
          isPractice: destination.isPractice,
        })),
      })
      if (!intended.ok) return intended
      for (const session of intended.value) sessions.set(session.sessionRow, session)
      enqueue(intended.value, destination)
      return intended
    },
    async resume(destination) {
      const listed = await options.archive.call('session.list', {
        caseId: options.caseId,
        onlyOpen: false,
      })
      if (!listed.ok) return listed
      for (const session of listed.value) {
        if (!running.has(session.sessionRow)) sessions.set(session.sessionRow, session)
      }
      const open = listed.value.filter(
        (session) =>
          openSessionStates.includes(session.state) &&
          session.environment === destination.environment,
      )
      enqueue(open, destination)
      return done(null)
    },
    refresh(session) {
      sessions.set(session.sessionRow, session)
      announce()
    },
    pause: () => gate.pause(),
    state,
    whenStill() {
      if (isStill()) return Promise.resolve()
      return new Promise((resolve) => stillWaiters.push(resolve))
    },
    async stop() {
      stopping.abort(new Error('the collector was stopped'))
      line = []
      await Promise.allSettled(running.values())
    },
  }
}
