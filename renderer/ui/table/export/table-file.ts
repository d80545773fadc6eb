import { stringify } from 'csv-stringify/browser/esm/sync'
import writeWorkbook from 'write-excel-file/universal'
import { csvOptions } from '../../../../electron/shared/table/csv-options'
import { safeCell } from '../../../../electron/shared/table/outcome-table'
import type { CellValue } from '../cell-values'

/** The first row of a file and how wide a workbook draws its columns, in characters. */
export interface FileHead {
  titles: readonly string[]
  widths: readonly number[]
}

const textOf = (value: CellValue): string => {
  if (value === null) return ''
  if (typeof value === 'string') return safeCell(value)
  if (typeof value === 'number') return String(value)
  return 'on' in value ? value.on : value.at
}

/** Some rows as text for spreadsheet programs; the first piece of a file carries its byte order mark. */
export const csvPiece = (
  rows: readonly (readonly CellValue[])[],
  delimiter: ',' | ';',
  isFirst: boolean,
): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    stringify(
      rows.map((row) => row.map(textOf)),
      { ...csvOptions(delimiter), bom: isFirst },
    ),
  )

// A workbook cell holds 32,767 characters at most (ECMA-376, 18.18.93).
const mostCharacters = 32_000

const cellOf = (value: CellValue) => {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { value: value.slice(0, mostCharacters), type: String }
  if (typeof value === 'number') return { value, type: Number }
  const isDay = 'on' in value
  const date = new Date(isDay ? `${value.on}T00:00:00Z` : value.at)
  // What is no date stays as it was written.
  if (Number.isNaN(date.getTime())) {
    return { value: isDay ? value.on : value.at, type: String }
  }
  return { value: date, type: Date, format: isDay ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' }
}

/** A workbook: text as text cells, so that no formula is one; numbers and dates as such, instants in UTC. */
export const workbookBytes = async (
  { titles, widths }: FileHead,
  rows: readonly (readonly CellValue[])[],
  sheet: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const data = [
    titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ]
  const columns = widths.map((width) => ({ width }))
  const blob = await writeWorkbook(data, { sheet, columns, stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
