import type { Failure } from '../shared/result'
import type { Clock } from './clock'

/**
 * The one gate that every session passes before it speaks to the service. It is shut while the
 * person pauses, after a failure that concerns every order (sign-in, scope, full disk), and while
 * the service is out of reach: then one probe at a time goes through after each growing pause.
 */
export interface Standstill {
  readonly isPaused: boolean
  readonly halt: Failure | null
  /** since when nothing comes back; a service that only asks for fewer requests is in reach */
  readonly unreachableSince: string | null
  /**
   * Waits at the gate, does the work, and learns from its outcome: `troubleOf` names the failure
   * when the service was out of reach or overloaded; `cancelled` says nothing about the service.
   * Rejects with the signal's reason on a stop.
   */
  through<T>(
    signal: AbortSignal,
    work: () => Promise<T>,
    troubleOf: (outcome: T) => Failure | null,
  ): Promise<T>
  /** resolves when the person's pause and the halt are lifted; rejects on a stop */
  opened(signal: AbortSignal): Promise<void>
  pause(): void
  /** lifts pause, halt and outage; what waited goes on at once */
  open(): void
  /** lifts a halt and an outage, but not the person's pause */
  retry(): void
  /** the network is back or the computer awake: looks at once, but for a pause the service asked for */
  wake(): void
  shut(halt: Failure): void
}

const pausesMs = [1000, 2000, 4000, 8000, 15_000]
const longestPauseMs = 30_000

/**
 * A time in which the service did not answer; `isShown` unless it only asked for fewer requests.
 * Measured by time that passes; `since` alone is a wall-clock instant, as it is shown.
 */
interface Outage {
  since: string
  sinceMs: number
  isShown: boolean
  probes: number
  restUntilMs: number
  /** until then the service itself wants nobody to ask */
  askedUntilMs: number
}

export function createStandstill(
  clock: Clock,
  giveUpUnreachableMs: number | null,
  onChange: () => void,
): Standstill {
  const waiters = new Set<() => void>()
  let isPaused = false
  let halt: Failure | null = null
  let outage: Outage | null = null
  let isProbing = false

  const changed = () => {
    onChange()
    for (const wake of [...waiters]) wake()
  }
  const isShut = () => isPaused || halt !== null

  /** Resolves at the next change of the gate, or after `ms`; rejects with the signal's reason. */
  const rest = async (signal: AbortSignal, ms?: number) => {
    const woken = new AbortController()
    const wake = () => woken.abort()
    waiters.add(wake)
    try {
      const either = AbortSignal.any([signal, woken.signal])
      if (ms !== undefined) await clock.wait(ms, either)
      else await aborted(either)
    } catch (error) {
      signal.throwIfAborted()
      if (!woken.signal.aborted) throw error
    } finally {
      waiters.delete(wake)
    }
  }

  /** Resolves when the caller may speak; true when it goes as the one probe of an outage. */
  const pass = async (signal: AbortSignal): Promise<boolean> => {
    for (;;) {
      signal.throwIfAborted()
      if (!isShut() && !outage) return false
      if (isShut() || isProbing || !outage) {
        await rest(signal)
        continue
      }
      const restMs = outage.restUntilMs - clock.monotonicMs()
      if (restMs <= 0) return (isProbing = true)
      isProbing = true
      try {
        await rest(signal, restMs)
      } finally {
        isProbing = false
      }
      // Woken before its time, it looks again at what has changed.
      const isDue = outage && clock.monotonicMs() >= outage.restUntilMs
      if (isDue && !isShut()) return (isProbing = true)
    }
  }

  const troubled = (failure: Failure, isProbe: boolean) => {
    const nowMs = clock.monotonicMs()
    const isShown = failure.code !== 'too-many-requests'
    // What was under way when the outage began fails too, and says nothing new.
    if (outage && !isProbe) return
    const probes = outage ? outage.probes + 1 : 0
    const askedMs = failure.retryAt ? Date.parse(failure.retryAt) - clock.nowMs() : 0
    outage = {
      since: outage?.since ?? clock.nowIso(),
      sinceMs: outage?.sinceMs ?? nowMs,
      isShown: isShown || (outage?.isShown ?? false),
      probes,
      restUntilMs: nowMs + Math.max(pausesMs[probes] ?? longestPauseMs, askedMs),
      askedUntilMs: nowMs + askedMs,
    }
    if (giveUpUnreachableMs !== null && nowMs - outage.sinceMs >= giveUpUnreachableMs) {
      halt = failure
    }
    changed()
  }
  const reached = () => {
    if (!outage) return
    outage = null
    changed()
  }

  return {
    get isPaused() {
      return isPaused
    },
    get halt() {
      return halt
    },
    get unreachableSince() {
      return outage?.isShown ? outage.since : null
    },
    async through(signal, work, troubleOf) {
      const isProbe = await pass(signal)
      try {
        const outcome = await work()
        const trouble = troubleOf(outcome)
        if (!trouble) reached()
        else if (trouble.code !== 'cancelled') troubled(trouble, isProbe)
        return outcome
      } finally {
        if (isProbe) {
          isProbing = false
          for (const wake of [...waiters]) wake()
        }
      }
    },
    async opened(signal) {
      while (isShut()) await rest(signal)
      signal.throwIfAborted()
    },
    pause() {
      isPaused = true
      changed()
    },
    open() {
      isPaused = false
      halt = null
      outage = null
      changed()
    },
    retry() {
      halt = null
      outage = null
      changed()
    },
    wake() {
      if (!outage) return
      outage.restUntilMs = outage.askedUntilMs
      changed()
    },
    shut(failure) {
      halt = failure
      changed()
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
