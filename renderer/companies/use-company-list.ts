import { computed, ref, type ShallowRef } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { t } from '../text/text'
import { formatNumber } from '../ui/format'
import type { RowKey, Sorting } from '../ui/table-rows'
import { useKept } from '../ui/table/kept'
import { useSavedFilters } from '../ui/table/saved-filters'
import { readLayout } from '../ui/table/table-layout'
import { useTableLayout } from '../ui/table/use-table-layout'
import { readSorting } from '../ui/table/read-sorting'
import {
  companyTabs,
  countTab,
  filterCompanies,
  noFilter,
  readCompanyFilter,
} from './company-filter'

const byName: Sorting = { key: 'name', direction: 'ascending' }

/** The companies of a case as the person narrowed, sorted and laid them out. */
export const useCompanyList = (rows: ShallowRef<CompanyRow[] | null>) => {
  const filter = ref({ ...noFilter })
  const { value: sorting, recalled } = useKept('sorting.companies', (raw) =>
    readSorting(raw, byName),
  )
  const { layout, recalled: laid } = useTableLayout('companies')
  const chosen = ref<ReadonlySet<RowKey>>(new Set())

  const shown = computed(() => filterCompanies(rows.value ?? [], filter.value, Date.now()))
  const tabs = computed(() =>
    companyTabs.map((value) => ({
      value,
      label: t(`companies.tabs.${value}`),
      count: formatNumber(countTab(rows.value ?? [], value)),
    })),
  )
  const filters = useSavedFilters('companies', () => ({
    ...{ filter: filter.value, sorting: sorting.value, layout: layout.value },
  }))
  const pick = (state: unknown) => {
    const said: Record<string, unknown> =
      typeof state === 'object' && state !== null ? { ...state } : {}
    filter.value = readCompanyFilter(said.filter)
    sorting.value = readSorting(said.sorting, byName)
    layout.value = readLayout(said.layout)
  }
  const clear = () => {
    filter.value = { ...noFilter }
  }
  const isReady = ref(false)
  void Promise.all([recalled, laid, filters.recalled]).then(() => {
    const first = filters.saved.value.find(({ isDefault }) => isDefault)
    if (first) pick(first.state)
    isReady.value = true
  })
  return { filter, sorting, layout, chosen, shown, tabs, filters, pick, clear, isReady }
}
