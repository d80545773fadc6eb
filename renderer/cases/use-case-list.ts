import { computed, watch } from 'vue'
import { useAppStore } from '../shell/app-store'
import { t } from '../text/text'
import { compareNames, formatNumber } from '../ui/format'
import { useNow } from '../ui/use-now'
import { caseTabs, countTab, filterCases, noFilter, ownersIn, tagsIn } from './case-filter'
import { statusSign } from './case-signs'
import { useCasesStore } from './cases-store'
import { dayOf } from './due'
import { foldWhenIdle, keptRowMaker } from './kept-rows'
import { useListChoices } from './list-choices'
import { createOpenMerger } from './use-cases'

/** The list of cases as the person narrowed it: rows, tabs with counts, what hides the rest. */
export const useCaseList = () => {
  const store = useCasesStore()
  const app = useAppStore()
  const now = useNow()
  const { choices, recalled } = useListChoices()

  const me = computed(() => app.state?.user ?? '')
  const today = computed(() => dayOf(new Date(now.value)))
  const maker = computed(() => keptRowMaker(today.value))
  const merge = createOpenMerger()
  const rows = computed(() =>
    merge(store.known ?? [], store.open)
      .map(maker.value)
      .sort((one, other) => other.changedMs - one.changedMs),
  )
  watch(rows, (all, _before, onCleanup) => onCleanup(foldWhenIdle(all)), { immediate: true })
  const shown = computed(() => filterCases(rows.value, choices.value, me.value))
  const chosen = computed(
    () => rows.value.find(({ caseId }) => caseId === choices.value.chosenId) ?? null,
  )
  const tabs = computed(() =>
    caseTabs.map((value) => ({
      value,
      label: t(`cases.tab.${value}`),
      count: formatNumber(countTab(rows.value, value, me.value)),
    })),
  )
  const owners = computed(() => ownersIn(rows.value).sort(compareNames))
  const tags = computed(() => tagsIn(rows.value).sort(compareNames))

  const hiddenBy = computed(() => {
    const { tab, typed, status, owner, tag } = choices.value
    return [
      typed.trim() && t('cases.quoted', { words: typed.trim() }),
      tab !== 'all' && t(`cases.tab.${tab}`),
      status !== null && statusSign(status).words,
      owner !== null && (owner || t('keeping.nobody')),
      tag !== null && tag,
    ]
      .filter(Boolean)
      .join(', ')
  })
  const clear = () => {
    choices.value = { ...choices.value, ...noFilter }
  }
  // What is chosen stays in sight: a filter that hides it chooses the first of what it shows.
  watch(
    shown,
    (now) => {
      if (now.some(({ caseId }) => caseId === choices.value.chosenId)) return
      choices.value.chosenId = now[0]?.caseId ?? null
    },
    { immediate: true },
  )
  return { rows, shown, chosen, tabs, owners, tags, today, me, choices, recalled, hiddenBy, clear }
}
