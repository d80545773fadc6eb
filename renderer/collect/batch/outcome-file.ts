import { stringify } from 'csv-stringify/browser/esm/sync'
import writeWorkbook from 'write-excel-file/universal'
import { csvOptions } from '../../../electron/shared/table/csv-options'
import {
  outcomeColumns,
  outcomeTable,
  safeCell,
  type OutcomeColumn,
  type OutcomeRow,
  type OutcomeWords,
} from '../../../electron/shared/table/outcome-table'

/** Widths in characters, so that nobody has to drag columns before reading. */
const widths: Partial<Record<OutcomeColumn, number>> = {
  line: 6,
  country: 8,
  name: 28,
  reports: 36,
  failure: 44,
  ordered: 24,
  ended: 24,
  case: 24,
}
const usualWidth = 16

/** The outcome as text for spreadsheet programs; no cell can be taken for a formula. */
export const outcomeCsv = (
  rows: readonly OutcomeRow[],
  words: OutcomeWords,
  delimiter: ',' | ';',
): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    stringify(
      outcomeTable(rows, words).map((row) => row.map(safeCell)),
      csvOptions(delimiter),
    ),
  )

/** The outcome as a workbook of text cells only: zeros in front stay, formulas are plain text. */
export const outcomeWorkbook = async (
  rows: readonly OutcomeRow[],
  words: OutcomeWords,
  sheet: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const [head = [], ...body] = outcomeTable(rows, words)
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    // A workbook cell holds 32,767 characters at most (ECMA-376, 18.18.93).
    ...body.map((row) => row.map((value) => ({ value: value.slice(0, 32_000), type: String }))),
  ]
  const columns = outcomeColumns.map((column) => ({ width: widths[column] ?? usualWidth }))
  const blob = await writeWorkbook(data, { sheet, columns, stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
