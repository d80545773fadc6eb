/** Columns, saved filters, choosing many rows, export of lists. */
export const tables = {
  title: 'Columns',
} as const
