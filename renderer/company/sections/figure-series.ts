import type { FigureYear } from '../../../electron/shared/domain/company'

/** The key figures of the contract, §8.3, in the order in which they are drawn. */
export const keyFigureNames = [
  'turnover',
  'operatingProfit',
  'equity',
  'earnings',
  'financialIncome',
  'shareCapital',
] as const
export type KeyFigureName = (typeof keyFigureNames)[number]

const plain = (key: string) => key.toLowerCase().replace(/[-_.\s]/g, '')
const known = new Map(keyFigureNames.map((name) => [plain(name), name]))

/** Usual lines of accounts. The contract names none (§8.3), so others are shown by their own key. */
export const accountLineNames = [
  'operatingIncome',
  'costOfGoods',
  'payrollExpenses',
  'depreciation',
  'otherOperatingExpenses',
  'financialExpenses',
  'profitBeforeTax',
  'taxExpense',
  'annualResult',
  'fixedAssets',
  'currentAssets',
  'totalAssets',
  'retainedEarnings',
  'totalEquity',
  'longTermDebt',
  'shortTermDebt',
  'periodEndDate',
] as const
export type AccountLineName = (typeof accountLineNames)[number]
const knownLines = new Map(accountLineNames.map((name) => [plain(name), name]))
export const accountLineOf = (key: string): AccountLineName | null =>
  knownLines.get(plain(key)) ?? null

/** The key figure that a key means, however it is spelled; null for any other line. */
export const keyFigureOf = (key: string): KeyFigureName | null => known.get(plain(key)) ?? null

/** One year of one figure. `value` null is a gap: nobody said it was zero. */
export interface FigurePoint {
  year: number
  value: number | null
  path: string | null
}

export interface FigureSeries {
  key: string
  currency: string | null
  sources: string[]
  points: FigurePoint[]
}

/** Years between the first and the last that carry a figure, none skipped: a year without an answer is a gap too. */
export function yearsOf(years: readonly FigureYear[]): number[] {
  const given = years.flatMap(({ year }) => (year === null ? [] : [year]))
  if (given.length === 0) return []
  const first = Math.min(...given)
  const last = Math.max(...given)
  // A misread year (say 20 instead of 2020) must not draw two thousand gaps.
  if (last - first > 20) return [...new Set(given)].sort((a, b) => a - b)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** The day on which a year's figures end, where a line of it names one; else null. */
export function yearEndOf({ lines }: FigureYear): string | null {
  const line = lines.find(({ key }) => accountLineOf(key) === 'periodEndDate')
  return line !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(line.text) ? line.text : null
}

/** Every line that occurs in any year, in the order in which the answer gives them. */
export const linesAsGiven = (years: readonly FigureYear[]): string[] => [
  ...new Set(years.flatMap(({ lines }) => lines.map(({ key }) => key))),
]

/** Every line that occurs in any year, key figures first in their order, the others as they came. */
export function linesOf(years: readonly FigureYear[]): string[] {
  const met = linesAsGiven(years)
  const ordered = keyFigureNames.flatMap((name) => met.filter((key) => keyFigureOf(key) === name))
  return [...ordered, ...met.filter((key) => keyFigureOf(key) === null)]
}

/** A line over the years, oldest first. `currency` is null where the years do not agree on one. */
export function seriesOf(years: readonly FigureYear[], key: string): FigureSeries {
  const points = yearsOf(years).map((year) => {
    const line = years.find((each) => each.year === year)?.lines.find((each) => each.key === key)
    return { year, value: line?.value ?? null, path: line?.path ?? null }
  })
  const currencies = [...new Set(years.flatMap(({ currency }) => currency ?? []))]
  return {
    key,
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    sources: [...new Set(years.flatMap(({ sources }) => sources))],
    points,
  }
}

/** The series worth drawing: a number in at least one year. */
export function drawable(years: readonly FigureYear[]): FigureSeries[] {
  return linesOf(years)
    .filter((key) => keyFigureOf(key) !== null)
    .map((key) => seriesOf(years, key))
    .filter(({ points }) => points.some(({ value }) => value !== null))
}

export interface Bar {
  x: number
  y: number
  width: number
  height: number
  kind: 'value' | 'negative' | 'gap'
}

export interface Chart {
  bars: Bar[]
  zero: number
}

/**
 * Bars on a plane of `width` × `height`, one zero line for all, to one linear scale that always
 * contains zero: a small loss looks small. A gap is a dashed box standing on the zero line.
 */
export function chartOf(points: readonly FigurePoint[], width: number, height: number): Chart {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const top = Math.max(0, ...values)
  const bottom = Math.min(0, ...values)
  const span = top - bottom || 1
  const zero = (top / span) * height
  const slot = width / Math.max(1, points.length)
  const gap = Math.min(12, slot * 0.24)
  const bars = points.map(({ value }, index): Bar => {
    const box = { x: index * slot + gap / 2, width: slot - gap }
    if (value === null) {
      const room = Math.min(height / 2, top > 0 ? zero : height)
      return { ...box, y: zero - (top > 0 ? room : 0), height: room, kind: 'gap' }
    }
    const length = Math.max(1, (Math.abs(value) / span) * height)
    return value < 0
      ? { ...box, y: zero, height: length, kind: 'negative' }
      : { ...box, y: zero - length, height: length, kind: 'value' }
  })
  return { bars, zero }
}

/** The power of ten that keeps bar labels short: 1, a thousand, a million or a thousand million. */
export function unitOf(points: readonly FigurePoint[]): 1 | 1e3 | 1e6 | 1e9 {
  const largest = Math.max(0, ...points.map(({ value }) => Math.abs(value ?? 0)))
  if (largest >= 1e10) return 1e9
  if (largest >= 1e6) return 1e6
  return largest >= 1e4 ? 1e3 : 1
}
