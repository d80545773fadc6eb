import type { Together } from '../numbers/held-together'
import type { Interval } from '../numbers/interval'
import type { Network } from '../numbers/network'
import type { Basis } from './measured'
import { certainlyPasses, controlOf, possiblyPasses } from './against'
import { controlledBy } from './control'
import type { GroundOf } from './grounds'

/** Entities by index. */
export interface ControlledIndexes {
  certain: ReadonlySet<number>
  possible: ReadonlySet<number>
}

export interface ControlledSets {
  /** what the holders control together */
  of(holders: readonly number[]): ControlledIndexes
  /** who controls the subject, each alone and through what it controls; only those who are held themselves */
  ofSubject(): ControlledIndexes
}

const keyOf = ({ control, isControlIncluded, dropsTreasury }: Basis): string =>
  `${control} ${isControlIncluded} ${dropsTreasury}`

/** Control is by votes; each set is computed once for each threshold. */
export function controlledSets(groundOf: GroundOf): (basis: Basis) => ControlledSets {
  const known = new Map<string, ControlledSets>()
  return (basis) => {
    const sets = known.get(keyOf(basis)) ?? setsFor(groundOf, basis)
    known.set(keyOf(basis), sets)
    return sets
  }
}

function setsFor(groundOf: GroundOf, basis: Basis): ControlledSets {
  const { network, together } = groundOf(basis.dropsTreasury, 'votes')
  const limit = controlOf(basis)
  const known = new Map<string, ControlledIndexes>()
  const passes: Record<keyof ControlledIndexes, (votes: Interval) => boolean> = {
    certain: (votes) => certainlyPasses(votes, limit),
    possible: (votes) => possiblyPasses(votes, limit),
  }
  const compute = (holders: readonly number[]): ControlledIndexes => {
    const possible = controlledBy(network, together, holders, passes.possible)
    if (possible.size === 0) return { certain: possible, possible }
    return { certain: controlledBy(network, together, holders, passes.certain), possible }
  }
  const of = (holders: readonly number[]): ControlledIndexes => {
    const key = holders.join(' ')
    const sets = known.get(key) ?? compute(holders)
    known.set(key, sets)
    return sets
  }
  let ofSubject: ControlledIndexes | null = null
  return {
    of,
    ofSubject() {
      ofSubject ??= {
        certain: controllersOfSubject(network, together, passes.certain),
        possible: controllersOfSubject(network, together, passes.possible),
      }
      return ofSubject
    },
  }
}

/**
 * Who controls a company that controls the subject controls the subject: most are found upward, link by
 * link. Only the others are looked at one by one, for what they control with several links together.
 */
function controllersOfSubject(
  network: Network,
  together: Together,
  passes: (votes: Interval) => boolean,
): Set<number> {
  const controlling = new Set([0])
  const addAbove = (first: number): void => {
    const open = [first]
    for (let company = open.pop(); company !== undefined; company = open.pop()) {
      for (const { holder, share } of network.into[company] ?? []) {
        if (controlling.has(holder) || !passes(share)) continue
        controlling.add(holder)
        open.push(holder)
      }
    }
  }
  addAbove(0)
  for (const [entity, holders] of network.into.entries()) {
    if (controlling.has(entity) || holders.length === 0) continue
    const controlled = controlledBy(network, together, [entity], passes)
    if (![...controlled].some((each) => controlling.has(each))) continue
    controlling.add(entity)
    addAbove(entity)
  }
  const held = [...controlling].filter((entity) => (network.into[entity] ?? []).length > 0)
  return new Set(held.filter((entity) => entity !== 0))
}
