import type { KnownCase } from '../../electron/shared/domain/case-file'
import type { RowGroup } from '../ui/table-rows'

export const caseTabs = ['all', 'person', 'hits', 'undelivered', 'collecting'] as const
export type CaseTab = (typeof caseTabs)[number]

const fits: Record<CaseTab, (one: KnownCase) => boolean> = {
  all: () => true,
  person: ({ figures, isReachable }) => !isReachable || (figures?.needsPerson ?? 0) > 0,
  hits: ({ figures }) => (figures?.openHits ?? 0) > 0,
  undelivered: ({ figures }) => (figures?.answers['not-delivered'] ?? 0) > 0,
  collecting: ({ figures }) => (figures?.open ?? 0) > 0,
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export const countTab = (cases: readonly KnownCase[], tab: CaseTab) =>
  cases.filter(fits[tab]).length

/** Cases of a tab whose name or folder holds every typed word, case and accents apart. */
export const filterCases = (cases: readonly KnownCase[], tab: CaseTab, typed: string) => {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return cases.filter((one) => {
    const text = fold(`${one.name} ${one.folder}`)
    return fits[tab](one) && words.every((word) => text.includes(word))
  })
}

export type CaseGroup = 'missing' | 'today' | 'week' | 'earlier'

const changedAt = (one: KnownCase) => one.figures?.lastChangeAt ?? one.lastOpenedAt

/** Groups by last change, newest first; folders that are gone come first, because they need a person. */
export const groupCases = (
  cases: readonly KnownCase[],
  now: Date,
  titleOf: (group: CaseGroup) => string,
): RowGroup<KnownCase>[] => {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  const weekStart = midnight - 6 * 86_400_000
  const groupOf = (one: KnownCase): CaseGroup => {
    if (!one.isReachable) return 'missing'
    const at = Date.parse(changedAt(one))
    if (at >= midnight) return 'today'
    return at >= weekStart ? 'week' : 'earlier'
  }
  const newestFirst = [...cases].sort((one, other) =>
    changedAt(other).localeCompare(changedAt(one)),
  )
  const order: CaseGroup[] = ['missing', 'today', 'week', 'earlier']
  return order
    .map((key) => ({
      key,
      title: titleOf(key),
      rows: newestFirst.filter((one) => groupOf(one) === key),
    }))
    .filter((group) => group.rows.length > 0)
}
