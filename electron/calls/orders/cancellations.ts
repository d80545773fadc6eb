import type { Archive } from '../../worker-client'

/** Jobs that a person gave up: those of the archive's thread and those that main carries out itself. */
export interface Cancellations {
  cancel(jobId: string): void
  isCancelled(jobId: string): boolean
}

/** More jobs than this are never under way; what is older is over. */
const mostRemembered = 100

export function createCancellations(archive: Pick<Archive, 'cancel'>): Cancellations {
  const cancelled = new Set<string>()
  return {
    cancel(jobId) {
      archive.cancel(jobId)
      cancelled.add(jobId)
      for (const oldest of cancelled) {
        if (cancelled.size <= mostRemembered) break
        cancelled.delete(oldest)
      }
    },
    isCancelled: (jobId) => cancelled.has(jobId),
  }
}
