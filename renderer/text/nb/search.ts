/** Search, command palette and its keys. */
export const search = {
  title: 'Søk',
} as const
