import { formatInstant } from '../format'

/** What a cell says, for files and the clipboard: text, a number, an instant, or a calendar day. */
export type CellValue = string | number | null | { at: string } | { on: string }

/** One column of a file. A column of a list can be several of them: its coverage is one a section. */
export interface CellPart<Row> {
  title: string
  value: (row: Row) => CellValue
  /** characters, for a workbook */
  wide?: number
}

/** As the clipboard has it: what the person sees, without anything that would break a row in two. */
export const plainCell = (value: CellValue): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.replace(/[\t\r\n]+/g, ' ')
  return 'on' in value ? value.on : formatInstant(value.at).replaceAll('\u00a0', ' ')
}

/** Rows as a block that spreadsheet programs take from the clipboard, with its headings. */
export const asBlock = <Row>(rows: readonly Row[], parts: readonly CellPart<Row>[]): string =>
  [
    parts.map(({ title }) => title),
    ...rows.map((row) => parts.map(({ value }) => plainCell(value(row)))),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n')
