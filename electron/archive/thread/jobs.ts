import type { ArchiveProgress } from '../face'
import type { Job } from './job'

interface RunningJob {
  caseId: string | undefined
  isCancelled: boolean
}

/** The long jobs of this thread: cancelled by id, or together when their case is closed. */
export class Jobs {
  private readonly running = new Map<string, RunningJob>()
  private readonly work = new Map<Promise<unknown>, string | undefined>()

  constructor(private readonly report: (progress: ArchiveProgress) => void) {}

  begin(jobId: string | undefined, caseId: string | undefined): Job {
    const state = this.stateOf(jobId, caseId)
    return {
      progress: (done, total, what) => this.report({ jobId: jobId ?? '', done, total, what }),
      isCancelled: () => state.isCancelled,
    }
  }

  /** A call can be cancelled before its job has begun, as while its code is being loaded. */
  private stateOf(jobId: string | undefined, caseId: string | undefined): RunningJob {
    const known = jobId === undefined ? undefined : this.running.get(jobId)
    const state = known ?? { caseId, isCancelled: false }
    if (jobId !== undefined) this.running.set(jobId, state)
    return state
  }

  cancel(jobId: string): void {
    const job = this.running.get(jobId)
    if (job) job.isCancelled = true
  }

  /** Remembers work that goes on after its call has been taken, until it has ended either way. */
  track(work: Promise<unknown>, caseId: string | undefined, jobId: string | undefined): void {
    this.work.set(work, caseId)
    this.stateOf(jobId, caseId)
    const forget = () => {
      this.work.delete(work)
      if (jobId !== undefined) this.running.delete(jobId)
    }
    work.then(forget, forget)
  }

  /** Cancels what reads this case (or everything) and waits until it has let go; null when nothing does. */
  end(caseId?: string): Promise<unknown> | null {
    for (const job of this.running.values()) {
      if (caseId === undefined || job.caseId === caseId) job.isCancelled = true
    }
    const waited = [...this.work].filter(([, of]) => caseId === undefined || of === caseId)
    return waited.length === 0 ? null : Promise.allSettled(waited.map(([work]) => work))
  }
}
