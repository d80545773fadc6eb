import type { Band } from '../../shared/domain/ownership/band'
import type { Fraction } from './fraction'
import {
  compareFractions,
  fraction,
  isZero,
  one,
  parseDecimal,
  plus,
  times,
  toNumber,
  zero,
} from './fraction'

/** A share between two exact ends, 1 is the whole; an open end is not itself possible. */
export interface Interval {
  readonly low: Fraction
  readonly high: Fraction
  readonly isLowOpen: boolean
  readonly isHighOpen: boolean
}

/** One end alone: what is added, multiplied and compared is always lows with lows, highs with highs. */
export interface End {
  readonly value: Fraction
  readonly isOpen: boolean
}

export const nothing: End = { value: zero, isOpen: false }

export const interval = (low: End, high: End): Interval => ({
  low: low.value,
  high: high.value,
  isLowOpen: low.isOpen,
  isHighOpen: high.isOpen,
})

export const exactly = (value: Fraction): Interval => ({
  low: value,
  high: value,
  isLowOpen: false,
  isHighOpen: false,
})

export const lowEnd = ({ low, isLowOpen }: Interval): End => ({ value: low, isOpen: isLowOpen })
export const highEnd = ({ high, isHighOpen }: Interval): End => ({
  value: high,
  isOpen: isHighOpen,
})

/** Surely more than nothing: a low end of 0 that is open will do. */
export const isPositive = ({ value, isOpen }: End): boolean => !isZero(value) || isOpen

export const addEnds = (a: End, b: End): End => ({
  value: plus(a.value, b.value),
  isOpen: a.isOpen || b.isOpen,
})

const isClosedZero = ({ value, isOpen }: End): boolean => isZero(value) && !isOpen

/** The end of a product of shares; 0 that is possible makes the product's 0 possible. */
export function multiplyEnds(a: End, b: End): End {
  if (isClosedZero(a) || isClosedZero(b)) return nothing
  return { value: times(a.value, b.value), isOpen: a.isOpen || b.isOpen }
}

export const add = (a: Interval, b: Interval): Interval =>
  interval(addEnds(lowEnd(a), lowEnd(b)), addEnds(highEnd(a), highEnd(b)))

export const multiply = (a: Interval, b: Interval): Interval =>
  interval(multiplyEnds(lowEnd(a), lowEnd(b)), multiplyEnds(highEnd(a), highEnd(b)))

/** The end, at most the whole. */
export const cappedEnd = (end: End): End =>
  compareFractions(end.value, one) > 0 ? { value: one, isOpen: false } : end

/** More than the whole of something cannot be owned, whatever the answers add up to. */
export const capped = (share: Interval): Interval =>
  compareFractions(share.high, one) > 0
    ? interval(cappedEnd(lowEnd(share)), cappedEnd(highEnd(share)))
    : share

/** The smaller of two upper ends; of equal ones the open one. */
export function lowerHigh(a: End, b: End): End {
  const order = compareFractions(a.value, b.value)
  return order < 0 || (order === 0 && a.isOpen) ? a : b
}

const hundred = fraction(100n)

/** A decimal number of percent, exactly as it is written. */
function shareOf(percent: number): Fraction {
  const parsed = parseDecimal(percent)
  if (!parsed) throw new RangeError(`no percent: ${percent}`)
  return { numerator: parsed.numerator, denominator: parsed.denominator * 100n }
}

/** Exact: the decimals of a stated band are taken as written. Throws RangeError for what is no number. */
export function intervalOf({ minimum, maximum, isMinimumOpen, isMaximumOpen }: Band): Interval {
  const low = shareOf(minimum)
  const high = minimum === maximum ? low : shareOf(maximum)
  return { low, high, isLowOpen: isMinimumOpen, isHighOpen: isMaximumOpen }
}

const percentOf = (share: Fraction): number => toNumber(times(share, hundred))

const bands = new WeakMap<Interval, Band>()

/** In percent with twelve decimals, for showing: no longer exact. Kept, as one share is shown many times. */
export function bandOf(share: Interval): Band {
  const known = bands.get(share)
  if (known) return known
  const { low, high, isLowOpen, isHighOpen } = share
  const minimum = percentOf(low)
  const maximum = low === high ? minimum : percentOf(high)
  const band = { minimum, maximum, isMinimumOpen: isLowOpen, isMaximumOpen: isHighOpen }
  bands.set(share, band)
  return band
}
