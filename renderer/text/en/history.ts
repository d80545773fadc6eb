/** What changed between snapshots. */
export const history = {
  title: 'History',
} as const
