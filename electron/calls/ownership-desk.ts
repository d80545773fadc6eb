import { startOwnership, type OwnershipThread } from '../ownership-client'
import type { OwnershipCallName, OwnershipInput, OwnershipOutput } from '../ownership/face'
import { failed, type Result } from '../shared/result'

/** The reckoning of who owns whom, with what it has to let go of. */
export interface OwnershipDesk {
  /** starts the thread where it does not run */
  ask<N extends OwnershipCallName>(
    name: N,
    input: OwnershipInput<N>,
  ): Promise<Result<OwnershipOutput<N>>>
  /** whether nothing of the case may be read just now, as it is being deleted */
  isForgotten(caseId: string): boolean
  /** the case left the list, or lies elsewhere: nothing that was read of it is kept */
  forget(caseId: string): Promise<void>
  /** Deletes with `work` while the thread holds nothing of the case and reads nothing of it. */
  whileForgotten<T>(caseId: string, work: () => Promise<Result<T>>): Promise<Result<T>>
  stop(): Promise<void>
}

/** Runs the thread from the first question on; one that died is started anew by the next. */
export function createOwnershipDesk(workerFile: URL): OwnershipDesk {
  const forgotten = new Set<string>()
  let thread: OwnershipThread | null = null
  let isEnded = false

  const forget = async (caseId: string) => {
    if (!thread || thread.isGone()) return
    const outcome = await thread.call('ownership.forget', { caseId })
    // It keeps what it has read in memory alone: a thread that cannot forget goes with it.
    if (!outcome.ok) await thread.stop()
  }
  return {
    ask(name, input) {
      // Who still asks while the application ends gets no new thread.
      if (isEnded) return Promise.resolve(failed('cancelled'))
      if (!thread || thread.isGone()) thread = startOwnership(workerFile)
      return thread.call(name, input)
    },
    isForgotten: (caseId) => forgotten.has(caseId),
    forget,
    async whileForgotten(caseId, work) {
      forgotten.add(caseId)
      try {
        await forget(caseId)
        return await work()
      } finally {
        await forget(caseId)
        forgotten.delete(caseId)
      }
    },
    async stop() {
      isEnded = true
      await thread?.stop()
    },
  }
}
