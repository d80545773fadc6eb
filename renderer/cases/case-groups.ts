import type { RowGroup, Sorting } from '../ui/table-rows'
import type { CaseRow } from './case-rows'
import { dueGroups, type DueGroup } from './due'

export const changeGroups = ['today', 'week', 'earlier'] as const
export type ChangeGroup = (typeof changeGroups)[number]

const changeGroupOf = (now: Date) => {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  const weekStart = midnight - 6 * 86_400_000
  return ({ changedMs }: CaseRow): ChangeGroup => {
    if (changedMs >= midnight) return 'today'
    return changedMs >= weekStart ? 'week' : 'earlier'
  }
}

const gather = <Key extends string>(
  rows: readonly CaseRow[],
  order: readonly Key[],
  keyOf: (row: CaseRow) => Key,
  titleOf: (key: Key) => string,
): RowGroup<CaseRow>[] => {
  const gathered = new Map<Key, CaseRow[]>(order.map((key) => [key, []]))
  for (const row of rows) gathered.get(keyOf(row))?.push(row)
  return [...gathered]
    .map(([key, inGroup]) => ({ key, title: titleOf(key), rows: inGroup }))
    .filter((group) => group.rows.length > 0)
}

/**
 * Headings follow the sorted column: by due day, or by last change. Other columns stand without
 * headings (null), as their order runs over the whole list. “No date” is last in both directions.
 */
export const groupCases = (
  rows: readonly CaseRow[],
  { key, direction }: Sorting,
  now: Date,
  titleOf: (group: DueGroup | ChangeGroup) => string,
): RowGroup<CaseRow>[] | null => {
  const isDown = direction === 'descending'
  if (key === 'due') {
    const dated = dueGroups.filter((group) => group !== 'no-date')
    const order: DueGroup[] = [...(isDown ? dated.toReversed() : dated), 'no-date']
    return gather(rows, order, ({ dueGroup }) => dueGroup, titleOf)
  }
  if (key === 'changed') {
    const order = isDown ? changeGroups : changeGroups.toReversed()
    return gather(rows, order, changeGroupOf(now), titleOf)
  }
  return null
}
