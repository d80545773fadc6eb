import { nameOrder } from './format'
import type { CellPart } from './table/cell-values'

export type RowKey = string | number

/** One column. `width` is a CSS grid track; `leavesBelow` is the table width (px) under which it steps aside. */
export interface Column<Row> {
  key: string
  title: string
  /** spoken, not drawn: the cells speak for themselves */
  isTitleHidden?: boolean
  width: string
  align?: 'start' | 'end'
  /** no value sorts last in both directions; without it the column cannot be sorted by */
  sortValue?: (row: Row) => string | number | null
  /** whoever holds the rows sorts by it: of a `RowSource` */
  isSorted?: true
  leavesBelow?: number
  /** drawn on the well's colour: what came from outside, beside what we made of it */
  isSunken?: boolean
  /** always shown, and first in the choice of columns: what the row is */
  isKept?: boolean
  /** only where the person chose it */
  isExtra?: boolean
  /** what an export and the clipboard hold of it; without it the column is for the eye only */
  parts?: readonly CellPart<Row>[]
}

export interface RowGroup<Row> {
  key: string
  title: string
  rows: readonly Row[]
}

export interface Sorting {
  key: string
  direction: 'ascending' | 'descending'
}

export type TableItem<Row> =
  | { kind: 'group'; group: RowGroup<Row>; isOpen: boolean }
  | { kind: 'row'; row: Row; index: number }
  /** a row of a list that is read a page at a time, and whose page is still to come */
  | { kind: 'waiting'; index: number }

/** An item of a list whose rows are all here. */
export type LaidItem<Row> = Exclude<TableItem<Row>, { kind: 'waiting' }>

/** Rows that are not all here: how many there are, and those that have been read. */
export interface RowSource<Row> {
  readonly count: number
  rowAt(index: number): Row | null
  /** -1 where no row that is here is the one */
  indexWhere(isIt: (row: Row) => boolean): number
  /** these rows are in sight: whoever holds the list reads them */
  want(from: number, to: number): void
}

/**
 * Where rows stood when they were last sorted by a column. Comparing names as a language orders them
 * is slow; rows that begin nearly in order need few comparisons.
 */
export interface SortMemory<Row> {
  key: string
  compare: (one: string, other: string) => number
  places: Map<Row, number>
}

interface Valued<Row> {
  row: Row
  value: string | number | null
  at: number
}

const ascending = <Row>(byName: SortMemory<Row>['compare']) => {
  const compareValues = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : byName(String(one), String(other))
  return (one: Valued<Row>, other: Valued<Row>) =>
    one.value === null || other.value === null ? 0 : compareValues(one.value, other.value)
}

/** The order of before, where all these rows were in it. */
const asBefore = <Row>(valued: Valued<Row>[], memory: SortMemory<Row>, sign: number) => {
  const { places } = memory
  if (!valued.every(({ row }) => places.has(row))) return false
  const place = ({ row }: Valued<Row>) => places.get(row) ?? 0
  valued.sort((one, other) => sign * (place(one) - place(other)))
  return true
}

/** Rows in the chosen order; equal rows keep the order they came in. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  memory?: SortMemory<Row>,
): readonly Row[] => {
  const valueOf = columns.find((column) => column.key === sorting?.key)?.sortValue
  if (!sorting || !valueOf) return rows
  const sign = sorting.direction === 'ascending' ? 1 : -1
  const byName = nameOrder()
  const inOrder = ascending<Row>(byName)
  const valued = rows.map((row, at): Valued<Row> => ({ row, value: valueOf(row), at }))
  const isKnown =
    memory?.key === sorting.key && memory.compare === byName && asBefore(valued, memory, sign)
  valued.sort((one, other) => {
    if (one.value === null || other.value === null) {
      return Number(one.value === null) - Number(other.value === null) || one.at - other.at
    }
    return sign * inOrder(one, other) || one.at - other.at
  })
  if (memory && !isKnown) {
    memory.key = sorting.key
    memory.compare = byName
    memory.places = new Map(valued.map(({ row }, place) => [row, sign * place]))
  }
  return valued.map(({ row }) => row)
}

/** Groups and rows as one line of items; rows of a closed group are left out. */
export const layItems = <Row>(
  groups: readonly RowGroup<Row>[],
  isGrouped: boolean,
  closed: ReadonlySet<string>,
): LaidItem<Row>[] => {
  const items: LaidItem<Row>[] = []
  let index = 0
  for (const group of groups) {
    const isOpen = !isGrouped || !closed.has(group.key)
    if (isGrouped) items.push({ kind: 'group', group, isOpen })
    if (isOpen) for (const row of group.rows) items.push({ kind: 'row', row, index: index++ })
  }
  return items
}

/** Where a key leads from the active row: an index into the shown rows, or null for other keys. */
export const nextRowIndex = (key: string, at: number, count: number, page: number) => {
  const last = count - 1
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    j: at + 1,
    ArrowUp: at < 0 ? last : at - 1,
    k: at < 0 ? last : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }
  const to = targets[key]
  return to === undefined || count === 0 ? null : Math.min(last, Math.max(0, to))
}
