import type { ShareKind } from '../../shared/domain/ownership/band'
import type { End, Interval } from '../numbers/interval'
import { highEnd, interval, lowEnd } from '../numbers/interval'
import type { NetworkLink } from '../numbers/network'
import type { Ground } from './grounds'
import type { EndOrder, Step, Widest } from './widest-chain'
import { orderHighs, orderLows, widestChains } from './widest-chain'

/** Links from a unit to the subject; the first step is of all its members who hold there. */
export type Chain = NetworkLink[][]

export interface BestChain {
  figure: Interval
  lower(): Chain
  upper(): Chain
}

export interface Steps {
  /** null: no chain leads from any member to the subject */
  bestOf(unit: readonly number[]): BestChain | null
}

interface BestEnd {
  end: End
  chain(): Chain
}

/** What a link or several members of a unit hold of a company: capital, votes or what is more of both. */
interface Side {
  order: EndOrder
  endOf(share: Interval): End
  strongest: Widest<NetworkLink>
}

const more = (order: EndOrder, ends: readonly End[]): End =>
  ends.reduce((best, end) => (order(end, best) > 0 ? end : best))

/** The same link in every ground: they differ in shares only. */
function linksIn(grounds: readonly Ground[]): NetworkLink[][] {
  const [first] = grounds
  const others = grounds
    .slice(1)
    .map(({ network }) => new Map(network.into.flat().map((link) => [link.interest, link])))
  return (first?.network.into.flat() ?? []).map((link) => [
    link,
    ...others.flatMap((links) => links.get(link.interest) ?? []),
  ])
}

function sideOf(grounds: readonly Ground[], order: EndOrder, endOf: Side['endOf']): Side {
  const parties = grounds[0]?.network.ids.length ?? 0
  const steps = linksIn(grounds).flatMap((same): Step<NetworkLink>[] => {
    const [link] = same
    if (!link || link.holder === link.company) return []
    const strength = more(
      order,
      same.map(({ share }) => endOf(share)),
    )
    return [{ holder: link.holder, company: link.company, strength, link }]
  })
  return { order, endOf, strongest: widestChains(parties, steps, order) }
}

/** From a company on to the subject, which is party 0. */
function chainFrom(company: number, { via }: Widest<NetworkLink>): Chain {
  const chain: Chain = []
  for (let link = via[company]; link; link = via[link.company]) chain.push([link])
  return chain
}

/** Best chains toward the subject by capital, by votes, or link by link by what is more (`any`). */
export function stepsOver(groundOf: (of: ShareKind) => Ground, of: ShareKind | 'any'): Steps {
  const grounds = of === 'any' ? [groundOf('capital'), groundOf('votes')] : [groundOf(of)]
  const lower = sideOf(grounds, orderLows, lowEnd)
  const upper = sideOf(grounds, orderHighs, highEnd)

  const bestEnd = (unit: readonly number[], { order, endOf, strongest }: Side): BestEnd | null => {
    const links = unit.flatMap((member) => grounds[0]?.network.from[member] ?? [])
    let best: { end: End; company: number } | null = null
    for (const company of new Set(links.map((link) => link.company))) {
      const onward = strongest.best[company]
      if (!onward) continue
      const held = more(
        order,
        grounds.map(({ together }) => endOf(together.by(company, unit))),
      )
      const end = order(held, onward) < 0 ? held : onward
      if (!best || order(end, best.end) > 0) best = { end, company }
    }
    if (!best) return null
    const { end, company } = best
    const first = () => links.filter((link) => link.company === company)
    return { end, chain: () => [first(), ...chainFrom(company, strongest)] }
  }
  return {
    bestOf(unit) {
      const [low, high] = [bestEnd(unit, lower), bestEnd(unit, upper)]
      if (!low || !high) return null
      return { figure: interval(low.end, high.end), lower: low.chain, upper: high.chain }
    },
  }
}
