import { shareKinds } from '../../shared/domain/ownership/band'
import type { Network } from '../numbers/network'
import type { GroundOf } from './grounds'

/** Everybody above an interest without a number, its holder included: what is known of them is a part at most. */
export function aboveNumberless(networks: readonly Network[]): Set<string> {
  const above = new Set<string>()
  for (const { ids, into } of new Set(networks)) {
    const numberless = into.flat().filter(({ isNumberless }) => isNumberless)
    const reached = new Set(numberless.map(({ holder }) => holder))
    for (const party of reached) for (const { holder } of into[party] ?? []) reached.add(holder)
    for (const party of reached) above.add(ids[party] ?? '')
  }
  return above
}

/** Blocks without an ultimate owner, by capital or by votes; each once. */
export function closedLoopsOf(groundOf: GroundOf): string[][] {
  const loops = new Map<string, string[]>()
  for (const of of shareKinds) {
    const { network, integratedFrom } = groundOf(false, of)
    for (const block of integratedFrom(0).closedLoops) {
      const members = block.map((member) => network.ids[member] ?? '').sort()
      loops.set(JSON.stringify(members), members)
    }
  }
  return [...loops.values()]
}
