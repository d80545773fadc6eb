import { done, failed, type Result } from '../result'
import { guessDelimiter, takeDelimiterLine, type Delimiter } from './delimiter'
import { decodeTable, type TableEncoding } from './encoding'
import { tableLimits } from './limits'
import { squareRows, type Sheet } from './rows'
import { cellText } from './workbook-cells'
import { guardWorkbook, isPacked } from './workbook-guard'

/** A table as it was read, with what was found out on the way. */
export interface ReadTable {
  name: string
  sheets: Sheet[]
  /** null for a workbook, which says these itself */
  encoding: TableEncoding | null
  delimiter: Delimiter | null
  /** a quotation mark was never closed, so the marks were read as plain characters */
  isQuoteIgnored: boolean
}

/** The libraries that split text and unpack workbooks; they throw at what they cannot read. */
export interface TableParsers {
  text(
    text: string,
    options: { delimiter: string; quote: string | null; to: number },
  ): readonly string[][]
  workbook(bytes: ArrayBuffer): Promise<readonly { sheet: string; data: readonly unknown[][] }[]>
}

/**
 * Reads a table of unknown origin: a workbook or text. Never throws at its content. Fails with
 * `table-too-large` beyond `tableLimits`, and with `table-unreadable` where it is neither.
 */
export async function readTable(
  given: { name: string; bytes: Uint8Array },
  parsers: TableParsers,
): Promise<Result<ReadTable>> {
  const { name, bytes } = given
  if (bytes.byteLength > tableLimits.bytes) return failed('table-too-large', { about: name })
  if (isPacked(bytes)) return readWorkbook(name, bytes, parsers)
  const decoded = decodeTable(bytes)
  if (!decoded) return failed('table-unreadable', { about: name })
  const read = readTextTable(name, decoded.text, parsers)
  return read.ok ? done({ ...read.value, encoding: decoded.encoding }) : read
}

/** As `readTable`, for a text that has no file, e.g. a block pasted from a spreadsheet. */
export function readTextTable(
  name: string,
  given: string,
  parsers: Pick<TableParsers, 'text'>,
): Result<ReadTable> {
  const { text, delimiter: told } = takeDelimiterLine(given.replace(/^\ufeff/, ''))
  const delimiter = told ?? guessDelimiter(text)
  const split = splitText(text, delimiter, parsers)
  if (!split) return failed('table-unreadable', { about: name })
  const sheet = squareRows(name, split.rows)
  if (!sheet.ok) return sheet
  const { isQuoteIgnored } = split
  return done({ name, sheets: [sheet.value], encoding: null, delimiter, isQuoteIgnored })
}

function splitText(
  text: string,
  delimiter: Delimiter | null,
  parsers: Pick<TableParsers, 'text'>,
): { rows: readonly string[][]; isQuoteIgnored: boolean } | null {
  // Without a delimiter the whole line is one cell; this sign is in no text that got this far.
  const sign = delimiter ?? '\u001f'
  // One row for the headings and one more, so that a table that is too long is noticed.
  const to = tableLimits.rows + 2
  for (const quote of ['"', null]) {
    try {
      const rows = parsers.text(text, { delimiter: sign, quote, to })
      return { rows, isQuoteIgnored: quote === null }
    } catch (error) {
      if (!isParserRefusal(error)) throw error
    }
  }
  return null
}

const isParserRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')

async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  parsers: TableParsers,
): Promise<Result<ReadTable>> {
  const guarded = await guardWorkbook(bytes, name)
  if (!guarded.ok) return guarded
  const sheets: Sheet[] = []
  for (const { sheet, data } of await unpack(bytes, parsers)) {
    const read = squareRows(
      sheet,
      data.map((row) => row.map(cellText)),
    )
    if (!read.ok) return failed(read.failure.code, { about: `${name}, ${sheet}` })
    if (read.value.rows.length > 0) sheets.push(read.value)
  }
  if (sheets.length === 0) return failed('table-unreadable', { about: name })
  return done({ name, sheets, encoding: null, delimiter: null, isQuoteIgnored: false })
}

async function unpack(bytes: Uint8Array, parsers: TableParsers) {
  const own = bytes.slice().buffer
  try {
    return await parsers.workbook(own)
  } catch {
    // The reader refuses damaged and foreign workbooks by throwing; which of its errors does not matter here.
    return []
  }
}
