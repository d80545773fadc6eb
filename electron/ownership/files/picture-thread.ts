import { Worker, type MessagePort } from 'node:worker_threads'
import { ExpectedFailure, done, type Result } from '../../shared/result'
import type { OwnershipInput } from '../face'

interface PictureOrder {
  task: 'picture-pdf'
  wish: OwnershipInput<'ownership.pdf'>
}

/** Lays pictures out as pages, away from those who ask about ownership meanwhile. */
export interface PictureThread {
  /** Fails as `picturePdf` does, and with `cancelled` once it is stopped. */
  make(wish: OwnershipInput<'ownership.pdf'>): Promise<Uint8Array>
  /** gives up everything that is being laid out */
  stop(): void
}

/** Each picture in a thread of its own, started from the same built file: a large one takes seconds. */
export function createPictureThread(workerFile: URL): PictureThread {
  const running = new Set<() => void>()
  return {
    async make(wish) {
      const workerData: PictureOrder = { task: 'picture-pdf', wish }
      const worker = new Worker(workerFile, { workerData })
      const made = new Promise<Result<Uint8Array>>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`the picture thread ended with ${code}`)))
        const stop = () => resolve({ ok: false, failure: { code: 'cancelled' } })
        running.add(stop)
        worker.once('exit', () => running.delete(stop))
      })
      try {
        const result = await made
        if (!result.ok) throw new ExpectedFailure(result.failure)
        return result.value
      } finally {
        await worker.terminate()
      }
    },
    stop() {
      for (const each of running) each()
    },
  }
}

export const isPictureOrder = (data: unknown): data is PictureOrder =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'picture-pdf'

/** The thread's side: answers the one order it was started with. */
export async function answerPictureOrder({ wish }: PictureOrder, port: MessagePort): Promise<void> {
  // What lays out pages is large: it is loaded only where there are some.
  const { picturePdf } = await import('./picture-pdf')
  port.postMessage(await attempt(() => picturePdf(wish)))
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await work())
  } catch (error) {
    if (error instanceof ExpectedFailure) return { ok: false, failure: error.failure }
    throw error
  }
}
