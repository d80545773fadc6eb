import type { Band, ShareKind } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { Together } from '../numbers/held-together'
import { heldTogether } from '../numbers/held-together'
import type { Integrated } from '../numbers/integrated'
import { integratedOver } from '../numbers/integrated'
import type { Network } from '../numbers/network'
import { networkOf } from '../numbers/network'
import type { StatedGraph } from '../stated-graph'

/** The shares of one kind, with or without treasury shares, and what is computed with them. */
export interface Ground {
  network: Network
  together: Together
  /** of the subject (0) computed once, of another company each time */
  integratedFrom(start: number): Integrated
}

/** Parties have the same index in every ground. */
export type GroundOf = (dropsTreasury: boolean, of: ShareKind) => Ground

const isSame = (a: Band | null, b: Band | null): boolean =>
  a?.minimum === b?.minimum &&
  a?.maximum === b?.maximum &&
  a?.isMinimumOpen === b?.isMinimumOpen &&
  a?.isMaximumOpen === b?.isMaximumOpen

const hasOwnVotes = ({ kind, capital, votes, areVotesAssumed }: Interest): boolean =>
  kind !== 'role' && !areVotesAssumed && !isSame(capital, votes)

/** Votes need a computation of their own: somewhere they are not what the capital is. */
export const hasVotesApart = ({ interests }: StatedGraph): boolean => interests.some(hasOwnVotes)

export function groundsOf(graph: StatedGraph): GroundOf {
  const areVotesApart = hasVotesApart(graph)
  const known = new Map<string, Ground>()
  return (dropsTreasury, of) => {
    const kind = areVotesApart ? of : 'capital'
    const key = `${kind} ${dropsTreasury}`
    const ground = known.get(key) ?? groundWith(networkOf(graph, kind, dropsTreasury))
    known.set(key, ground)
    return ground
  }
}

function groundWith(network: Network): Ground {
  const integratedFrom = integratedOver(network)
  let ofSubject: Integrated | null = null
  return {
    network,
    together: heldTogether(network),
    integratedFrom(start) {
      if (start !== 0) return integratedFrom(start)
      ofSubject ??= integratedFrom(0)
      return ofSubject
    },
  }
}
