import type { Interest, StatementSource } from '../../shared/domain/ownership/interest'

/** The list that an entry stands in: `ownership.shareholders` of `ownership.shareholders[3]`. */
const listOf = (path: string): string => path.replace(/\[\d+\][^[]*$/, '')

/**
 * The answers that speak of some interests, each once, the newest first. The path is that of the
 * one statement used, or of the list where several of it were.
 */
export function sourcesOf(interests: Iterable<Interest>): StatementSource[] {
  const sources = new Map<string, StatementSource>()
  for (const { statements } of interests) {
    for (const { source } of statements) {
      const key = `${source.companyRow} ${source.sessionRow} ${source.sha256}`
      const known = sources.get(key)
      const isOther = known !== undefined && known.path !== source.path
      sources.set(key, isOther ? { ...known, path: listOf(known.path) } : source)
    }
  }
  return [...sources.values()].sort(
    (a, b) => Date.parse(b.retrievedAt) - Date.parse(a.retrievedAt) || a.companyRow - b.companyRow,
  )
}
