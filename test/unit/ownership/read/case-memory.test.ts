import { expect, test } from 'vitest'
import { CaseMemories, CaseMemory } from '../../../../electron/ownership/read/case-memory'
import type { AnswerPlace } from '../../../../electron/ownership/read/case-outline'
import type { OwnershipSnapshot } from '../../../../electron/ownership/snapshot'

const place = (sessionRow: number): AnswerPlace => ({
  ...{ companyRow: 1, sessionRow, sha256: 'same bytes', retrievedAt: '2026-03-02T09:00:00.000Z' },
  ...{ name: null, expands: [], namesHoldings: true, tellsOwners: true },
})
const snapshot = (sessionRow: number) => ({ sessionRow }) as OwnershipSnapshot
const mebibytes = (count: number) => count << 20

test('answers not asked for the longest give way to others once 64 MB of JSON were read', () => {
  const memory = new CaseMemory()
  for (const row of [1, 2, 3]) memory.keep(place(row), snapshot(row), mebibytes(20))
  memory.recall(place(1))
  memory.keep(place(4), snapshot(4), mebibytes(20))
  const kept = [1, 2, 3, 4].map((row) => memory.recall(place(row))?.sessionRow)
  expect(kept).toEqual([1, undefined, 3, 4])
  memory.keep(place(5), snapshot(5), mebibytes(200))
  expect(memory.recall(place(5))?.sessionRow).toBe(5)
})

test('an answer asked for again is counted once', () => {
  const memory = new CaseMemory()
  for (let again = 0; again < 10; again++) memory.keep(place(1), snapshot(1), mebibytes(20))
  memory.keep(place(2), snapshot(2), mebibytes(20))
  expect(memory.recall(place(1))?.sessionRow).toBe(1)
})

test('a third case takes the place of the one looked at longest ago, and a forgotten one is gone', () => {
  const cases = new CaseMemories(() => new CaseMemory())
  const first = cases.of('first')
  const second = cases.of('second')
  expect(cases.of('first')).toBe(first)
  cases.of('third')
  expect(cases.of('first')).toBe(first)
  cases.forget('first')
  expect(cases.of('first')).not.toBe(first)
  expect(cases.of('second')).not.toBe(second)
})
