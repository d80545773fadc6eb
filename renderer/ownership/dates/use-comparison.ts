import { ref, shallowRef, watch } from 'vue'
import type { OwnershipComparison } from '../../../electron/shared/domain/ownership/comparison'
import type { Failure } from '../../../electron/shared/result'
import { call, useEvent } from '../../bridge'

export interface ComparedDates {
  caseId: string
  companyRow: number
  from: string
  /** null: now */
  to: string | null
}

/** One company's ownership at two moments, read anew when an answer is stored. */
export function useComparison(dates: () => ComparedDates) {
  const comparison = shallowRef<OwnershipComparison | null>(null)
  const failure = ref<Failure | null>(null)
  const isLoaded = ref(false)
  let asked = 0

  const load = async () => {
    const mine = ++asked
    const read = await call('ownership.compare', dates())
    if (mine !== asked) return
    failure.value = read.ok ? null : read.failure
    if (read.ok) comparison.value = read.value
    isLoaded.value = true
  }
  watch(dates, () => void load(), { immediate: true })
  useEvent('case.changed', ({ caseId }) => {
    if (caseId === dates().caseId) void load()
  })
  return { comparison, failure, isLoaded, load }
}
