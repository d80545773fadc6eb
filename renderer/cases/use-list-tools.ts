import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { RowKey } from '../ui/table-rows'
import { useSavedFilters } from '../ui/table/saved-filters'
import { readLayout } from '../ui/table/table-layout'
import { useTableLayout } from '../ui/table/use-table-layout'
import type { CaseRow } from './case-rows'
import { choicesOf, type ListChoices } from './list-choices'

let isFirstTime = true

/** Columns, saved filters and cases chosen together, beside what narrows and sorts the list. */
export const useListTools = (choices: Ref<ListChoices>, shown: ComputedRef<CaseRow[]>) => {
  const { layout, recalled } = useTableLayout('cases')
  const together = ref<ReadonlySet<RowKey>>(new Set())
  const chosenRows = computed(() => shown.value.filter(({ caseId }) => together.value.has(caseId)))
  // Which case stands open beside the list is no part of a filter.
  const filters = useSavedFilters('cases', () => ({
    choices: { ...choices.value, chosenId: null },
    layout: layout.value,
  }))
  const pick = (state: unknown) => {
    const said: Record<string, unknown> =
      typeof state === 'object' && state !== null ? { ...state } : {}
    choices.value = { ...choicesOf(said.choices), chosenId: choices.value.chosenId }
    layout.value = readLayout(said.layout)
  }
  const isReady = Promise.all([recalled, filters.recalled]).then(() => {
    const first = filters.saved.value.find(({ isDefault }) => isDefault)
    // The list begins with it once in a window; what the person does then is theirs.
    if (first && isFirstTime) pick(first.state)
    isFirstTime = false
  })
  return { layout, filters, pick, together, chosenRows, isReady }
}
