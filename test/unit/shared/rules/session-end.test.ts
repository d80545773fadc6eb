import { describe, expect, test } from 'vitest'
import { sessionEnd } from '../../../../electron/shared/rules/session-end'

describe('a session', () => {
  test.each([
    ['goes on while a report is still being made', ['saved', 'in-progress'], null],
    ['goes on while something is ready but not yet fetched', ['failed', 'ready'], null],
    ['goes on while something is being fetched', ['saved', 'fetching'], null],
    ['is done when everything is saved', ['saved', 'saved'], 'all-done'],
    ['is partial when a report failed', ['saved', 'failed'], 'partial'],
    ['is partial when only the report came', ['rejected', 'saved'], 'partial'],
    ['failed when nothing came', ['failed', 'rejected'], 'failed'],
    ['expired when everything passed its two hours', ['expired', 'expired'], 'expired'],
    ['failed when a part of it failed and the rest expired', ['failed', 'expired'], 'failed'],
  ] as const)('%s', (_what, deliverables, end) => {
    expect(sessionEnd(deliverables)).toBe(end)
  })
})
