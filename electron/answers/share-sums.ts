import type { Holding } from '../shared/domain/company'
import type { Fraction } from '../ownership/numbers/fraction'
import { compareFractions, fraction, minus, plus, zero } from '../ownership/numbers/fraction'
import { roundingOf, sumOf } from '../ownership/graph/share-sums'

const whole = fraction(100n)

/**
 * How the shares in one company add up, in percent. Exact: the sum is of the decimals as
 * delivered. `sum` is null where a share has no number; `rest` is what nobody holds, null where
 * nothing is left over.
 */
export interface ShareSum {
  sum: Fraction | null
  rest: Fraction | null
  isOver: boolean
}

/** Adds up the shares of one company; nothing is left over or too much that rounding explains. */
export function addUpShares(holdings: readonly Holding[]): ShareSum {
  const exact = holdings.map(({ share }) => share.exact)
  const sum = sumOf(exact)
  if (!sum) return { sum, rest: null, isOver: false }
  const rounding = exact.map((each) => roundingOf(each ?? 0)).reduce(plus, zero)
  const rest = minus(whole, sum)
  const isShort = compareFractions(rest, rounding) > 0
  const isOver = compareFractions(minus(zero, rest), rounding) > 0
  return { sum, rest: isShort ? rest : null, isOver }
}
