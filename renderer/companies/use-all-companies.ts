import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type {
  CompaniesQuery,
  CompanyLine,
  SearchProgress,
} from '../../electron/shared/domain/search'
import type { Failure } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'
import type { Sorting } from '../ui/table-rows'
import { useKept } from '../ui/table/kept'
import { createPagedRows } from '../ui/table/paged-rows'
import { GatheringFailed } from '../ui/table/export/write-file'
import { readSorting } from '../ui/table/read-sorting'
import { sortOf } from './all-columns'
import { ages, dayMs, noFilter, type CompanyFilter } from './company-filter'

const pageSize = 200
const sliceSize = 1000
/** as one types, the search is asked when the hand rests */
const restMs = 120
/** while cases are being read the list is asked for again no more often than this */
const againMs = 2000

const byName: Sorting = { key: 'name', direction: 'ascending' }
export type AllFilter = Omit<CompanyFilter, 'tab'>

const alone = <T>(value: T | null): T[] => (value === null ? [] : [value])

type Question = Omit<CompaniesQuery, 'offset' | 'limit'>

const questionOf = (filter: AllFilter, sorting: Sorting): Question => ({
  text: filter.typed.slice(0, 200),
  caseId: null,
  statuses: alone(filter.status),
  countries: alone(filter.country),
  sanctions: alone(filter.sanction),
  retrievedBefore:
    filter.olderThan === null
      ? null
      : new Date(Date.now() - ages[filter.olderThan] * dayMs).toISOString(),
  ...sortOf(sorting),
})

/** Every row of a question, for a file: page after page, as they are asked for. */
async function* allLines(question: Question): AsyncGenerator<readonly CompanyLine[]> {
  for (let offset = 0; ; offset += sliceSize) {
    const told = await call('search.companies', { ...question, offset, limit: sliceSize })
    if (!told.ok) throw new GatheringFailed(told.failure)
    if (told.value.lines.length > 0) yield told.value.lines
    if (told.value.lines.length < sliceSize) return
  }
}

/** The companies of all cases, asked of the search a page at a time, and how far it has read. */
export const useAllCompanies = () => {
  const filter = ref<AllFilter>({ ...noFilter })
  const { value: sorting, recalled } = useKept('sorting.all-companies', (raw) =>
    readSorting(raw, byName),
  )
  const failure = shallowRef<Failure | null>(null)
  const progress = shallowRef<SearchProgress | null>(null)
  const question = computed(() => questionOf(filter.value, sorting.value))

  const { source, total, reset } = createPagedRows<CompanyLine>({
    pageSize,
    async read(offset, limit) {
      const told = await call('search.companies', { ...question.value, offset, limit })
      failure.value = told.ok ? null : told.failure
      return told.ok ? { total: told.value.total, rows: told.value.lines } : null
    },
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const after = (ms: number, isFromTop: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => void reset(isFromTop), ms)
  }
  void recalled.then(() => {
    void reset(true)
    watch([filter, sorting], () => after(restMs, true), { deep: true })
  })
  let isWaiting = false
  useEvent('search.progressed', (told) => {
    progress.value = told
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      after(0, false)
    }, againMs)
  })
  void call('search.progress', {}).then((told) => {
    if (told.ok) progress.value ??= told.value
  })
  onScopeDispose(() => clearTimeout(timer))
  const isNarrowed = computed(
    () =>
      filter.value.typed.trim() !== '' ||
      [
        filter.value.country,
        filter.value.status,
        filter.value.sanction,
        filter.value.olderThan,
      ].some((one) => one !== null),
  )
  return {
    ...{ filter, sorting, source, total, failure, progress, isNarrowed },
    load: () => reset(false),
    lines: () => allLines(question.value),
  }
}
