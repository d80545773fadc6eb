import { setTimeout as after } from 'node:timers/promises'
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

/**
 * How long a deletion waits for a thread that reckons: a block of thousands of companies that hold
 * each other takes seconds in one go, and is ended instead.
 */
const forgetPatienceMs = 250

const caseOf = (input: object): string | null =>
  'caseId' in input && typeof input.caseId === 'string' ? input.caseId : null

/** Runs the thread from the first question on; one that died is started anew by the next. */
export function createOwnershipDesk(workerFile: URL): OwnershipDesk {
  const forgotten = new Set<string>()
  /** ended by us while it may still have reckoned */
  const broken = new WeakSet<OwnershipThread>()
  let thread: OwnershipThread | null = null
  let isEnded = false

  const forget = async (caseId: string) => {
    if (!thread || thread.isGone()) return
    const ending = thread
    const waited = new AbortController()
    const outcome = await Promise.race([
      ending.call('ownership.forget', { caseId }),
      after(forgetPatienceMs, null, { signal: waited.signal }).catch(() => null),
    ])
    waited.abort()
    if (outcome?.ok) return
    // It keeps what it has read in memory alone: a thread that cannot forget goes with it.
    broken.add(ending)
    await ending.stop()
  }
  const ask: OwnershipDesk['ask'] = async (name, input) => {
    // Who still asks while the application ends gets no new thread.
    if (isEnded) return failed('cancelled')
    if (!thread || thread.isGone()) thread = startOwnership(workerFile)
    const asked = thread
    const outcome = await asked.call(name, input)
    if (outcome.ok || !broken.has(asked) || !asked.isGone()) return outcome
    // Another case was being deleted: who asked about this one still gets an answer.
    return forgotten.has(caseOf(input) ?? '') ? failed('cancelled') : ask(name, input)
  }
  return {
    ask,
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
