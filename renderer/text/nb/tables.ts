/** Columns, saved filters, choosing many rows, export of lists. */
export const tables = {
  title: 'Kolonner',
} as const
