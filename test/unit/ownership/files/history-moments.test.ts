import { expect, test } from 'vitest'
import { historyMoments } from '../../../../electron/ownership/files/history-moments'

const moment = (retrievedAt: string, companyRow: number) => ({
  ...{ retrievedAt, companyRow },
  name: null,
  sharesAsOf: null,
})
const moments = [
  moment('2026-03-02T09:00:00.000Z', 1),
  moment('2026-01-10T08:00:02.000Z', 3),
  moment('2026-01-10T08:00:00.000Z', 1),
  moment('2026-01-10T08:00:01.000Z', 2),
  moment('2026-03-02T09:00:01.000Z', 2),
  moment('2026-03-02T11:00:00.000Z', 1),
]

test('answers of one day are one moment, until a company answers anew', () => {
  expect(historyMoments(moments, null)).toEqual([
    '2026-01-10T08:00:02.000Z',
    '2026-03-02T09:00:01.000Z',
    '2026-03-02T11:00:00.000Z',
  ])
})

test('what came after the moment that is asked for is no history', () => {
  expect(historyMoments(moments, '2026-01-10T08:00:01.500Z')).toEqual(['2026-01-10T08:00:01.000Z'])
  expect(historyMoments([], null)).toEqual([])
})
