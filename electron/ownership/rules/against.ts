import type { RuleSetting } from '../../shared/domain/ownership/rule'
import type { VerdictState } from '../../shared/domain/ownership/verdict'
import type { Fraction } from '../numbers/fraction'
import { compareFractions, parseDecimal } from '../numbers/fraction'
import type { Interval } from '../numbers/interval'

/** A limit that must be passed or, where it is included, reached. */
export interface Limit {
  value: Fraction
  isIncluded: boolean
}

function limit(percent: number, isIncluded: boolean): Limit {
  const parsed = parseDecimal(percent)
  if (!parsed) throw new RangeError(`no percent: ${percent}`)
  const value = { numerator: parsed.numerator, denominator: parsed.denominator * 100n }
  return { value, isIncluded }
}

export const thresholdOf = ({ threshold, isThresholdIncluded }: RuleSetting): Limit =>
  limit(threshold, isThresholdIncluded)

export const controlOf = (basis: Pick<RuleSetting, 'control' | 'isControlIncluded'>): Limit =>
  limit(basis.control, basis.isControlIncluded)

/** Every possible share passes. At an open lower end that equals the limit all are above it. */
export function certainlyPasses({ low, isLowOpen }: Interval, { value, isIncluded }: Limit) {
  const order = compareFractions(low, value)
  return order > 0 || (order === 0 && (isIncluded || isLowOpen))
}

/** Some possible share passes. */
export function possiblyPasses({ high, isHighOpen }: Interval, { value, isIncluded }: Limit) {
  const order = compareFractions(high, value)
  return order > 0 || (order === 0 && isIncluded && !isHighOpen)
}

/** Compared as exact fractions, never rounded. */
export function against(share: Interval, limit: Limit): VerdictState {
  if (certainlyPasses(share, limit)) return 'certain'
  return possiblyPasses(share, limit) ? 'possible' : 'excluded'
}
