import { expect, test } from 'vitest'
import { orderAgain } from '../../../../electron/calls/orders/order-again'
import type { Session, SessionState } from '../../../../electron/shared/domain/session'

const session = (companyRow: number, sessionRow: number, more: Partial<Session> = {}): Session => ({
  ...{ sessionRow, companyRow, environment: 'practice', isPractice: true, sessionId: null },
  company: { country: 'no', kind: 'organization-number', identifier: `31000000${companyRow}` },
  ...({ location: null, state: 'all-done', orderedAt: '', createdAt: null } as const),
  ...({ endedAt: null, failure: null, deliverables: [] } as const),
  terms: { expands: [`of-${sessionRow}`], reports: ['aml'], language: 'nb' },
  ...more,
})

test('each company is ordered once, on the terms of its newest order', () => {
  const wanted = orderAgain([session(1, 1), session(1, 7), session(2, 3)], [1, 2], true)
  expect(wanted.map(({ terms }) => terms.expands)).toEqual([['of-7'], ['of-3']])
})

test.each<SessionState>(['in-line', 'creating', 'unclear', 'open', 'stalled'])(
  'a company with an order that is %s is left out, whatever came after it',
  (state) => {
    expect(orderAgain([session(1, 1, { state }), session(1, 2)], [1], true)).toEqual([])
  },
)

test('what was ordered in practice is not sent to the real service', () => {
  expect(orderAgain([session(1, 1)], [1], false)).toEqual([])
})

test('only the companies that were named are ordered', () => {
  expect(orderAgain([session(1, 1), session(2, 2)], [2, 9], true)).toHaveLength(1)
})
