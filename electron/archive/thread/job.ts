import { setImmediate as nextTurn } from 'node:timers/promises'
import { ExpectedFailure } from '../../shared/result'

/** A long piece of work: it tells how far it is and asks whether to go on. */
export interface Job {
  progress(done: number, total: number, what: string): void
  isCancelled(): boolean
}

/** How long a job may hold the thread before calls that wait are let through. */
const turnMs = 8

/**
 * A job's pace: `step` reports, lets waiting calls through when the turn is used up, and throws
 * `cancelled` once the person has given up.
 */
export function paceOf(job: Job): (done: number, total: number, what: string) => Promise<void> {
  let turnBegan = performance.now()
  return async (done, total, what) => {
    if (performance.now() - turnBegan >= turnMs) {
      job.progress(done, total, what)
      await nextTurn()
      turnBegan = performance.now()
    }
    if (job.isCancelled()) throw new ExpectedFailure({ code: 'cancelled' })
  }
}
