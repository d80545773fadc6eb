import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Failure } from '../../electron/shared/result'
import { findQuickly, type QuickFound, type QuickWanted } from './quick-search'
import { useReadOn } from './read-on'

const restMs = 60
const rereadMs = 1000

/**
 * Searches as one types, after a moment's rest. What was found stays until something newer is; an
 * answer to an older question is dropped. Asks again when the search has read on.
 */
export const useQuickSearch = (wanted: () => QuickWanted | null) => {
  const found = shallowRef<QuickFound | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const tookMs = ref(0)
  /** whether an answer to what stands there now is still awaited */
  const isSearching = ref(false)
  let run = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const search = async (what: QuickWanted) => {
    const mine = ++run
    const from = performance.now()
    const result = await findQuickly(what)
    if (mine !== run) return
    isSearching.value = false
    failure.value = result.ok ? null : result.failure
    if (!result.ok) return
    tookMs.value = Math.max(1, Math.round(performance.now() - from))
    found.value = result.value
  }
  const stop = () => {
    run += 1
    clearTimeout(timer)
    isSearching.value = false
    found.value = null
    failure.value = null
  }
  const later = (what: QuickWanted, ms: number) => {
    run += 1
    clearTimeout(timer)
    timer = setTimeout(() => void search(what), ms)
  }
  watch(
    () => JSON.stringify(wanted()),
    () => {
      const what = wanted()
      if (what === null) return stop()
      isSearching.value = true
      later(what, restMs)
    },
    { immediate: true },
  )
  useReadOn(rereadMs, () => {
    const what = wanted()
    if (what !== null && !isSearching.value) void search(what)
  })
  onScopeDispose(stop)
  return { found, failure, tookMs, isSearching }
}
