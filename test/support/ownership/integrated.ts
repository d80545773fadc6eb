import { integratedOver, type Integrated } from '../../../electron/ownership/numbers/integrated'
import { networkOf } from '../../../electron/ownership/numbers/network'
import type { Interval } from '../../../electron/ownership/numbers/interval'
import type { StatedGraph } from '../../../electron/ownership/stated-graph'

export interface IntegratedShares {
  /** by party above the subject; what lies between the ends is possible */
  shares: Map<string, Interval>
  isNumbered: (party: string) => boolean
  closedLoops: string[][]
}

/** What everybody above the subject holds of its capital, treasury shares left in. */
export function integratedSharesOf(graph: StatedGraph): IntegratedShares {
  const network = networkOf(graph, 'capital', false)
  const { shares, isNumbered, closedLoops }: Integrated = integratedOver(network)(0)
  const nameOf = (index: number) => network.ids[index] ?? ''
  return {
    shares: new Map(
      shares.flatMap((share, at) => (share && at > 0 ? [[nameOf(at), share] as const] : [])),
    ),
    isNumbered: (party) => isNumbered[network.indexOf.get(party) ?? -1] ?? false,
    closedLoops: closedLoops.map((members) => members.map(nameOf).sort()),
  }
}
