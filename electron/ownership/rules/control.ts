import type { Tally, Together } from '../numbers/held-together'
import { addLink, tallyOf } from '../numbers/held-together'
import type { Interval } from '../numbers/interval'
import type { Network } from '../numbers/network'

/**
 * The entities that some holders control, themselves or through what they control: the least set in
 * which every member's votes, as far as the holders and the set hold them together, pass (fixed point).
 * Companies that only hold each other control nothing. The holders themselves are not in it.
 */
export function controlledBy(
  { from }: Network,
  together: Together,
  holders: readonly number[],
  passes: (votes: Interval) => boolean,
): Set<number> {
  const controlled = new Set<number>()
  const own = new Set(holders)
  const tallies = new Map<number, Tally>()
  const open = [...own]
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const link of from[holder] ?? []) {
      const { company } = link
      if (own.has(company) || controlled.has(company)) continue
      const before = tallies.get(company)
      const tally = before ? addLink(before, link) : tallyOf(link)
      tallies.set(company, tally)
      // One link alone is tightened already.
      if (!passes(before ? together.total(company, tally) : link.share)) continue
      controlled.add(company)
      open.push(company)
    }
  }
  return controlled
}
