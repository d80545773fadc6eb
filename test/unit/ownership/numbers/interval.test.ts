import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zero } from '../../../../electron/ownership/numbers/fraction'
import {
  bandOf,
  exactly,
  intervalOf,
  multiply,
} from '../../../../electron/ownership/numbers/interval'

const percent = fc.integer({ min: 0, max: 10_000_000 }).map((each) => each / 100_000)

it('gives every stated band back as it was written', () => {
  const bands = fc
    .record({
      one: percent,
      other: percent,
      isMinimumOpen: fc.boolean(),
      isMaximumOpen: fc.boolean(),
    })
    .map(({ one, other, ...ends }) => ({
      minimum: Math.min(one, other),
      maximum: Math.max(one, other),
      ...ends,
    }))
  fc.assert(
    fc.property(bands, (band) => {
      expect(bandOf(intervalOf(band))).toEqual(band)
    }),
  )
})

it('takes decimals as written, not as their nearest binary neighbours', () => {
  const { low, high } = intervalOf({
    minimum: 33.33,
    maximum: 33.333_333_333_333,
    isMinimumOpen: false,
    isMaximumOpen: false,
  })
  expect(low).toEqual({ numerator: 3333n, denominator: 10_000n })
  expect(high.denominator).toBe(100_000_000_000_000n)
})

it('makes a product open where an open end decides it, and never where nothing is possible', () => {
  const open = intervalOf({ minimum: 20, maximum: 50, isMinimumOpen: true, isMaximumOpen: true })
  const half = intervalOf({ minimum: 50, maximum: 50, isMinimumOpen: false, isMaximumOpen: false })
  expect(bandOf(multiply(open, half))).toEqual({
    minimum: 10,
    maximum: 25,
    isMinimumOpen: true,
    isMaximumOpen: true,
  })
  expect(bandOf(multiply(open, exactly(zero)))).toEqual({
    minimum: 0,
    maximum: 0,
    isMinimumOpen: false,
    isMaximumOpen: false,
  })
})
