import { onScopeDispose } from 'vue'
import { useEvent } from '../bridge'

/**
 * Calls back when the search has read on, at most once in `restMs`; the last news is never missed,
 * or a note about what is still being read would stay.
 */
export const useReadOn = (restMs: number, again: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  useEvent('search.progressed', () => {
    timer ??= setTimeout(() => {
      timer = undefined
      again()
    }, restMs)
  })
  onScopeDispose(() => clearTimeout(timer))
}
