/**
 * National person numbers in running text, by their form: a day of birth and what follows it. They
 * are never indexed, not even in part (domain primer, §6).
 *
 * Norway 6+5 digits, also D-numbers (day + 40) and synthetic ones (month + 40, + 65, + 80); Sweden
 * and Denmark 6+4 with a sign between, Swedish also with the century, coordination numbers (day + 60)
 * and without the sign where the Luhn digit fits; Finland with the century's sign. Numbers of
 * organizations are left: none of theirs begins with a day that exists and has this length.
 */
const forms: readonly (readonly [RegExp, (digits: string) => boolean])[] = [
  [/(?<![\p{L}\p{N}])\d{6}[ \u00a0]?\d{5}(?![\p{L}\p{N}])/gu, isNorwegian],
  [
    /(?<![\p{L}\p{N}])(?:19|20)\d{6}[-+ ]?\d{4}(?![\p{L}\p{N}])/gu,
    (at) => isDay(at.slice(2), 'ymd'),
  ],
  [
    /(?<![\p{L}\p{N}])\d{6}[-+]\d{4}(?![\p{L}\p{N}])/gu,
    (at) => isDay(at, 'ymd') || isDay(at, 'dmy'),
  ],
  [/(?<![\p{L}\p{N}])\d{10}(?![\p{L}\p{N}])/gu, (at) => isDay(at, 'ymd') && hasLuhnDigit(at)],
  [/(?<![\p{L}\p{N}])\d{6}[-+A-FU-Y]\d{3}[0-9A-Y](?![\p{L}\p{N}])/giu, (at) => isDay(at, 'dmy')],
]

/** The text without person numbers; a sign stands where one was. */
export function withoutPersonNumbers(text: string): string {
  // Few texts hold anything of the kind, and this is asked of every leaf of every answer.
  if (!/\d{6}[- \u00a0+A-Y]?\d{3}/i.test(text)) return text
  return forms.reduce(
    (left, [form, isOne]) =>
      left.replace(form, (found) => (isOne(found.replace(/[^\dA-Z]/gi, '')) ? '•' : found)),
    text,
  )
}

const monthShifts = [0, 40, 65, 80]

function isNorwegian(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4))]
  return monthShifts.some((shift) => isDayOf(day, month - shift))
}

function isDay(digits: string, order: 'ymd' | 'dmy'): boolean {
  const [first, month, last] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)))
  const day = (order === 'dmy' ? first : last) ?? 0
  return isDayOf(day > 60 ? day - 60 : day, month ?? 0)
}

const isDayOf = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12

function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reduce((so, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return so + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
