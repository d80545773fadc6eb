import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defaultPollPolicy,
  expiresAt,
  nextPoll,
  type PollMoment,
} from '../../../electron/session/poll'

const minute = 60_000
const moment: PollMoment = {
  createdAtMs: 0,
  polls: 0,
  nowMs: 0,
  retryAfterMs: null,
  random: () => 0.5,
}
const waits = (more: Partial<PollMoment>) => nextPoll(defaultPollPolicy, { ...moment, ...more })

describe('a session is asked about', () => {
  test('a second after it was made, then ever more slowly up to ten seconds', () => {
    const series = [0, 1, 2, 3, 4, 5, 6, 7].map((polls) => waits({ polls }))
    expect(series.map((one) => 'waitMs' in one && one.waitMs)).toEqual([
      1000, 1500, 2250, 3375, 5063, 7594, 10_000, 10_000,
    ])
  })

  test('every half minute after five minutes', () => {
    expect(waits({ polls: 40, nowMs: 5 * minute })).toEqual({ waitMs: 30_000 })
  })

  test('no more after an hour', () => {
    expect(waits({ polls: 140, nowMs: 60 * minute })).toEqual({ isStalled: true })
  })

  test('at once when it is found after a restart, however old', () => {
    expect(waits({ nowMs: 90 * minute })).toEqual({ waitMs: 0 })
  })

  test('not before the service wants it', () => {
    expect(waits({ polls: 1, retryAfterMs: 45_000 })).toEqual({ waitMs: 45_000 })
  })

  test('a fifth sooner or later than the rule, never outside that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (polls, part) => {
          const wait = waits({ polls, random: () => part })
          const even = waits({ polls })
          if (!('waitMs' in wait) || !('waitMs' in even)) throw new Error('stalled')
          expect(Math.abs(wait.waitMs - even.waitMs)).toBeLessThanOrEqual(even.waitMs * 0.2 + 1)
        },
      ),
    )
  })
})

test('what is ready counts as kept two hours, less the pause in which it may have become so', () => {
  const seenMs = Date.parse('2025-01-01T10:00:00Z')
  expect(expiresAt(defaultPollPolicy, seenMs, 10_000)).toBe('2025-01-01T11:59:50.000Z')
  expect(expiresAt(defaultPollPolicy, seenMs)).toBe('2025-01-01T11:59:24.000Z')
})
