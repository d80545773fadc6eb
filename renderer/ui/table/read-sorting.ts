import type { Sorting } from '../table-rows'

/** An order that was kept; `first` where it is none that this version knows how to read. */
export const readSorting = (raw: unknown, first: Sorting): Sorting => {
  if (typeof raw !== 'object' || raw === null) return first
  const { key, direction } = { key: null, direction: null, ...raw }
  if (typeof key !== 'string') return first
  return { key, direction: direction === 'descending' ? 'descending' : 'ascending' }
}
