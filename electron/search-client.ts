import { Worker } from 'node:worker_threads'
import { framesOf } from './frames-of'
import type { SearchCallName, SearchInput, SearchOutput } from './search/face'
import type { FromSearch, ToSearch } from './search/thread/messages'
import type { SearchProgress } from './shared/domain/search'
import { failed, type Result } from './shared/result'

/** The search from outside its thread. */
export interface SearchThread {
  /** Never rejects: should the thread die, the outcome is `unexpected`. */
  call<N extends SearchCallName>(name: N, input: SearchInput<N>): Promise<Result<SearchOutput<N>>>
  isGone(): boolean
  /** ends reading and closes its file; resolves when the thread is gone */
  stop(): Promise<void>
}

/** Its file is made anew at will, so nobody who quits waits for it for longer. */
const patienceMs = 3000

type Pending = (result: Result<unknown>) => void

/** Starts the search's thread from its built file. `onProgress` is told how far it has read. */
export function startSearch(
  workerFile: URL | string,
  onProgress: (progress: SearchProgress) => void,
): SearchThread {
  const worker = new Worker(workerFile)
  const pending = new Map<number, Pending>()
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
  worker.on('error', (error) => console.error(`search thread: ${framesOf(error)}`))
  worker.on('message', (message: FromSearch) => {
    if (message.kind === 'progress') return onProgress(message.progress)
    pending.get(message.id)?.(message.result)
    pending.delete(message.id)
  })
  const post = (message: ToSearch) => worker.postMessage(message)

  return {
    call<N extends SearchCallName>(name: N, input: SearchInput<N>) {
      if (isGone) return Promise.resolve(threadGone())
      const id = ++lastId
      return new Promise<Result<SearchOutput<N>>>((resolve) => {
        // The thread answers a name with that name's output: its handlers come from the same table.
        pending.set(id, resolve as Pending)
        post({ kind: 'call', id, name, input })
      })
    },
    isGone: () => isGone,
    async stop() {
      if (!isGone) post({ kind: 'stop' })
      const late = setTimeout(() => void worker.terminate(), patienceMs)
      await gone
      clearTimeout(late)
    },
  }
}

const threadGone = () => failed('unexpected', { detail: 'search' })
