import { setImmediate as nextTurn, setTimeout as after } from 'node:timers/promises'
import { CaseNotReadable, readCaseFile } from '../../archive/case/read-case-file'
import type { Db } from '../../archive/sqlite/connection'
import { ExpectedFailure } from '../../shared/result'

/** How long a case is held in one go: its writer's commit waits for it. */
export const heldMs = 4
/** A person waits for the graph: a writer that commits again and again is waited for so long. */
const patienceMs = 5000
const againMs = 3

/**
 * Reads from a case through a connection of the moment, and waits where somebody commits just then.
 * `read` has to be done within a few milliseconds. Throws ExpectedFailure: `case-in-use` where the
 * writer would not end, else as `readCaseFile`.
 */
export async function heldBriefly<T>(
  place: { caseId: string; folder: string },
  read: (db: Db) => T,
): Promise<T> {
  const untilMs = performance.now() + patienceMs
  for (;;) {
    try {
      return readCaseFile(place, read)
    } catch (error) {
      if (!(error instanceof CaseNotReadable)) throw error
      const isWaitedFor = error.failure.code === 'case-in-use' && performance.now() < untilMs
      if (!isWaitedFor) throw new ExpectedFailure({ about: place.folder, ...error.failure })
      await after(againMs)
    }
  }
}

/** Lets calls that wait come in whenever the thread was used for too long; it holds no case meanwhile. */
export function givingWay(turnMs = 8): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < turnMs) return
    await nextTurn()
    began = performance.now()
  }
}
