import type { Interest } from '../../shared/domain/ownership/interest'
import { componentsOf } from '../numbers/components'

/** Blocks of companies that hold each other, largest first; treasury shares make no cycle. */
export function cyclesOf(interests: readonly Interest[]): string[][] {
  const ids = [...new Set(interests.flatMap(({ holder, company }) => [company, holder]))]
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const next: number[][] = ids.map(() => [])
  for (const { kind, holder, company } of interests) {
    const to = indexOf.get(holder)
    if (kind !== 'role' && to !== undefined) next[indexOf.get(company) ?? -1]?.push(to)
  }
  return componentsOf(next)
    .filter((block) => block.length > 1)
    .map((block) => block.map((member) => ids[member] ?? '').sort())
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}
