import { open, type FileHandle } from 'node:fs/promises'
import { ExpectedFailure } from '../../shared/result'
import type { Db } from '../sqlite/connection'
import type { Job } from '../thread/job'

/** One step of the copy, about 1 MB: the thread is held for a few milliseconds. */
const stepPages = 256
const stepBytes = stepPages * 4096

/** What is not yet known to be on disk; beyond it the copy waits, or its last step would wait for all of it. */
const mostUnsyncedBytes = 4 << 20
/** How long one turn waits for the disk. */
const breathMs = 2

/** A copy that has to begin anew so often is of a case that another process keeps writing in. */
const mostRestarts = 20

/**
 * Copies an open database page by page while it is written to: what this connection changes behind
 * the copy's place is carried over by SQLite (Online Backup API), so the copy is one moment's state.
 * Other calls run between the steps. The file is there already, and empty. Fails with `cancelled`,
 * and with `case-in-use` where another process never leaves the case alone.
 */
export async function copyOnline(db: Db, file: string, job: Job): Promise<void> {
  const handle = await open(file, 'r+')
  const disk = diskPace(handle)
  let least = Infinity
  let restarts = 0
  try {
    await db.backup(file, {
      progress({ totalPages, remainingPages }) {
        if (job.isCancelled()) throw new ExpectedFailure({ code: 'cancelled' })
        if (remainingPages > least && ++restarts > mostRestarts) {
          throw new ExpectedFailure({ code: 'case-in-use' })
        }
        least = remainingPages
        job.progress(totalPages - remainingPages, totalPages, 'pages')
        return disk.mayGoOn(remainingPages <= stepPages) ? stepPages : 0
      },
    })
  } finally {
    await disk.settled()
    await handle.close()
  }
}

/**
 * Keeps the copy no further ahead of the disk than `mostUnsyncedBytes`, by syncing beside it: the
 * sync inside SQLite's last step holds the thread, and with it everybody's calls.
 */
function diskPace(handle: FileHandle) {
  const cell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  let unsyncedBytes = 0
  let syncing: Promise<void> | null = null
  let trouble: unknown = null
  const sync = () => {
    const covered = unsyncedBytes
    syncing ??= handle.datasync().then(
      () => {
        unsyncedBytes -= covered
        syncing = null
      },
      (error: unknown) => void (trouble = error),
    )
  }
  return {
    mayGoOn(isLastStep: boolean): boolean {
      if (trouble) throw trouble
      if (unsyncedBytes >= mostUnsyncedBytes / 2 || (isLastStep && unsyncedBytes > 0)) sync()
      const mustWait = syncing !== null && (isLastStep || unsyncedBytes >= mostUnsyncedBytes)
      if (mustWait) Atomics.wait(cell, 0, 0, breathMs)
      else unsyncedBytes += stepBytes
      return !mustWait
    },
    settled: async () => void (await syncing),
  }
}
