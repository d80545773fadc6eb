import { Worker } from 'node:worker_threads'
import type { ArchiveCallName, ArchiveInput, ArchiveOutput, ArchiveProgress } from './archive/face'
import { transferable, type FromArchive, type ToArchive } from './archive/thread/messages'
import { framesOf } from './frames-of'
import { failed, type Result } from './shared/result'

/** The archive from outside its thread. */
export interface Archive {
  /**
   * Runs a call in the archive's thread; calls are taken in the order in which they are made. Bytes
   * that fill their own buffer are handed over, not copied: the caller's array is empty afterwards.
   * Never rejects: should the thread die, the outcome is `unexpected`.
   */
  call<N extends ArchiveCallName>(
    name: N,
    input: ArchiveInput<N>,
  ): Promise<Result<ArchiveOutput<N>>>
  onProgress(listener: (progress: ArchiveProgress) => void): () => void
  /** calls that held the thread for longer than it should be held */
  onSlow(listener: (name: ArchiveCallName, tookMs: number) => void): () => void
  /** asks a long job to stop; its call then ends with `cancelled` */
  cancel(jobId: string): void
  /** ends long jobs, closes every case and gives back its lock; resolves when the thread is gone */
  stop(): Promise<void>
}

type Pending = (result: Result<unknown>) => void

/** Starts the archive's thread from its built file. */
export function startArchive(workerFile: URL | string): Archive {
  const worker = new Worker(workerFile)
  const pending = new Map<number, Pending>()
  const progressed = new Set<(progress: ArchiveProgress) => void>()
  const slowed = new Set<(name: ArchiveCallName, tookMs: number) => void>()
  let lastId = 0
  let isGone = false

  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isGone = true
      for (const answer of pending.values()) answer(threadGone())
      pending.clear()
      resolve()
    })
  })
  // The exit that follows answers every call; the stack says where the thread broke.
  worker.on('error', (error) => console.error(`archive thread: ${framesOf(error)}`))
  worker.on('message', (message: FromArchive) => {
    if (message.kind === 'progress') progressed.forEach((listener) => listener(message.progress))
    if (message.kind === 'slow') slowed.forEach((tell) => tell(message.name, message.tookMs))
    if (message.kind !== 'outcome') return
    pending.get(message.id)?.(message.result)
    pending.delete(message.id)
  })
  const post = (message: ToArchive, handed: ArrayBuffer[] = []) =>
    worker.postMessage(message, handed)

  return {
    call<N extends ArchiveCallName>(name: N, input: ArchiveInput<N>) {
      if (isGone) return Promise.resolve(threadGone())
      const id = ++lastId
      return new Promise<Result<ArchiveOutput<N>>>((resolve) => {
        // The worker answers a name with that name's output: its handlers come from the same table.
        pending.set(id, resolve as Pending)
        post({ kind: 'call', id, name, input }, transferable(input))
      })
    },
    onProgress: (listener) => subscribe(progressed, listener),
    onSlow: (listener) => subscribe(slowed, listener),
    cancel: (jobId) => post({ kind: 'cancel', jobId }),
    async stop() {
      if (!isGone) post({ kind: 'stop' })
      await gone
    },
  }
}

const threadGone = () => failed('unexpected', { detail: 'archive' })

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
