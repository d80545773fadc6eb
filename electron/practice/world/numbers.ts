import type { Country } from './model'

/** The next numbers with sound check digits after a start that nothing else in the world uses. */
export function validNumbers(country: Country, count: number): string[] {
  const { start, complete } = numbering[country]
  const numbers: string[] = []
  for (let body = start; numbers.length < count; body += 7) {
    const number = complete(String(body))
    if (number !== null) numbers.push(number)
  }
  return numbers
}

const weighted = (digits: string, weights: number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)

/** Modulus 11 with a remainder of 1 left out (contract §10). */
function modulus11(digits: string, weights: number[]): string | null {
  const rest = weighted(digits, weights) % 11
  return rest === 1 ? null : String(rest === 0 ? 0 : 11 - rest)
}

const numbering: Record<Country, { start: number; complete(body: string): string | null }> = {
  no: {
    start: 31600010,
    complete: (body) => join(body, '', modulus11(body, [3, 2, 7, 6, 5, 4, 3, 2])),
  },
  se: { start: 992300010, complete: (body) => body + luhnDigit(body) },
  fi: {
    start: 9006010,
    complete: (body) => join(body, '-', modulus11(body, [7, 9, 10, 5, 8, 4, 2])),
  },
  dk: {
    start: 9906010,
    complete: (body) => {
      const rest = weighted(body, [2, 7, 6, 5, 4, 3, 2]) % 11
      return rest === 1 ? null : body + String((11 - rest) % 11)
    },
  },
}

const join = (body: string, between: string, digit: string | null): string | null =>
  digit === null ? null : body + between + digit

function luhnDigit(body: string): string {
  const sum = [...body].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
