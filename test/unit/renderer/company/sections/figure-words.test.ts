// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { barLabel } from '../../../../../renderer/company/sections/figure-words'

const row = (...values: (number | null)[]) => {
  const points = values.map((value, at) => ({ year: 2023 + at, value, path: null }))
  return values.map((value) => (value === null ? 'gap' : barLabel(value, 1e6, points)))
}

test('a bar reads 0 only where the figure is 0, however small it is in its unit', () => {
  expect(row(4_732_000, -154_000, 30_000)).toEqual(['4.7', '−0.2', '0.03'])
  expect(row(26_900_000, null, 0)).toEqual(['26.9', 'gap', '0'])
})

test('the figures of one row have the same decimals, and none where all are whole', () => {
  expect(row(7_909_000, 10_978_000)).toEqual(['7.9', '11.0'])
  expect(row(12_000_000, 12_000_000)).toEqual(['12', '12'])
})
