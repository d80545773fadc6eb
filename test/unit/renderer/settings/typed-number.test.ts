import { expect, it } from 'vitest'
import { readTyped } from '../../../../renderer/settings/typed-number'

const price = { min: 0, max: 100_000, decimals: 2 }

it.each([
  ['12', 12],
  ['12,50', 12.5],
  ['12.5', 12.5],
  [' 1 200 ', 1200],
  ['0', 0],
  ['100000', 100_000],
  ['100000,01', null],
  ['12,505', null],
  ['-1', null],
  ['1e3', null],
  ['', null],
])('reads the amount %s', (typed, read) => {
  expect(readTyped(typed, price)).toBe(read)
})

it('reads whole numbers where no part of one makes sense', () => {
  expect(readTyped('47815', { min: 1024, max: 65_535 })).toBe(47_815)
  expect(readTyped('80', { min: 1024, max: 65_535 })).toBeNull()
  expect(readTyped('8080,5', { min: 1024, max: 65_535 })).toBeNull()
})
