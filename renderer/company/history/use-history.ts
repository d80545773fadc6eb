import { computed, ref, shallowRef, watch } from 'vue'
import type { Comparison, TimelineEntry } from '../../../electron/shared/domain/history'
import type { Failure } from '../../../electron/shared/result'
import { call } from '../../bridge'

/**
 * The time line of a company and the comparison of two chosen snapshots: at first the newest with the
 * one before it, and again after every new one.
 */
export function useHistory(of: () => { caseId: string; companyRow: number }, newest: () => number) {
  const entries = shallowRef<TimelineEntry[] | null>(null)
  const comparison = shallowRef<Comparison | null>(null)
  const failure = ref<Failure | null>(null)
  const compareFailure = ref<Failure | null>(null)
  const from = ref<number | null>(null)
  const to = ref<number | null>(null)
  const chosen = computed(() =>
    from.value === null || to.value === null ? null : { from: from.value, to: to.value },
  )

  const load = async () => {
    const told = await call('company.timeline', of())
    failure.value = told.ok ? null : told.failure
    if (!told.ok) return
    entries.value = told.value
    to.value = told.value[0]?.sessionRow ?? null
    from.value = told.value[1]?.sessionRow ?? null
  }
  watch([() => of().companyRow, newest], load, { immediate: true })

  const compare = async () => {
    const pair = chosen.value
    comparison.value = null
    compareFailure.value = null
    if (!pair) return
    const { from: fromSessionRow, to: toSessionRow } = pair
    const told = await call('company.compare', { ...of(), fromSessionRow, toSessionRow })
    // Another pair may have been chosen while this one was read.
    if (chosen.value?.from !== pair.from || chosen.value.to !== pair.to) return
    comparison.value = told.ok ? told.value : null
    compareFailure.value = told.ok ? null : told.failure
  }
  watch(chosen, compare)

  return { entries, comparison, failure, compareFailure, from, to, load, compare }
}
