import type { SearchCallName, SearchCalls, SearchInput, SearchOutput } from './search/face'
import type { FromSearch } from './search/thread/messages'
import type { SearchProgress } from './shared/domain/search'
import type { Result } from './shared/result'
import { startThread } from './thread-client'

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

/** Starts the search's thread from its built file. `onProgress` is told how far it has read. */
export function startSearch(
  workerFile: URL | string,
  onProgress: (progress: SearchProgress) => void,
): SearchThread {
  return startThread<SearchCalls, Extract<FromSearch, { kind: 'progress' }>>(workerFile, {
    name: 'search',
    patienceMs,
    onNews: ({ progress }) => onProgress(progress),
  })
}
