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
  const compute = (holders: readonly number[]): ControlledIndexes => {
    const possible = controlledBy(network, together, holders, (votes) =>
      possiblyPasses(votes, limit),
    )
    if (possible.size === 0) return { certain: possible, possible }
    const certain = controlledBy(network, together, holders, (votes) =>
      certainlyPasses(votes, limit),
    )
    return { certain, possible }
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
      ofSubject ??= controllersOfSubject(network.into, compute)
      return ofSubject
    },
  }
}

function controllersOfSubject(
  into: readonly (readonly unknown[])[],
  compute: (holders: readonly number[]) => ControlledIndexes,
): ControlledIndexes {
  const certain = new Set<number>()
  const possible = new Set<number>()
  for (const [entity, holders] of into.entries()) {
    if (entity === 0 || holders.length === 0) continue
    const sets = compute([entity])
    if (sets.certain.has(0)) certain.add(entity)
    if (sets.possible.has(0)) possible.add(entity)
  }
  return { certain, possible }
}
