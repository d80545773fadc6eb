import { setMaxListeners } from 'node:events'
import type { QueueState } from '../shared/contract'
import { openSessionStates, type OrderTerms, type Session } from '../shared/domain/session'
import type { CompanyKey } from '../shared/domain/identifier'
import type { SessionClient } from '../session/face'
import { createLimiter } from '../session/limiter'
import type { Archive } from '../worker-client'
import { done, type Failure, type Result } from '../shared/result'
import type { Clock } from './clock'
import type { CollectorContext, CollectorPolicy, Orders } from './context'
import { createSession } from './create-session'
import { followSession } from './follow-session'
import { nearestEndFirst } from './queue-order'
import { createStandstill } from './standstill'
import { takeUpAgain } from './take-up'

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
  /** reads the case's sessions once, so that the state shows all of them */
  load(): Promise<Result<null>>
  /** goes on with the sessions open at these destinations; a pause or halt stays */
  takeUp(...destinations: Destination[]): Promise<Result<null>>
  /**
   * A person goes on: lifts pause and halt, and takes up what is open at these destinations, what
   * stalled there, and what came broken and can still be fetched.
   */
  resume(...destinations: Destination[]): Promise<Result<null>>
  /** takes a session as it now stands in the case, e.g. after a person settled it */
  refresh(session: Session): void
  pause(): void
  /** stands still for a reason found outside, e.g. no secret to sign in with */
  halt(failure: Failure): void
  state(): QueueState
  /** resolves when nothing is left to do by itself: all ended, or the gate was shut */
  whenStill(): Promise<void>
  stop(): Promise<void>
}

export function createCollector(options: CollectorOptions): Collector {
  const sessions = new Map<number, Session>()
  const destinations = new Map<string, Destination>()
  const stopping = new AbortController()
  // Every session under way listens for the end; their number is bounded by the policy.
  setMaxListeners(0, stopping.signal)
  const running = new Map<number, Promise<void>>()
  const orders: Orders = {
    limiter: createLimiter(options.policy.ordersAtOnce),
    unanswered: new Set(),
    unclearInARow: 0,
  }
  let line: Session[] = []
  let isLoaded = false
  let stillWaiters: (() => void)[] = []

  const state = (): QueueState => ({
    caseId: options.caseId,
    sessions: [...sessions.values()],
    isRunning: running.size + line.length > 0 && !gate.isPaused && !gate.halt,
    isPaused: gate.isPaused,
    halt: gate.halt,
    // Without anybody waiting nobody would find out that the service is back.
    unreachableSince: running.size + line.length > 0 ? gate.unreachableSince : null,
  })
  /** Nothing left to do, or halted with no order under way whose answer is still to come. */
  const isStill = () =>
    running.size + line.length === 0 || (gate.halt !== null && orders.unanswered.size === 0)
  const announce = () => {
    options.onChange()
    if (!isStill()) return
    const waiters = stillWaiters
    stillWaiters = []
    for (const wake of waiters) wake()
  }
  const gate = createStandstill(options.clock, options.policy.giveUpUnreachableMs, announce)

  const contextFor = (environment: string): CollectorContext => ({
    ...options,
    get client() {
      const destination = destinations.get(environment)
      if (!destination) throw new Error('a session was taken up without its destination')
      return destination.client
    },
    gate,
    orders,
    signal: stopping.signal,
    changed(session) {
      sessions.set(session.sessionRow, session)
      if (session.state === 'creating') orders.unanswered.add(session.sessionRow)
      else orders.unanswered.delete(session.sessionRow)
      announce()
    },
  })

  const live = async (session: Session) => {
    const context = contextFor(session.environment)
    try {
      const created = session.state === 'in-line' ? await createSession(context, session) : session
      if (created.state === 'open') await followSession(context, created)
    } catch (error) {
      if (stopping.signal.aborted && isAbort(error, stopping.signal)) return
      gate.shut({ code: 'unexpected', incident: options.report(error) })
    }
  }

  const startMore = () => {
    while (running.size < options.policy.sessionsAtOnce) {
      const next = line.shift()
      if (!next) break
      const life = live(next).finally(() => {
        running.delete(next.sessionRow)
        startMore()
        announce()
      })
      running.set(next.sessionRow, life)
    }
  }

  const enqueue = (open: Session[]) => {
    if (stopping.signal.aborted) return
    const known = new Set([...running.keys(), ...line.map((one) => one.sessionRow)])
    const fresh = open.filter((session) => !known.has(session.sessionRow))
    line = [...line, ...fresh].sort(nearestEndFirst)
    startMore()
    announce()
  }

  /** Reads the sessions anew; those under way are known better here. */
  const read = async (): Promise<Result<Session[]>> => {
    const listed = await options.archive.call('session.list', {
      caseId: options.caseId,
      onlyOpen: false,
    })
    if (!listed.ok) return listed
    for (const session of listed.value) {
      if (!running.has(session.sessionRow)) sessions.set(session.sessionRow, session)
    }
    isLoaded = true
    announce()
    return listed
  }

  const takeUp = async (places: Destination[]): Promise<Result<null>> => {
    for (const place of places) destinations.set(place.environment, place)
    const listed = await read()
    if (!listed.ok) return listed
    const environments = new Set(places.map((place) => place.environment))
    enqueue(
      listed.value.filter(
        (session) =>
          openSessionStates.includes(session.state) && environments.has(session.environment),
      ),
    )
    return done(null)
  }

  /** Opens again what stopped by itself at these destinations. */
  const reopen = async (places: Destination[]): Promise<Result<null>> => {
    const listed = await read()
    if (!listed.ok) return listed
    for (const session of listed.value) {
      if (!places.some((place) => place.environment === session.environment)) continue
      const again = running.has(session.sessionRow)
        ? null
        : takeUpAgain(session, options.clock.nowIso())
      if (!again) continue
      const { caseId, actor } = options
      const at = options.clock.nowIso()
      const moved = await options.archive.call('session.move', { caseId, actor, at, ...again })
      if (!moved.ok) return moved
    }
    return done(null)
  }

  return {
    async place(companies, terms, destination) {
      const { environment, isPractice } = destination
      destinations.set(environment, destination)
      const intended = await options.archive.call('session.intend', {
        caseId: options.caseId,
        actor: options.actor,
        at: options.clock.nowIso(),
        intents: companies.map((company) => ({ company, terms, environment, isPractice })),
      })
      if (!intended.ok) return intended
      for (const session of intended.value) sessions.set(session.sessionRow, session)
      gate.retry()
      enqueue(intended.value)
      return intended
    },
    async load() {
      if (isLoaded) return done(null)
      const listed = await read()
      return listed.ok ? done(null) : listed
    },
    takeUp: (...places) => takeUp(places),
    async resume(...places) {
      for (const place of places) destinations.set(place.environment, place)
      gate.open()
      const reopened = await reopen(places)
      return reopened.ok ? takeUp(places) : reopened
    },
    refresh(session) {
      sessions.set(session.sessionRow, session)
      announce()
    },
    pause: () => gate.pause(),
    halt: (failure) => gate.shut(failure),
    state,
    whenStill() {
      if (isStill()) return Promise.resolve()
      return new Promise((resolve) => stillWaiters.push(resolve))
    },
    async stop() {
      stopping.abort(new Error('the collector was stopped'))
      line = []
      await Promise.allSettled(running.values())
      announce()
    },
  }
}

const isAbort = (error: unknown, { reason }: AbortSignal): boolean =>
  error === reason || (error instanceof Error && error.name === 'AbortError')
