import { expect, it } from 'vitest'
import { read } from './reading'

const asOf = (ownership: object) =>
  read({ ownership }, ['ownership.shareholders', 'ownership.indicators']).sharesAsOf?.value ?? null

const owner = { name: 'Kari Testdal', percentage: 100 }

it('dates the shares by what the answer says beside the owners', () => {
  expect(asOf({ shareholders: { asOfDate: '2025-12-31', items: [owner] } })).toBe('2025-12-31')
  expect(asOf({ shareholders: [{ ...owner, asOf: '31.12.2024' }] })).toBe('2024-12-31')
})

it('finds the day in the words about the source of the indicators', () => {
  const metadata = { sources: ['Aksjonærregisteret, 2025-12-31'] }
  expect(asOf({ shareholders: [owner], indicators: { metadata } })).toBe('2025-12-31')
})

it('names no day where the answer names none', () => {
  expect(asOf({ shareholders: [owner] })).toBeNull()
})
