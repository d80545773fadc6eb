/**
 * An exact rational number with a positive denominator, not necessarily in lowest terms: seeking
 * common divisors after every step would cost more than all the rest of an ownership calculation.
 */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** The quotient. Throws RangeError for a denominator of zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction of zero parts')
  return denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator }
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }
export const one: Fraction = { numerator: 1n, denominator: 1n }

export const isZero = ({ numerator }: Fraction): boolean => numerator === 0n

export function lowestTerms({ numerator, denominator }: Fraction): Fraction {
  const divisor = commonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (isZero(a)) return b
  if (isZero(b)) return a
  const [fine, rough] = a.denominator >= b.denominator ? [a, b] : [b, a]
  // Decimals have powers of ten below, so one denominator mostly divides the other.
  if (fine.denominator % rough.denominator === 0n) {
    const scale = fine.denominator / rough.denominator
    return { numerator: fine.numerator + rough.numerator * scale, denominator: fine.denominator }
  }
  const divisor = commonDivisor(fine.denominator, rough.denominator)
  const [toFine, toRough] = [rough.denominator / divisor, fine.denominator / divisor]
  return {
    numerator: fine.numerator * toFine + rough.numerator * toRough,
    denominator: fine.denominator * toFine,
  }
}

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator })

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** Below, equal or above zero for a smaller, equal or larger `a`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const isAlike = a.denominator === b.denominator
  const left = isAlike ? a.numerator : a.numerator * b.denominator
  const right = isAlike ? b.numerator : b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * A decimal as an exact fraction: `33.33` is 3333/100, not its nearest binary neighbour. Takes what
 * `String(number)` writes, exponents up to 400 included; null for anything else.
 */
export function parseDecimal(decimal: string | number): Fraction | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(String(decimal).trim())
  if (!match) return null
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match
  const shift = Number(exponent) - decimals.length
  if (Math.abs(shift) > 400 || whole.length > 400) return null
  const digits = BigInt(sign === '-' ? `-${whole}${decimals}` : `${whole}${decimals}`)
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-shift) }
}

/** The nearest number with 12 decimals, halves away from zero: for showing, never for comparing. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const scale = 10n ** 12n
  const isNegative = numerator < 0n
  const doubled = 2n * (isNegative ? -numerator : numerator) * scale
  const rounded = Number((doubled + denominator) / (2n * denominator)) / Number(scale)
  return isNegative ? -rounded : rounded
}
