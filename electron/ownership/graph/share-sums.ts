import type { Band } from '../../shared/domain/ownership/band'
import type { Fraction } from '../numbers/fraction'
import {
  compareFractions,
  fraction,
  minus,
  parseDecimal,
  plus,
  toNumber,
  zero,
} from '../numbers/fraction'

const whole = fraction(100n)

/** Half a unit of the last decimal, where a source rounds to two or more: thirds are not a gap of 0.01. */
export function roundingOf(exact: number, fewestDecimals = 2): Fraction {
  const decimals = /\.(\d+)$/.exec(String(exact))?.[1]?.length ?? 0
  return decimals < fewestDecimals || decimals === 0
    ? zero
    : fraction(1n, 2n * 10n ** BigInt(decimals))
}

/** The sum of decimals as written; null where one is no number. */
export const sumOf = (numbers: readonly (number | null)[]): Fraction | null =>
  numbers.reduce((sum: Fraction | null, each) => {
    const part = each === null ? null : parseDecimal(each)
    return sum && part ? plus(sum, part) : null
  }, zero)

const sumOfAll = (numbers: readonly number[]): Fraction => sumOf(numbers) ?? zero

export const exactly = (percent: number): Band => ({
  minimum: percent,
  maximum: percent,
  isMinimumOpen: false,
  isMaximumOpen: false,
})

/** Bands added end by end; nobody holds more than the whole, which then can be held. */
export function addBands(bands: readonly Band[]): Band {
  const [first] = bands
  if (first && bands.length === 1) return first
  const minimum = toNumber(sumOfAll(bands.map((band) => band.minimum)))
  const maximum = toNumber(sumOfAll(bands.map((band) => band.maximum)))
  return {
    minimum: Math.min(100, minimum),
    maximum: Math.min(100, maximum),
    isMinimumOpen: minimum < 100 && bands.some((band) => band.isMinimumOpen),
    isMaximumOpen: minimum < 100 && maximum <= 100 && bands.some((band) => band.isMaximumOpen),
  }
}

/** What is held of one company in one way: bands, null where somebody's share has no number. */
export interface HeldShares {
  bands: readonly (Band | null)[]
  /** what the rounding of the last decimals may explain, in percent */
  rounding: Fraction
}

export interface Remainder {
  /** what nobody is named for; null where nothing is left over */
  rest: Band | null
  /** the rest, or what is too much, is there for certain and more than rounding explains */
  isUnder: boolean
  isOver: boolean
  hasNumberless: boolean
}

/** What is left of the whole, between the largest and the smallest sum of what is held. */
export function remainderOf({ bands, rounding }: HeldShares): Remainder {
  const known = bands.filter((band) => band !== null)
  const hasNumberless = known.length < bands.length
  const most = minus(whole, sumOfAll(known.map((band) => band.minimum)))
  const least = hasNumberless ? zero : minus(whole, sumOfAll(known.map((band) => band.maximum)))
  const isUnder = compareFractions(least, rounding) > 0
  const isOver = compareFractions(minus(zero, most), rounding) > 0
  if (compareFractions(most, rounding) <= 0) return { rest: null, isUnder, isOver, hasNumberless }
  const isClamped = hasNumberless || compareFractions(least, zero) < 0
  const rest: Band = {
    minimum: isClamped ? 0 : toNumber(least),
    maximum: toNumber(most),
    isMinimumOpen: !isClamped && known.some((band) => band.isMaximumOpen),
    isMaximumOpen: known.some((band) => band.isMinimumOpen),
  }
  return { rest, isUnder, isOver, hasNumberless }
}
