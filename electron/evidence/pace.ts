import { paceOf, type Job } from '../archive/thread/job'

/** Ends one step of a long piece of work; throws `cancelled` once the person has given up. */
export type Pace = (done: number, what: string) => Promise<void>

/** The steps of one part of a job: they count from `offset` on towards `total`. */
export function paceThrough(job: Job, total: number, offset = 0): Pace {
  const pace = paceOf(job)
  return (done, what) => pace(offset + done, total, what)
}
