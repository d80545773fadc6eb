/** Options of csv-stringify for a file that spreadsheet programs open as it is meant. */
export const csvOptions = (delimiter: ',' | ';') => ({
  delimiter,
  bom: true,
  record_delimiter: '\r\n',
})
