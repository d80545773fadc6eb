import type { QueueState } from '../shared/contract'
import { openSessionStates, type Session } from '../shared/domain/session'
import { createLimiter } from './limiter'
import { done, type Result } from '../shared/result'
import type { CollectorContext, Orders } from './context'
import { createSession } from './create-session'
import type { Collector, CollectorOptions, Destination } from './face'
import { followSession } from './follow-session'
import { createKnownSessions } from './known-sessions'
import { createLives, type Life } from './lives'
import { createStandstill } from './standstill'
import { takeUpAgain } from './take-up'

export type { Collector, CollectorOptions, Destination, Wanted } from './face'

export function createCollector(options: CollectorOptions): Collector {
  const { archive, caseId, actor, clock, policy } = options
  const destinations = new Map<string, Destination>()
  const orders: Orders = {
    limiter: createLimiter(policy.ordersAtOnce),
    unanswered: new Set(),
    unclearInARow: 0,
    givingUp: null,
  }
  let stillWaiters: (() => void)[] = []

  const state = (): QueueState => ({
    caseId,
    sessions: known.all(),
    isRunning: lives.size > 0 && !gate.isPaused && !gate.halt,
    isPaused: gate.isPaused,
    halt: gate.halt,
    // Without anybody waiting nobody would find out that the service is back.
    unreachableSince: lives.size > 0 ? gate.unreachableSince : null,
  })
  /** Nothing left to do, or halted with no order under way whose answer is still to come. */
  const isStill = () => lives.size === 0 || (gate.halt !== null && orders.unanswered.size === 0)
  const announce = () => {
    options.onChange()
    if (!isStill()) return
    const waiters = stillWaiters
    stillWaiters = []
    for (const wake of waiters) wake()
  }
  const note = (session: Session) => {
    known.note(session)
    if (session.state === 'creating') orders.unanswered.add(session.sessionRow)
    else orders.unanswered.delete(session.sessionRow)
    announce()
  }
  const contextFor = (environment: string, life: Life): CollectorContext => ({
    ...options,
    get client() {
      const destination = destinations.get(environment)
      if (!destination) throw new Error('a session was taken up without its destination')
      return destination.client
    },
    gate,
    orders,
    ...life,
    changed: note,
  })
  const live = async (session: Session, life: Life) => {
    const context = contextFor(session.environment, life)
    try {
      const created = session.state === 'in-line' ? await createSession(context, session) : session
      if (created.state === 'open') await followSession(context, created)
    } catch (error) {
      if (life.signal.aborted && isAbort(error, life.signal)) return
      gate.shut({ code: 'unexpected', incident: options.report(error) })
    }
  }
  const gate = createStandstill(clock, policy.giveUpUnreachableMs, announce)
  const lives = createLives({ atOnce: policy.sessionsAtOnce, clock, live, onEnd: announce })
  const known = createKnownSessions(options, lives.isUnderWay, announce)

  const enqueue = (open: Session[]) => {
    lives.enqueue(open)
    announce()
  }
  const order: Collector['order'] = async (wanted, destination, list) => {
    const { environment, isPractice } = destination
    destinations.set(environment, destination)
    const at = clock.nowIso()
    const intents = wanted.map((one) => ({ ...one, environment, isPractice }))
    const intended = await archive.call('session.intend', {
      ...{ caseId, actor, at, intents },
      ...(list && { list }),
    })
    if (!intended.ok) return intended
    for (const session of intended.value) known.note(session)
    gate.retry()
    enqueue(intended.value)
    return intended
  }
  const takeUp = async (places: Destination[]): Promise<Result<null>> => {
    for (const place of places) destinations.set(place.environment, place)
    const listed = await known.read()
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
  /** Opens a session again that stopped by itself; null where it is over or under way. */
  const reopen = async (session: Session): Promise<Result<Session | null>> => {
    const at = clock.nowIso()
    const again = lives.isUnderWay(session.sessionRow) ? null : takeUpAgain(session, at)
    if (!again) return done(null)
    return archive.call('session.move', { caseId, actor, at, ...again })
  }
  const reopenAll = async (places: Destination[]): Promise<Result<null>> => {
    const listed = await known.read()
    if (!listed.ok) return listed
    for (const session of listed.value) {
      if (!places.some((place) => place.environment === session.environment)) continue
      const reopened = await reopen(session)
      if (!reopened.ok) return reopened
    }
    return done(null)
  }
  /** A hint is no promise: what stands in the way now shows when a person goes on. */
  const followStalled = async (session: Session) => {
    if (!destinations.has(session.environment)) return
    const reopened = await reopen(session)
    if (reopened.ok && reopened.value) enqueue([reopened.value])
  }
  const giveUpWaiting = async (): Promise<Result<null>> => {
    const at = clock.nowIso()
    const given = await archive.call('session.cancelWaiting', { caseId, actor, at })
    if (!given.ok) return given
    for (const session of given.value) known.note(session)
    lives.drop(given.value.map((session) => session.sessionRow))
    announce()
    return done(null)
  }

  return {
    order,
    place: (companies, terms, destination) =>
      order(
        companies.map((company) => ({ company, terms })),
        destination,
      ),
    load: known.load,
    takeUp: (...places) => takeUp(places),
    async resume(...places) {
      for (const place of places) destinations.set(place.environment, place)
      gate.open()
      const reopened = await reopenAll(places)
      return reopened.ok ? takeUp(places) : reopened
    },
    cancelWaiting() {
      const givingUp = (orders.givingUp ??= giveUpWaiting().finally(() => {
        orders.givingUp = null
      }))
      return givingUp
    },
    hint(sessionId) {
      const session = known.named(sessionId)
      if (session?.state === 'stalled') void followStalled(session)
      else if (session) lives.ring(session.sessionRow)
    },
    wake() {
      gate.wake()
      lives.wake()
    },
    refresh: note,
    pause: () => gate.pause(),
    halt: (failure) => gate.shut(failure),
    state,
    whenStill() {
      if (isStill()) return Promise.resolve()
      return new Promise((resolve) => stillWaiters.push(resolve))
    },
    async stop() {
      const hadWork = lives.size > 0
      await lives.stop()
      if (hadWork) announce()
    },
  }
}

const isAbort = (error: unknown, { reason }: AbortSignal): boolean =>
  error === reason || (error instanceof Error && error.name === 'AbortError')
