import { computed, ref, type Ref } from 'vue'
import {
  sortRows,
  type Column,
  type RowGroup,
  type RowKey,
  type RowSource,
  type SortMemory,
  type Sorting,
} from '../table-rows'
import { linesOfGroups, linesOfSource } from './lines'

interface Given<Row> {
  columns: readonly Column<Row>[]
  rows?: readonly Row[] | undefined
  groups?: readonly RowGroup<Row>[] | undefined
  source?: RowSource<Row> | undefined
  keyOf: (row: Row) => RowKey
}

/** The lines of a table as it is sorted and folded now. */
export const useLines = <Row>(given: Given<Row>, sorting: Ref<Sorting | null>) => {
  const closed = ref(new Set<string>())
  const memories = new Map<string, SortMemory<Row>>()
  const memoryOf = (group: string): SortMemory<Row> => {
    const memory = memories.get(group) ?? { key: '', compare: () => 0, places: new Map() }
    memories.set(group, memory)
    return memory
  }
  const sorted = computed(() => {
    const groups = given.groups ?? [{ key: 'all', title: '', rows: given.rows ?? [] }]
    return groups.map((group) => ({
      ...group,
      rows: sortRows(group.rows, given.columns, sorting.value, memoryOf(group.key)),
    }))
  })
  const lines = computed(() =>
    given.source
      ? linesOfSource(given.source, given.keyOf)
      : linesOfGroups(sorted.value, given.groups !== undefined, closed.value, given.keyOf),
  )
  const fold = (key: string) => {
    const next = new Set(closed.value)
    if (!next.delete(key)) next.add(key)
    closed.value = next
  }
  return { lines, fold }
}
