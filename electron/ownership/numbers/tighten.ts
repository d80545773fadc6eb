import { compareFractions, minus, one, plus, zero } from './fraction'
import type { End, Interval } from './interval'
import { addEnds, highEnd, interval, lowEnd, lowerHigh, nothing } from './interval'

/** What is left of a company when others hold at least so much; null where that is over the whole. */
function restAfter(others: End): End | null {
  const isOver = compareFractions(others.value, one) > 0
  return isOver ? null : { value: minus(one, others.value), isOpen: others.isOpen }
}

/** Lower ends of all but one, for every one: sums from the front and from the back. */
function sumsOfOthers(lows: readonly End[]): End[] {
  const after = new Array<End>(lows.length).fill(nothing)
  for (let at = lows.length - 2; at >= 0; at--) {
    after[at] = addEnds(after[at + 1] ?? nothing, lows[at + 1] ?? nothing)
  }
  let before = nothing
  return lows.map((low, at) => {
    const sum = addEnds(before, after[at] ?? nothing)
    before = addEnds(before, low)
    return sum
  })
}

/**
 * The shares in one company, none above what the least of the others leaves of the whole. Where the
 * lower ends alone are over the whole, as registers that count relatives twice may state it, nothing
 * can be concluded and all stay as they are.
 */
export function tighten(shares: readonly Interval[]): Interval[] {
  const lows = shares.map(lowEnd)
  const least = lows.map(({ value }) => value).reduce(plus, zero)
  if (compareFractions(least, one) > 0) return [...shares]
  const others = sumsOfOthers(lows)
  return shares.map((share, at) => {
    const rest = restAfter(others[at] ?? nothing)
    return rest ? interval(lowEnd(share), lowerHigh(highEnd(share), rest)) : share
  })
}
