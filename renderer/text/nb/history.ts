/** What changed between snapshots. */
export const history = {
  title: 'Historikk',
} as const
