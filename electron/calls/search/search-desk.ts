import type { SearchCallName, SearchInput, SearchOutput } from '../../search/face'
import type { SearchProgress } from '../../shared/domain/search'
import { done, type Result } from '../../shared/result'
import type { Archive } from '../../worker-client'
import { createSearchRunner } from './search-runner'

/** The search, with what it has to be told: which cases there are, and which have changed. */
export interface SearchDesk {
  /** starts the thread where it does not run and tells it of every known case; a question does so too */
  start(): Promise<Result<null>>
  ask<N extends SearchCallName>(name: N, input: SearchInput<N>): Promise<Result<SearchOutput<N>>>
  /** something was stored in, or changed of, a case that is open here */
  caseChanged(caseId: string): void
  /** a case came to the list of known cases, left it, or lies elsewhere */
  placesChanged(): void
  /**
   * Deletes with `work` while the search holds nothing of the case: what was read of it is gone before
   * it begins, and what is left of the case afterwards is read anew.
   */
  whileForgotten<T>(caseId: string, work: () => Promise<Result<T>>): Promise<Result<T>>
  /** throws away what was read and reads it again, behind everything else */
  rebuild(): Promise<Result<null>>
  stop(): Promise<void>
}

export interface SearchDeskOptions {
  archive: Archive
  workerFile: URL
  /** the search's own file: derived, made anew at will */
  file: string
  pdfjsFolder: string
  /** where a listed case lies that is open here; null for another */
  folderOf(caseId: string): string | null
  onProgress(progress: SearchProgress): void
}

/** A busy case is told once for all its changes of this time. */
const tellAfterMs = 300

export function createSearchDesk(options: SearchDeskOptions): SearchDesk {
  const forgotten = new Set<string>()
  const runner = createSearchRunner(options, () => placesNow())
  const placesNow = async () => {
    const known = await options.archive.call('catalogue.places', {})
    if (!known.ok) return known
    return done(known.value.filter(({ caseId }) => !forgotten.has(caseId)))
  }
  const tell = createTelling(async (changed, havePlacesChanged) => {
    if (!runner.isRunning()) return
    if (havePlacesChanged) {
      const places = await placesNow()
      if (places.ok) await runner.ask('search.know', { cases: places.value })
    }
    for (const caseId of changed) {
      const folder = options.folderOf(caseId)
      if (folder === null || forgotten.has(caseId)) continue
      await runner.ask('search.caseChanged', { caseId, folder })
    }
  })
  const forgetNow = async (caseId: string) => {
    const outcome = await runner.ask('search.forget', { caseId })
    // A search that cannot forget must not keep what is to be deleted: all of it can be read again.
    if (!outcome.ok) await runner.discard()
  }
  return {
    start: runner.start,
    ask: runner.ask,
    caseChanged: tell.caseChanged,
    placesChanged: tell.placesChanged,
    async whileForgotten(caseId, work) {
      forgotten.add(caseId)
      try {
        await forgetNow(caseId)
        return await work()
      } finally {
        await forgetNow(caseId)
        forgotten.delete(caseId)
        tell.placesChanged()
        tell.caseChanged(caseId)
      }
    },
    async rebuild() {
      const places = await placesNow()
      return places.ok ? runner.ask('search.rebuild', { cases: places.value }) : places
    },
    async stop() {
      await tell.stop()
      await runner.stop()
    },
  }
}

/** Gathers what is told for a while; told one batch at a time, so that a busy search is not piled up on. */
function createTelling(tell: (changed: string[], havePlacesChanged: boolean) => Promise<void>) {
  const changed = new Set<string>()
  let havePlacesChanged = false
  let timer: NodeJS.Timeout | null = null
  let telling: Promise<void> = Promise.resolve()
  let isStopped = false
  const flush = async () => {
    const [cases, places] = [[...changed], havePlacesChanged]
    changed.clear()
    havePlacesChanged = false
    await tell(cases, places)
  }
  const plan = () => {
    if (isStopped) return
    timer ??= setTimeout(() => {
      timer = null
      telling = telling.then(flush)
    }, tellAfterMs)
  }
  return {
    caseChanged(caseId: string) {
      changed.add(caseId)
      plan()
    },
    placesChanged() {
      havePlacesChanged = true
      plan()
    },
    async stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      await telling
    },
  }
}
