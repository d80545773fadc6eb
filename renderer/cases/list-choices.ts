import { ref, watch, type Ref } from 'vue'
import { caseStatuses } from '../../electron/shared/domain/keeping'
import { call } from '../bridge'
import type { Sorting } from '../ui/table-rows'
import { readSorting } from '../ui/table/read-sorting'
import { caseTabs, noFilter, type CaseFilter } from './case-filter'

/** How the person left the list of cases: what it is narrowed to, its order, the chosen case. */
export interface ListChoices extends CaseFilter {
  sorting: Sorting
  chosenId: string | null
}

const placeKey = 'cases.list'
const rememberAfterMs = 300

export const firstChoices: ListChoices = {
  ...noFilter,
  sorting: { key: 'due', direction: 'ascending' },
  chosenId: null,
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const parse = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Remembered choices; what another version wrote and we do not know falls back to the first ones. */
export const readChoices = (text: string): ListChoices => choicesOf(parse(text))

/** The same of choices that a saved filter holds. */
export const choicesOf = (said: unknown): ListChoices => {
  const raw: Record<string, unknown> = typeof said === 'object' && said !== null ? { ...said } : {}
  return {
    tab: caseTabs.find((tab) => tab === raw.tab) ?? firstChoices.tab,
    typed: textOrNull(raw.typed) ?? '',
    status: caseStatuses.find((status) => status === raw.status) ?? null,
    owner: textOrNull(raw.owner),
    tag: textOrNull(raw.tag),
    sorting: readSorting(raw.sorting, firstChoices.sorting),
    chosenId: textOrNull(raw.chosenId),
  }
}

const choices = ref<ListChoices>({ ...firstChoices })
let recalling: Promise<void> | null = null

const recall = async () => {
  const recalled = await call('place.recall', { key: placeKey })
  if (recalled.ok && recalled.value !== null) choices.value = readChoices(recalled.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    choices,
    (now) => {
      clearTimeout(timer)
      timer = setTimeout(
        () => void call('place.remember', { key: placeKey, value: JSON.stringify(now) }),
        rememberAfterMs,
      )
    },
    { deep: true },
  )
}

/** The window's one set of choices, read once and written shortly after every change. */
export const useListChoices = (): { choices: Ref<ListChoices>; recalled: Promise<void> } => {
  recalling ??= recall()
  return { choices, recalled: recalling }
}
