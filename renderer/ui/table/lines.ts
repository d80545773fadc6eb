import { layItems, type RowGroup, type RowKey, type RowSource, type TableItem } from '../table-rows'

/**
 * The lines of a table, whether its rows are all here or come a page at a time. A `row` is counted
 * without headings, a `line` with them.
 */
export interface Lines<Row> {
  readonly lineCount: number
  readonly rowCount: number
  lineAt(line: number): TableItem<Row> | undefined
  /** null: not read yet */
  rowAt(row: number): Row | null
  lineOf(row: number): number
  /** -1 where it is not among the rows that are here */
  rowOf(key: RowKey): number
}

export const linesOfGroups = <Row>(
  groups: readonly RowGroup<Row>[],
  isGrouped: boolean,
  closed: ReadonlySet<string>,
  keyOf: (row: Row) => RowKey,
): Lines<Row> => {
  const items = layItems(groups, isGrouped, closed)
  const rows = items.flatMap((item, line) => (item.kind === 'row' ? [{ row: item.row, line }] : []))
  let byKey: Map<RowKey, number> | null = null
  return {
    lineCount: items.length,
    rowCount: rows.length,
    lineAt: (line) => items[line],
    rowAt: (row) => rows[row]?.row ?? null,
    lineOf: (row) => rows[row]?.line ?? -1,
    rowOf(key) {
      byKey ??= new Map(rows.map(({ row }, index) => [keyOf(row), index]))
      return byKey.get(key) ?? -1
    },
  }
}

export const linesOfSource = <Row>(
  source: RowSource<Row>,
  keyOf: (row: Row) => RowKey,
): Lines<Row> => ({
  lineCount: source.count,
  rowCount: source.count,
  lineAt(line) {
    const row = source.rowAt(line)
    if (row !== null) return { kind: 'row', row, index: line }
    return line < source.count ? { kind: 'waiting', index: line } : undefined
  },
  rowAt: (row) => source.rowAt(row),
  lineOf: (row) => row,
  rowOf: (key) => source.indexWhere((row) => keyOf(row) === key),
})
