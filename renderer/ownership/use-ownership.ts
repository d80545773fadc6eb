import { ref, shallowRef, watch } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import type { OwnershipMoment } from '../../electron/shared/domain/ownership/comparison'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import type { Failure } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'
import { compareNames } from '../ui/format'

export interface OwnershipWish {
  caseId: string
  companyRow: number | null
  /** as known then; null: all that is known */
  at: string | null
  /** thresholds as text: other ones give other verdicts */
  thresholds: string
}

/**
 * The ownership graph of one company, read anew whenever an answer or note is stored or a threshold
 * is set. While one is read the one before stays; of many changes at once only the last is read.
 */
export function useOwnership(wish: () => OwnershipWish) {
  const companies = shallowRef<CompanyRow[] | null>(null)
  const graph = shallowRef<OwnershipGraph | null>(null)
  const moments = shallowRef<readonly OwnershipMoment[]>([])
  const failure = ref<Failure | null>(null)
  const isLoaded = ref(false)
  const isBusy = ref(false)
  let isAskedAgain = false

  const load = async (): Promise<void> => {
    isAskedAgain = isBusy.value
    if (isBusy.value) return
    isBusy.value = true
    const mine = wish()
    const read = await readAll(mine)
    isBusy.value = false
    if (isAskedAgain) return load()
    failure.value = read.failure
    if (read.companies) companies.value = read.companies
    moments.value = read.moments
    // What was shown stays beside the failure of one reading.
    if (!read.failure) graph.value = read.graph
    isLoaded.value = true
  }
  watch(
    wish,
    (now, before) => {
      const isOther = now.caseId !== before?.caseId || now.companyRow !== before.companyRow
      if (isOther) {
        isLoaded.value = false
        graph.value = null
        moments.value = []
      }
      const isSame =
        before && !isOther && now.at === before.at && now.thresholds === before.thresholds
      if (!isSame) void load()
    },
    { immediate: true },
  )
  useEvent('case.changed', ({ caseId }) => {
    if (caseId === wish().caseId) void load()
  })

  return { companies, graph, moments, failure, isLoaded, isBusy, load }
}

interface Read {
  companies: CompanyRow[] | null
  graph: OwnershipGraph | null
  moments: readonly OwnershipMoment[]
  failure: Failure | null
}

async function readAll({ caseId, companyRow, at }: OwnershipWish): Promise<Read> {
  const listed = await call('company.list', { caseId })
  if (!listed.ok) return { companies: null, graph: null, moments: [], failure: listed.failure }
  const companies = answered(listed.value)
  if (companyRow === null) return { companies, graph: null, moments: [], failure: null }
  const [graph, moments] = await Promise.all([
    call('ownership.graph', { caseId, companyRow, at }),
    call('ownership.moments', { caseId, companyRow }),
  ])
  return {
    companies,
    graph: graph.ok ? graph.value : null,
    moments: moments.ok ? momentsOf(moments.value, companyRow) : [],
    failure: graph.ok ? (moments.ok ? null : moments.failure) : graph.failure,
  }
}

/** Newest first, from the company's own first answer on: before it there was nothing to show. */
export function momentsOf(
  moments: readonly OwnershipMoment[],
  companyRow: number,
): OwnershipMoment[] {
  const own = moments.filter((each) => each.companyRow === companyRow)
  const first = own.map(({ retrievedAt }) => retrievedAt).sort()[0] ?? ''
  return moments
    .filter(({ retrievedAt }) => retrievedAt >= first)
    .sort((one, other) => other.retrievedAt.localeCompare(one.retrievedAt))
}

/** Companies with an answer, by name: only those can have owners that are known. */
const answered = (rows: readonly CompanyRow[]) =>
  rows
    .filter(({ digest }) => digest !== null)
    .sort((a, b) => compareNames(a.digest?.name ?? '', b.digest?.name ?? ''))
