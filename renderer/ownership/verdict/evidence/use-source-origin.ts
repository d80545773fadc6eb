import { computed, shallowRef, watch } from 'vue'
import type { StatementSource } from '../../../../electron/shared/domain/ownership/interest'
import {
  provideAnswerOrigin,
  useOrigins,
  type AnswerOrigin,
  type ShownOrigin,
} from '../../../company/origin/use-origin'
import { showSource } from './show-source'

/** The answer that the element under the pointer or the focus was marked with. */
function sourceOf({ element, path }: ShownOrigin): StatementSource | null {
  const { row, session, sha256, retrieved } = element.dataset
  if (row === undefined || session === undefined) return null
  return {
    companyRow: Number(row),
    sessionRow: Number(session),
    sha256: sha256 ?? '',
    retrievedAt: retrieved ?? '',
    path,
  }
}

/**
 * The origin of values that come from many answers at once: each says its own. Else as on the page
 * of a company: a preview under the pointer, pinned by `O`.
 */
export function useSourceOrigin(caseId: () => string) {
  const origins = useOrigins()
  const source = computed(() => (origins.shown.value ? sourceOf(origins.shown.value) : null))
  const origin = shallowRef<AnswerOrigin>({
    ...{ sha256: null, retrievedAt: null, snapshot: null },
    showRaw: () => undefined,
  })
  // Kept when the pop-over closes: it closes before it shows the answer.
  watch(
    source,
    (from) => {
      if (!from) return
      const { sha256, retrievedAt } = from
      const showRaw = (path: string) => showSource(caseId(), from, path)
      origin.value = { sha256, retrievedAt, snapshot: null, showRaw }
    },
    { flush: 'sync' },
  )
  provideAnswerOrigin(origin)
  return origins
}
