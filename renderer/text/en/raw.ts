/** The raw answer. */
export const raw = {
  title: 'Raw answer',
} as const
