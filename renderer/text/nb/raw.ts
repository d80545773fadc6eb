/** The raw answer. */
export const raw = {
  title: 'Råsvar',
} as const
