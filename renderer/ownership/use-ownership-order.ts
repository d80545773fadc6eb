import { computed, ref, type ComputedRef } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import { useCasesStore } from '../cases/cases-store'
import { t } from '../text/text'
import { sayDone } from '../ui/toasts'
import { indexOf } from './outline/graph-index'
import { allOrderable, orderable, type OrderableOwner } from './to-order'

interface OrderGrounds {
  caseId: string
  companyRow: number | null
  companies: readonly CompanyRow[] | null
  graph: OwnershipGraph | null
}

/** Ordering what is not collected: nothing is ordered before a dialog named it and was answered. */
export function useOwnershipOrder(at: () => OrderGrounds) {
  const cases = useCasesStore()
  const owners = ref<OrderableOwner[]>([])
  const isAsking = ref(false)
  const isReadOnly = computed(() => cases.open.get(at().caseId)?.isReadOnly ?? true)
  const home = computed(() => {
    const { companies, companyRow } = at()
    return companies?.find((row) => row.companyRow === companyRow)?.company.country ?? 'no'
  })

  const refuse = (words: string) => sayDone(words, { glyph: 'warning', tone: 'care' })
  const ask = (wanted: OrderableOwner[]) => {
    if (isReadOnly.value) return refuse(t('collect.readOnly'))
    if (wanted.length === 0) return refuse(t('ownership.order.none'))
    owners.value = wanted
    isAsking.value = true
  }
  const orderOf = (party: string | null): OrderableOwner | null => {
    const { graph } = at()
    const known = graph && party !== null ? indexOf(graph).parties.get(party) : undefined
    return known ? orderable(known, home.value) : null
  }
  const all: ComputedRef<OrderableOwner[]> = computed(() => {
    const { graph } = at()
    return graph ? allOrderable(graph, home.value) : []
  })

  return {
    ...{ owners, isAsking, all, orderOf },
    askAll: () => ask(all.value),
    askFor(party: string) {
      const owner = orderOf(party)
      ask(owner ? [owner] : [])
    },
  }
}
