import type { Interest } from '../../shared/domain/ownership/interest'
import { componentsOf } from '../numbers/components'

/**
 * Marks the interests through which a holder reaches itself by way of other companies. Roles hold
 * nothing, and a company's shares in itself are named as such.
 */
export function markCycles(interests: readonly Interest[]): Interest[] {
  const indexes = new Map<string, number>()
  const next: number[][] = []
  const indexOf = (party: string): number => {
    const known = indexes.get(party)
    if (known !== undefined) return known
    const index = next.push([]) - 1
    indexes.set(party, index)
    return index
  }
  for (const { holder, company, kind } of interests) {
    if (kind === 'holding') next[indexOf(company)]?.push(indexOf(holder))
  }
  const blocks = new Map<number, number>()
  for (const [block, members] of componentsOf(next).entries()) {
    for (const member of members) blocks.set(member, block)
  }
  const blockOf = (party: string) => blocks.get(indexOf(party))
  return interests.map((each) =>
    each.kind === 'holding' && blockOf(each.holder) === blockOf(each.company)
      ? { ...each, isInCycle: true }
      : each,
  )
}
