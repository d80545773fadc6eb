import { compareFractions, minus, one, plus, zero } from './fraction'
import type { Fraction } from './fraction'
import type { End, Interval } from './interval'
import { addEnds, capped, highEnd, interval, lowEnd, lowerHigh, nothing } from './interval'
import type { Network, NetworkLink } from './network'

/** The lower ends of all holders of a company; null where they are over the whole, or contested. */
interface Least {
  sum: Fraction
  openCount: number
}

/** What some holders hold of one company, counted up link by link. */
export interface Tally {
  low: End
  high: End
  openCount: number
}

const noTally: Tally = { low: nothing, high: nothing, openCount: 0 }

export const tallyOf = ({ share }: NetworkLink): Tally => ({
  low: lowEnd(share),
  high: highEnd(share),
  openCount: share.isLowOpen ? 1 : 0,
})

export const addLink = ({ low, high, openCount }: Tally, { share }: NetworkLink): Tally => ({
  low: addEnds(low, lowEnd(share)),
  high: addEnds(high, highEnd(share)),
  openCount: openCount + (share.isLowOpen ? 1 : 0),
})

export interface Together {
  /** what a tally comes to: no more than the least of all others leaves of the whole */
  total(company: number, tally: Tally): Interval
  /** what holders hold of a company together, each named once; its treasury shares never count */
  by(company: number, holders: readonly number[]): Interval
}

/** Direct holdings of several holders as one. */
export function heldTogether({ into, from }: Network): Together {
  const leasts = into.map((links): Least | null => {
    const sum = links.map(({ share }) => share.low).reduce(plus, zero)
    const openCount = links.filter(({ share }) => share.isLowOpen).length
    const isContested = links.some(({ interest }) => interest.isContested)
    return isContested || compareFractions(sum, one) > 0 ? null : { sum, openCount }
  })
  const total = (company: number, { low, high, openCount }: Tally): Interval => {
    const least = leasts[company]
    if (!least) return capped(interval(low, high))
    const rest: End = {
      value: minus(one, minus(least.sum, low.value)),
      isOpen: least.openCount > openCount,
    }
    return capped(interval(low, lowerHigh(high, rest)))
  }
  return {
    total,
    by(company, holders) {
      const links = holders.flatMap((holder) =>
        (from[holder] ?? []).filter((link) => link.company === company && holder !== company),
      )
      return total(company, links.reduce(addLink, noTally))
    },
  }
}
