import { monotonicMs } from '../session/monotonic'

/**
 * Two kinds of time, passed in so that tests move them. The wall clock says when something was and
 * when a deadline of the service's is; it can be set at any moment. Intervals are measured by time
 * that passes, which nobody can set and which goes on while the computer sleeps.
 */
export interface Clock {
  nowMs(): number
  nowIso(): string
  monotonicMs(): number
  /** a pause on the timer; it may be late by as long as the computer slept, so who waits can be woken */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  nowIso: () => new Date().toISOString(),
  monotonicMs,
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason)
      const stop = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, ms)
      signal.addEventListener('abort', stop, { once: true })
    }),
}
