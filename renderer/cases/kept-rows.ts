import { createRowMaker, type CaseRow } from './case-rows'

let kept: { today: string; make: ReturnType<typeof createRowMaker> } | null = null

/** The window's one maker of rows for a day: a list that is come back to has its rows already. */
export const keptRowMaker = (today: string) => {
  if (kept?.today !== today) kept = { today, make: createRowMaker(today) }
  return kept.make
}

const leastLeftMs = 4

/**
 * Folds the words of each row while the window has nothing else to do, so that the first letter
 * typed need not wait for thousands. Returns the way to stop.
 */
export const foldWhenIdle = (rows: readonly CaseRow[]): (() => void) => {
  const waiting = rows.values()
  let handle = 0
  const work = (deadline: IdleDeadline) => {
    while (deadline.timeRemaining() > leastLeftMs) {
      const next = waiting.next()
      if (next.done) return
      // Asking for them makes them.
      void next.value.text
    }
    handle = requestIdleCallback(work)
  }
  handle = requestIdleCallback(work)
  return () => cancelIdleCallback(handle)
}
