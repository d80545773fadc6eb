import type {
  ArchiveCallName,
  ArchiveCalls,
  ArchiveInput,
  ArchiveOutput,
  ArchiveProgress,
} from './archive/face'
import { transferable, type FromArchive, type ToArchive } from './archive/thread/messages'
import type { Result } from './shared/result'
import { startThread } from './thread-client'

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

/** Starts the archive's thread from its built file. */
export function startArchive(workerFile: URL | string): Archive {
  const progressed = new Set<(progress: ArchiveProgress) => void>()
  const slowed = new Set<(name: ArchiveCallName, tookMs: number) => void>()
  const thread = startThread<ArchiveCalls, Exclude<FromArchive, { kind: 'outcome' }>>(workerFile, {
    name: 'archive',
    handedOver: transferable,
    onNews(message) {
      if (message.kind === 'progress') progressed.forEach((listener) => listener(message.progress))
      else slowed.forEach((tell) => tell(message.name, message.tookMs))
    },
  })
  return {
    call: thread.call,
    onProgress: (listener) => subscribe(progressed, listener),
    onSlow: (listener) => subscribe(slowed, listener),
    cancel: (jobId) => thread.post({ kind: 'cancel', jobId } satisfies ToArchive),
    stop: thread.stop,
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
