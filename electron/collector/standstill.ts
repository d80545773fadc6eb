import type { Failure } from '../shared/result'
import type { Clock } from './clock'

/**
 * The one gate that every session passes before it speaks to the service. It is shut while the
 * person pauses, after a refusal that concerns every order (sign-in, scope), and while the service
 * is out of reach: then it lets one probe through after each growing pause.
 */
export interface Standstill {
  isPaused: boolean
  halt: Failure | null
  unreachableSince: string | null
  /** resolves when the gate is open; rejects with the signal's reason when the collector stops */
  pass(signal: AbortSignal): Promise<void>
  pause(): void
  /** opens the gate again: after a pause, a renewed secret, or a reconnect */
  open(): void
  shut(halt: Failure): void
  /** waits the growing pause after an unreachable service; `reached` ends it */
  unreachable(failure: Failure, signal: AbortSignal): Promise<void>
  reached(): void
}

const pausesMs = [1000, 2000, 4000, 8000, 15000, 30000]

export function createStandstill(
  clock: Clock,
  giveUpUnreachableMs: number | null,
  onChange: () => void,
): Standstill {
  let waiters: (() => void)[] = []
  let failuresInARow = 0

  const release = () => {
    const released = waiters
    waiters = []
    for (const wake of released) wake()
  }

  const gate: Standstill = {
    isPaused: false,
    halt: null,
    unreachableSince: null,
    async pass(signal) {
      while (gate.isPaused || gate.halt) {
        signal.throwIfAborted()
        await new Promise<void>((wake, reject) => {
          waiters.push(wake)
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
      }
      signal.throwIfAborted()
    },
    pause() {
      gate.isPaused = true
      onChange()
    },
    open() {
      gate.isPaused = false
      gate.halt = null
      failuresInARow = 0
      gate.unreachableSince = null
      onChange()
      release()
    },
    shut(halt) {
      gate.halt = halt
      onChange()
    },
    async unreachable(failure, signal) {
      const pauseMs = pausesMs[Math.min(failuresInARow, pausesMs.length - 1)] ?? 30000
      failuresInARow += 1
      if (gate.unreachableSince === null) {
        gate.unreachableSince = clock.nowIso()
        onChange()
      }
      const outMs = clock.nowMs() - Date.parse(gate.unreachableSince)
      if (giveUpUnreachableMs !== null && outMs >= giveUpUnreachableMs) return gate.shut(failure)
      const untilRetryMs = failure.retryAt ? Date.parse(failure.retryAt) - clock.nowMs() : 0
      await clock.wait(Math.max(pauseMs, untilRetryMs), signal)
    },
    reached() {
      failuresInARow = 0
      if (gate.unreachableSince === null) return
      gate.unreachableSince = null
      onChange()
    },
  }
  return gate
}
