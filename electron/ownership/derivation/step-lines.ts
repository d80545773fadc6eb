import type { ShareKind } from '../../shared/domain/ownership/band'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { End, Interval } from '../numbers/interval'
import { bandOf, highEnd, interval, lowEnd } from '../numbers/interval'
import type { Measured, MeasuredLink } from '../rules/measured'
import { orderHighs, orderLows } from '../rules/widest-chain'
import type { Derived, DerivedLine } from './derived'
import { linkOf } from './derived'
import { treasuryLines } from './integrated-lines'

type Chain = readonly (readonly MeasuredLink[])[]

const least = (order: (a: End, b: End) => number) => (a: End, b: End) => (order(b, a) < 0 ? b : a)
const most = (order: (a: End, b: End) => number) => (a: End, b: End) => (order(b, a) > 0 ? b : a)

const both = (shares: readonly Interval[], pick: typeof least): Interval | null => {
  const [low, ...lows] = shares.map(lowEnd)
  const [high, ...highs] = shares.map(highEnd)
  if (!low || !high) return null
  return interval(lows.reduce(pick(orderLows), low), highs.reduce(pick(orderHighs), high))
}

/** What a step holds: one link, or relatives together; of capital and votes what is more. */
function stepShare(
  measured: Measured,
  step: readonly MeasuredLink[],
  rule: OwnershipRule,
  of: ShareKind | 'any',
): Interval | null {
  const holders = new Set(step.map(({ holder }) => holder))
  const kinds: ShareKind[] = of === 'any' ? ['capital', 'votes'] : [of]
  const company = step[0]?.company ?? ''
  const shares = kinds.flatMap((kind) => {
    if (step.length > 1) return [measured.heldTogether(company, holders, rule, kind)]
    const same = measured
      .linksInto(company, rule, kind)
      .find(({ interest }) => interest === step[0]?.interest)
    return same ? [same.share] : []
  })
  return both(shares, most)
}

function chainLine(
  measured: Measured,
  chain: Chain,
  rule: OwnershipRule,
  of: ShareKind | 'any',
): DerivedLine {
  const shares = chain.flatMap((step) => stepShare(measured, step, rule, of) ?? [])
  const weakest = both(shares, least)
  const links = chain.flat().map((link) => {
    // Of capital and votes the link shows what counts.
    const share = of === 'any' ? stepShare(measured, [link], rule, of) : null
    return linkOf(share ? { ...link, share } : link)
  })
  return {
    line: { kind: 'path', links, contribution: weakest && bandOf(weakest) },
    part: weakest,
  }
}

const isSameChain = (a: Chain, b: Chain): boolean =>
  a.flat().length === b.flat().length &&
  a.flat().every(({ interest }, at) => interest === b.flat()[at]?.interest)

/**
 * The chain whose weakest link is strongest. Where bands make another chain the best by upper ends,
 * it stands below; the total goes from the first one's lower to the second one's upper end.
 */
export function stepLines(
  measured: Measured,
  party: string,
  rule: OwnershipRule,
  of: ShareKind | 'any',
): Derived | null {
  const best = measured.bestChain(party, rule, of)
  if (!best) return null
  const chains = isSameChain(best.lower, best.upper) ? [best.lower] : [best.lower, best.upper]
  const interests = chains.flat(2).map(({ interest }) => interest)
  const companies = new Set(chains.flat(2).map(({ company }) => company))
  const sight = { basis: rule, of: of === 'any' ? ('votes' as const) : of }
  return {
    lines: [
      ...treasuryLines(measured, companies, sight),
      ...chains.map((chain) => chainLine(measured, chain, rule, of)),
    ],
    total: best.figure,
    isCut: false,
    withoutCycles: null,
    interests: new Set(interests),
  }
}
