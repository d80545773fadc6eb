import { describe, expect, test } from 'vitest'
import {
  deletionRuleOn,
  isHeldOn,
  isReviewDueOn,
  retainUntil,
} from '../../../electron/shared/rules/retention'

const ended = { relationshipEndedOn: '2021-11-22', retentionYears: 5 }
const goingOn = { relationshipEndedOn: null, retentionYears: 5 }
const hold = { reason: 'Police request', by: 'kari', since: '2026-01-02T08:00:00.000Z' }

describe('data is kept', () => {
  test('for whole years after the relationship ended, by the calendar', () => {
    expect(retainUntil('2021-11-22', 5)).toBe('2026-11-22')
    expect(retainUntil('2019-12-31', 1)).toBe('2020-12-31')
  })

  test('to the last of February where it ended on a leap day', () => {
    expect(retainUntil('2024-02-29', 5)).toBe('2029-02-28')
    expect(retainUntil('2024-02-29', 4)).toBe('2028-02-29')
    expect(retainUntil('2023-02-28', 5)).toBe('2028-02-28')
  })

  test('without an end while the relationship goes on', () => {
    expect(retainUntil(null, 5)).toBeNull()
  })
})

test('retention is over on the day after its last', () => {
  expect(deletionRuleOn('2026-11-22', ended)).toBe('before-retention-end')
  expect(deletionRuleOn('2026-11-23', ended)).toBe('retention-over')
  expect(deletionRuleOn('2099-01-01', goingOn)).toBe('no-end-date')
})

test('a legal hold stops deletion through its last day, or until it is lifted', () => {
  expect(isHeldOn('2026-11-22', null)).toBe(false)
  expect(isHeldOn('2099-01-01', { ...hold, until: null })).toBe(true)
  expect(isHeldOn('2026-11-22', { ...hold, until: '2026-11-22' })).toBe(true)
  expect(isHeldOn('2026-11-23', { ...hold, until: '2026-11-22' })).toBe(false)
})

test('a review is due on its day, and once retention is over', () => {
  expect(isReviewDueOn('2026-11-21', { ...goingOn, reviewOn: '2026-11-22' })).toBe(false)
  expect(isReviewDueOn('2026-11-22', { ...goingOn, reviewOn: '2026-11-22' })).toBe(true)
  expect(isReviewDueOn('2026-11-22', { ...ended, reviewOn: null })).toBe(false)
  expect(isReviewDueOn('2026-11-23', { ...ended, reviewOn: null })).toBe(true)
})
