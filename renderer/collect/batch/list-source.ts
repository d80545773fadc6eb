import type { TableMapping } from '../../../electron/shared/table/mapping'
import type { ReadTable } from '../../../electron/shared/table/read-table'

/** A table that lines were taken from, with the sheet and the columns they were taken by. */
export interface ListSource {
  table: ReadTable
  sheet: number
  mapping: TableMapping
  /** rows that name no number */
  leftOut: number
  /** the lines that were taken from it */
  ids: ReadonlySet<number>
}

/** A table whose columns a person is asked about. */
export type AskedSource = Omit<ListSource, 'leftOut' | 'ids'>

/** What a column is called: its heading, or its place in the table. */
export const headingOf = (
  { table, sheet, mapping }: AskedSource,
  column: number,
  numbered: (number: number) => string,
): string => {
  const heading = mapping.hasHeader ? table.sheets[sheet]?.rows[0]?.[column]?.trim() : ''
  return heading || numbered(column + 1)
}
