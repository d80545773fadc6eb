import { parse } from 'csv-parse/browser/esm/sync'
import readWorkbook from 'read-excel-file/universal'
import type { TableParsers } from '../../../electron/shared/table/read-table'
import { plainNumber } from '../../../electron/shared/table/workbook-cells'

/** No cell is longer than this; a record that is was never meant as one. */
const longestRecord = 1_000_000

/** The libraries that read tables, set to take rows of any length and to keep every digit. */
export const tableParsers: TableParsers = {
  text: (text, { delimiter, quote, to }) =>
    parse(text, {
      delimiter,
      quote,
      to,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
    }),
  workbook: (bytes) => readWorkbook(bytes, { parseNumber: plainNumber }),
}
