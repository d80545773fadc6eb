import { parse } from 'csv-parse/sync'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import readWorkbook from 'read-excel-file/universal'
import { fileFailure } from '../calls/file-failure'
import { done, failed, type Result } from '../shared/result'
import { tableLimits } from '../shared/table/limits'
import { guessMapping, takeLines, type TableLine } from '../shared/table/mapping'
import { readTable, type TableParsers } from '../shared/table/read-table'
import { plainNumber } from '../shared/table/workbook-cells'

const parsers: TableParsers = {
  text: (text, { delimiter, quote, to }) =>
    parse(text, {
      delimiter,
      quote,
      to,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    }),
  workbook: (bytes) => readWorkbook(bytes, { parseNumber: plainNumber }),
}

/**
 * The lines of a CSV file or of a workbook's first sheet, by the columns that its headings and
 * cells tell. Fails with `table-unreadable` or `table-too-large`.
 */
export async function readList(file: string): Promise<Result<TableLine[]>> {
  const name = path.basename(file)
  try {
    if ((await stat(file)).size > tableLimits.bytes)
      return failed('table-too-large', { about: name })
    const read = await readTable({ name, bytes: new Uint8Array(await readFile(file)) }, parsers)
    if (!read.ok) return read
    const rows = read.value.sheets[0]?.rows ?? []
    const guessed = guessMapping(rows)
    // A list without any number we know of is told line by line, from its first column.
    const columns = { ...guessed.columns, number: guessed.columns.number ?? 0 }
    return done(takeLines(rows, { ...guessed, columns }).lines)
  } catch (error) {
    return fileFailure(error, file)
  }
}
