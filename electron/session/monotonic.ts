import os from 'node:os'

/** What the time that passes is read from; named so that a test can move each by itself. */
export interface TimeSources {
  /** milliseconds; stands still on some systems while the computer sleeps */
  tickMs(): number
  /** seconds since the computer was started, its sleep included; coarse */
  uptimeS(): number
}

const systemSources: TimeSources = {
  tickMs: () => performance.now(),
  uptimeS: () => os.uptime(),
}

/** The uptime is read in whole seconds on some systems: a smaller difference is no sleep. */
const leastSleepMs = 2000

/**
 * Milliseconds that have passed since some moment: never set back or forward with the wall clock,
 * and counted on through the computer's sleep, which timers are not (Linux, CLOCK_MONOTONIC).
 */
export function createMonotonic(sources: TimeSources = systemSources): () => number {
  let asleepMs = 0
  let last = { tickMs: sources.tickMs(), uptimeS: sources.uptimeS() }
  return () => {
    const now = { tickMs: sources.tickMs(), uptimeS: sources.uptimeS() }
    const missedMs = (now.uptimeS - last.uptimeS) * 1000 - (now.tickMs - last.tickMs)
    if (missedMs >= leastSleepMs) asleepMs += missedMs
    last = now
    return now.tickMs + asleepMs
  }
}

/** The time of this process; intervals that are compared must come from the same reading. */
export const monotonicMs = createMonotonic()
