/** Search, command palette and its keys. */
export const search = {
  title: 'Search',
} as const
