import type { Band } from '../../shared/domain/ownership/band'
import type { Fraction } from '../numbers/fraction'
import { compareFractions, minus, parseDecimal, plus, zero } from '../numbers/fraction'
import { roundingOf } from './share-sums'
import type { OwnershipSnapshot } from '../snapshot'

/** Half a unit of the last decimal of either; whole percents are taken as they stand. */
const tolerance = (one: number, other: number): Fraction =>
  plus(roundingOf(one, 1), roundingOf(other, 1))

/** Whether the first lies above the second by more than the rounding of their decimals. */
function isAbove(one: number, other: number): boolean {
  const difference = minus(parseDecimal(one) ?? zero, parseDecimal(other) ?? zero)
  return compareFractions(difference, tolerance(one, other)) > 0
}

/** Whether two statements cannot both be true; what has no number contradicts nothing. */
export function isContradiction(one: Band | null, other: Band | null): boolean {
  if (!one || !other) return false
  return isAbove(one.minimum, other.maximum) || isAbove(other.minimum, one.maximum)
}

/** Whether two answers speak of the same day, or one of them of none in particular. */
export const isSameDay = (
  { asOfDate: one }: OwnershipSnapshot,
  { asOfDate: other }: OwnershipSnapshot,
): boolean => one === null || other === null || one === other
