/** A list larger than this is refused before it is read: no analyst's list of companies comes near it. */
export const tableLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** what a packed workbook may unpack to, all parts together */
  unpackedBytes: 150 * 1024 * 1024,
  /** parts of a packed workbook */
  parts: 2_000,
  /** places of a workbook's sheets, the empty ones between its cells included */
  places: 20_000_000,
} as const
