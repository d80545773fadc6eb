import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  fraction,
  lowestTerms,
  plus,
  times,
  zero,
} from '../../../../electron/ownership/numbers/fraction'
import { solve } from '../../../../electron/ownership/numbers/solve'

const determinant = (rows: number[][]): number => {
  const [first, ...rest] = rows
  if (!first) return 1
  return first.reduce((sum, value, at) => {
    const minor = rest.map((row) => row.filter((_, column) => column !== at))
    return sum + (at % 2 === 0 ? 1 : -1) * value * (value === 0 ? 0 : determinant(minor))
  }, 0)
}

// Small whole numbers, so that entries often cancel and many systems are singular.
const systems = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const row = fc.array(fc.integer({ min: -2, max: 2 }), {
    minLength: size + 1,
    maxLength: size + 1,
  })
  return fc.array(row, { minLength: size, maxLength: size })
})

it('finds the values that fit, and none exactly where the equations are singular', () => {
  fc.assert(
    fc.property(systems, (rows) => {
      const size = rows.length
      const values = solve(
        rows.map((row) => ({
          coefficients: new Map(row.slice(0, size).map((each, at) => [at, fraction(BigInt(each))])),
          right: fraction(BigInt(row[size] ?? 0)),
        })),
      )
      expect(values === null).toBe(determinant(rows.map((row) => row.slice(0, size))) === 0)
      for (const row of values ? rows : []) {
        const sum = row
          .slice(0, size)
          .map((each, at) => times(fraction(BigInt(each)), values?.[at] ?? zero))
          .reduce(plus, zero)
        expect(lowestTerms(sum)).toEqual(fraction(BigInt(row[size] ?? 0)))
      }
    }),
    { numRuns: 400 },
  )
})
