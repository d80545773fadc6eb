import type { Country } from '../domain/identifier'

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at] ?? 0), 0)

/** Mod 11 with the check digit last: remainder 0 gives 0, remainder 1 gives none at all. */
const isMod11 = (digits: string, weights: readonly number[]): boolean => {
  const rest = weighted(digits, weights) % 11
  return rest !== 1 && Number(digits[weights.length]) === (rest === 0 ? 0 : 11 - rest)
}

/** Luhn over all digits, doubling from the first: right for the ten Swedish digits. */
const isLuhn = (digits: string): boolean => {
  let sum = 0
  for (const [at, digit] of [...digits].entries()) {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** How many digits an organization number of each country has. */
export const digitsOf: Record<Country, number> = { no: 9, se: 10, fi: 8, dk: 8 }

/**
 * Whether the digits of an organization number carry their country's check digit (session API
 * contract §10). `digits` holds digits only, of the right length. A failure is a remark, never a
 * fault: the published Norwegian test organizations all fail.
 */
export function isCheckDigitRight(country: Country, digits: string): boolean {
  switch (country) {
    case 'no':
      return isMod11(digits, [3, 2, 7, 6, 5, 4, 3, 2])
    case 'se':
      return isLuhn(digits)
    case 'fi':
      return isMod11(digits, [7, 9, 10, 5, 8, 4, 2])
    case 'dk':
      return digits[0] !== '0' && weighted(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  }
}
