import { rm } from 'node:fs/promises'
import { startSearch, type SearchThread } from '../../search-client'
import type { PlacedCase, SearchCallName, SearchInput, SearchOutput } from '../../search/face'
import type { SearchProgress } from '../../shared/domain/search'
import { failed, type Result } from '../../shared/result'

interface RunnerOptions {
  workerFile: URL
  file: string
  pdfjsFolder: string
  onProgress(progress: SearchProgress): void
}

export interface SearchRunner {
  /** starts the thread where it does not run and tells it of the known cases */
  start(): Promise<Result<null>>
  ask<N extends SearchCallName>(name: N, input: SearchInput<N>): Promise<Result<SearchOutput<N>>>
  isRunning(): boolean
  /** ends the thread and takes its file away */
  discard(): Promise<void>
  stop(): Promise<void>
}

/** Runs the thread from the first question on; one that died is started anew by the next. */
export function createSearchRunner(
  { workerFile, file, pdfjsFolder, onProgress }: RunnerOptions,
  placesNow: () => Promise<Result<PlacedCase[]>>,
): SearchRunner {
  let thread: SearchThread | null = null
  let ready: Promise<Result<null>> | null = null
  let isEnded = false

  const begin = async (begun: SearchThread): Promise<Result<null>> => {
    const opened = await begun.call('search.open', { file, pdfjsFolder })
    if (!opened.ok) return opened
    const places = await placesNow()
    return places.ok ? begun.call('search.know', { cases: places.value }) : places
  }
  const start = (): Promise<Result<null>> => {
    // Who still asks while the application ends gets no new thread.
    if (isEnded) return Promise.resolve(failed('cancelled'))
    if (!thread || thread.isGone()) {
      thread = startSearch(workerFile, onProgress)
      ready = null
    }
    return (ready ??= begin(thread))
  }
  const end = async () => {
    const stopping = thread
    thread = ready = null
    await stopping?.stop()
  }
  return {
    start,
    async stop() {
      isEnded = true
      await end()
    },
    isRunning: () => thread !== null && !thread.isGone(),
    async ask<N extends SearchCallName>(name: N, input: SearchInput<N>) {
      const started = await start()
      if (!started.ok) {
        // The next question tries again.
        ready = null
        return started
      }
      return thread?.call(name, input) ?? failed('cancelled')
    },
    async discard() {
      await end()
      for (const ending of ['', '-journal', '-new', '-new-journal'])
        await rm(`${file}${ending}`, { force: true })
    },
  }
}
