import { describe, expect, it } from 'vitest'
import type { FigureYear } from '../../../../../electron/shared/domain/company'
import {
  chartOf,
  drawable,
  linesOf,
  seriesOf,
  unitOf,
  yearsOf,
} from '../../../../../renderer/company/sections/figure-series'

const year = (
  year: number | null,
  lines: Record<string, number | null>,
  currency = 'NOK',
): FigureYear => ({
  path: `financials.keyFigures[${year}]`,
  year,
  currency,
  lines: Object.entries(lines).map(([key, value]) => ({
    key,
    path: `${year}.${key}`,
    value,
    text: `${value}`,
  })),
  sources: [],
})
const point = (year: number, value: number | null) => ({ year, value, path: null })

describe('figures of a company', () => {
  it('draws a year that nobody answered for as a gap, not as zero and not at all', () => {
    const years = [year(2025, { equity: 57 }), year(2023, { equity: 48 })]
    expect(yearsOf(years)).toEqual([2023, 2024, 2025])
    expect(seriesOf(years, 'equity').points.map(({ value }) => value)).toEqual([48, null, 57])
    const { bars } = chartOf(seriesOf(years, 'equity').points, 150, 66)
    expect(bars.map(({ kind }) => kind)).toEqual(['value', 'gap', 'value'])
  })

  it('draws a loss below the same zero line and to the same scale', () => {
    const { bars, zero } = chartOf([point(2023, 12), point(2024, -6)], 100, 90)
    expect(zero).toBe(60)
    expect(bars[0]).toMatchObject({ y: 0, height: 60, kind: 'value' })
    expect(bars[1]).toMatchObject({ y: 60, height: 30, kind: 'negative' })
  })

  it('draws losses alone downwards from the top', () => {
    const { bars, zero } = chartOf([point(2024, -5), point(2025, null)], 100, 50)
    expect(zero).toBe(0)
    expect(bars[0]).toMatchObject({ y: 0, height: 50 })
    expect(bars[1]).toMatchObject({ y: 0, kind: 'gap' })
  })

  it('keeps a real zero apart from a gap', () => {
    expect(chartOf([point(2024, 0), point(2025, 10)], 100, 50).bars[0]).toMatchObject({
      kind: 'value',
      height: 1,
    })
  })

  it('draws only figures that have a number in some year', () => {
    const years = [year(2024, { turnover: null, equity: 3, odd: 1 })]
    expect(drawable(years).map(({ key }) => key)).toEqual(['equity'])
    expect(linesOf(years)).toEqual(['turnover', 'equity', 'odd'])
  })

  it('names no currency where the years do not agree on one', () => {
    expect(
      seriesOf([year(2024, { equity: 1 }), year(2025, { equity: 1 }, 'EUR')], 'equity').currency,
    ).toBeNull()
  })

  it('does not draw two thousand gaps for a year read as 24', () => {
    expect(yearsOf([year(24, { equity: 1 }), year(2025, { equity: 1 })])).toEqual([24, 2025])
  })

  it('shortens labels by the largest figure, losses included', () => {
    expect(unitOf([point(2024, 5), point(2025, -2_500_000)])).toBe(1e6)
    expect(unitOf([point(2024, null)])).toBe(1)
  })
})
