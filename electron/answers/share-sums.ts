import type { Holding } from '../shared/domain/company'
import type { Fraction } from '../ownership/numbers/fraction'
import {
  compareFractions,
  fraction,
  minus,
  parseDecimal,
  plus,
  zero,
} from '../ownership/numbers/fraction'

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

/** Half a unit of the last decimal, where a source rounds to two or more: thirds are not a gap of 0.01. */
function roundingOf(exact: number): Fraction {
  const decimals = /\.(\d{2,})$/.exec(String(exact))?.[1]?.length
  return decimals === undefined ? zero : fraction(1n, 2n * 10n ** BigInt(decimals))
}

export const sumOf = (numbers: readonly (number | null)[]): Fraction | null =>
  numbers.reduce((sum: Fraction | null, each) => {
    const part = each === null ? null : parseDecimal(each)
    return sum && part ? plus(sum, part) : null
  }, zero)

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
