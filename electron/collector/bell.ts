import type { Clock } from './clock'

/** Ends one session's pause early: after sleep, on a hint that there is something to fetch. */
export interface Bell {
  /** any number of rings before or during one pause are one */
  ring(): void
  /**
   * Pauses for `ms`, less when it rings, but never for less than `leastMs`. Rejects with the signal's
   * reason.
   */
  rest(ms: number, leastMs: number, signal: AbortSignal): Promise<void>
}

export function createBell(clock: Clock): Bell {
  let isRung = false
  let wake: (() => void) | null = null

  /** Resolves after `ms`, or at a ring. */
  const pause = async (ms: number, signal: AbortSignal) => {
    const ending = new AbortController()
    const end = () => ending.abort(signal.reason)
    wake = end
    signal.addEventListener('abort', end, { once: true })
    try {
      await clock.wait(ms, ending.signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!ending.signal.aborted) throw error
    } finally {
      wake = null
      signal.removeEventListener('abort', end)
    }
  }
  return {
    ring() {
      isRung = true
      wake?.()
    },
    async rest(ms, leastMs, signal) {
      const startedMs = clock.monotonicMs()
      signal.throwIfAborted()
      if (!isRung) await pause(ms, signal)
      const missingMs = Math.min(ms, leastMs) - (clock.monotonicMs() - startedMs)
      // The timer was not early: only a ring leaves something of the least pause.
      if (isRung && missingMs > 0) await clock.wait(missingMs, signal)
      isRung = false
    },
  }
}
