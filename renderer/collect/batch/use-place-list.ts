import { computed, ref } from 'vue'
import type { OrderTerms } from '../../../electron/shared/domain/session'
import type { Failure } from '../../../electron/shared/result'
import { call, useEvent } from '../../bridge'
import { t } from '../../text/text'
import { batchLines } from '../paste-lines'
import type { PasteArea } from '../use-paste'
import { useQueue } from '../use-queues'

/** Orders the lines of the paste area as one list and follows the making of their cases. */
export const usePlaceList = (paste: PasteArea) => {
  const { store, ask } = useQueue()
  const failure = ref<Failure | null>(null)
  const jobId = ref<string | null>(null)
  const progress = ref<{ done: number; total: number; what: string } | null>(null)
  useEvent('job.progressed', (told) => {
    if (told.jobId === jobId.value) progress.value = told
  })

  /** True when the list was ordered, be it in part. */
  const place = async (caseId: string, terms: OrderTerms): Promise<boolean> => {
    const lines = batchLines(paste.lines.value)
    const below = store.eachBelow
    const source = (store.source?.table.name ?? t('batch.typed')).slice(0, 200)
    jobId.value = crypto.randomUUID()
    const placed = await call('batch.place', {
      source,
      lines,
      terms,
      into: below === null ? { kind: 'one-case', caseId } : { kind: 'case-each', place: below },
      jobId: jobId.value,
    })
    jobId.value = null
    progress.value = null
    failure.value = placed.ok ? null : placed.failure
    if (!placed.ok) return false
    store.placed = { source, lines, placed: placed.value, isCaseEach: below !== null }
    paste.keepUnreadable()
    if (below === null) void ask('queue.state', { caseId })
    return true
  }
  const stop = () => {
    if (jobId.value) void call('job.cancel', { jobId: jobId.value })
  }
  return { place, stop, failure, progress, isBusy: computed(() => jobId.value !== null) }
}
