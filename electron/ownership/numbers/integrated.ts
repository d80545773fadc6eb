import type { ExactShare, Flow, Holdings } from './flow'
import { flowFrom, holdingsOf } from './flow'
import { compareFractions, one, zero } from './fraction'
import type { End, Interval } from './interval'
import { capped, exactly, highEnd, interval, isPositive, lowEnd } from './interval'
import type { Network, NetworkLink } from './network'

/** What everybody above a start holds of it, through all chains and cycles. */
export interface Integrated {
  /** by party, at most the whole; null: no chain leads there */
  shares: readonly (Interval | null)[]
  /** by party: chains lead there whose every link has a number */
  isNumbered: readonly boolean[]
  /** blocks of companies that own each other wholly; their shares are 0 */
  closedLoops: readonly (readonly number[])[]
}

type EndOf = (share: Interval) => End

/** Everybody above the start along links that pass. */
function reachedAlong(
  { into }: Network,
  start: number,
  passes: (link: NetworkLink) => boolean,
): boolean[] {
  const isReached = into.map((_, at) => at === start)
  const open = [start]
  for (let company = open.pop(); company !== undefined; company = open.pop()) {
    for (const link of into[company] ?? []) {
      if (isReached[link.holder] || !passes(link)) continue
      isReached[link.holder] = true
      open.push(link.holder)
    }
  }
  return isReached
}

/** Whether an end of somebody's share is open: an open link of the same end lies on a chain that counts. */
function opennessFrom(network: Network, start: number, endOf: EndOf): boolean[] {
  const counts = ({ share }: NetworkLink) => isPositive(endOf(share))
  const isReached = reachedAlong(network, start, counts)
  const isOpen = network.into.map(() => false)
  const next: number[] = []
  const mark = (party: number): void => {
    if (isOpen[party]) return
    isOpen[party] = true
    next.push(party)
  }
  for (const links of network.into) {
    for (const link of links) {
      if (isReached[link.company] && counts(link) && endOf(link.share).isOpen) mark(link.holder)
    }
  }
  for (let company = next.pop(); company !== undefined; company = next.pop()) {
    for (const link of network.into[company] ?? []) if (counts(link)) mark(link.holder)
  }
  return isOpen
}

const endsOf = ({ into }: Network, endOf: EndOf): Holdings =>
  holdingsOf(
    into.map((links) =>
      links.map(({ holder, share }): ExactShare => ({ holder, share: endOf(share).value })),
    ),
  )

const isExact = ({ low, high }: Interval): boolean => compareFractions(low, high) === 0

/**
 * Integrated ownership between exact ends, from any start of a network: the lower ends of all links
 * give the lower ends, the upper ones the upper. Where the upper ends have no solution everything up
 * to the whole is possible.
 */
export function integratedOver(network: Network): (start: number) => Integrated {
  const links = network.into.flat()
  const lower = endsOf(network, lowEnd)
  const upper = links.every(({ share }) => isExact(share)) ? lower : endsOf(network, highEnd)
  const hasOpenLow = links.some(({ share }) => share.isLowOpen)
  const hasOpenHigh = links.some(({ share }) => share.isHighOpen)
  const opennessOf = (isThere: boolean, start: number, endOf: EndOf): boolean[] =>
    isThere ? opennessFrom(network, start, endOf) : []

  return (start) => {
    const least = flowFrom(lower, start)
    const most = upper === lower ? least : flowFrom(upper, start)
    const isReached = reachedAlong(network, start, ({ share }) => isPositive(highEnd(share)))
    const isLowOpen = opennessOf(hasOpenLow, start, lowEnd)
    const isHighOpen = opennessOf(hasOpenHigh, start, highEnd)
    const looped = new Set(least.closed.flat())
    const shareOf = (party: number): Interval => {
      if (looped.has(party)) return exactly(zero)
      const low: End = { value: least.through[party] ?? zero, isOpen: isLowOpen[party] ?? false }
      return capped(interval(low, highOf(most, party, isHighOpen[party] ?? false)))
    }
    return {
      shares: network.ids.map((_, party) =>
        party === start ? exactly(one) : isReached[party] ? shareOf(party) : null,
      ),
      isNumbered: reachedAlong(
        network,
        start,
        ({ share, isNumberless }) => !isNumberless && isPositive(highEnd(share)),
      ),
      closedLoops: least.closed,
    }
  }
}

const highOf = ({ through, isEndless }: Flow, party: number, isOpen: boolean): End =>
  isEndless[party] ? { value: one, isOpen: false } : { value: through[party] ?? zero, isOpen }
