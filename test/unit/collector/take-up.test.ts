import { describe, expect, it } from 'vitest'
import { nearestEndFirst } from '../../../electron/collector/queue-order'
import { takeUpAgain } from '../../../electron/collector/take-up'
import type { Deliverable, Session } from '../../../electron/shared/domain/session'

const now = '2026-03-02T10:00:00.000Z'
const later = '2026-03-02T11:00:00.000Z'
const before = '2026-03-02T09:00:00.000Z'

const report = (more: Partial<Deliverable>): Deliverable => ({
  kind: 'aml',
  state: 'waiting',
  word: 'READY',
  readySeenAt: before,
  expiresAt: later,
  failure: null,
  document: null,
  ...more,
})

const session = (more: Partial<Session>): Session => ({
  sessionRow: 1,
  companyRow: 1,
  company: { country: 'no', kind: 'organization-number', identifier: '314211685' },
  environment: 'practice',
  isPractice: true,
  sessionId: 'b1f0',
  location: null,
  state: 'open',
  orderedAt: before,
  createdAt: before,
  endedAt: null,
  terms: { expands: [], reports: ['aml'], language: 'nb' },
  failure: null,
  deliverables: [],
  ...more,
})

describe('going on with sessions that stopped by themselves', () => {
  it('asks about a stalled session again', () => {
    expect(takeUpAgain(session({ state: 'stalled' }), now)).toEqual({
      sessionRow: 1,
      state: 'open',
      failure: null,
    })
  })

  it('fetches a broken report again while the service keeps it', () => {
    const broken = report({ state: 'rejected', failure: { code: 'not-a-pdf' } })
    expect(takeUpAgain(session({ state: 'partial', deliverables: [broken] }), now)).toMatchObject({
      state: 'open',
      deliverables: [{ kind: 'aml', state: 'ready', failure: null }],
    })
  })

  it.each([
    ['its two hours are over', report({ state: 'rejected', expiresAt: before })],
    [
      'the service did not make it',
      report({ state: 'failed', failure: { code: 'report-failed' } }),
    ],
    ['it was never ready', report({ state: 'failed', expiresAt: null })],
    ['it is saved', report({ state: 'saved' })],
  ])('leaves a report alone when %s', (_why, deliverable) => {
    expect(takeUpAgain(session({ state: 'partial', deliverables: [deliverable] }), now)).toBeNull()
  })

  it.each(['unclear', 'refused', 'cancelled', 'all-done', 'in-line'] as const)(
    'never takes up an order that is %s',
    (state) => expect(takeUpAgain(session({ state }), now)).toBeNull(),
  )
})

describe('the order of the queue', () => {
  it('saves first what ends first, then follows what is paid, then orders', () => {
    const inLine = session({ sessionRow: 1, state: 'in-line' })
    const open = session({ sessionRow: 2 })
    const endsLate = session({ sessionRow: 3, deliverables: [report({ state: 'ready' })] })
    const endsSoon = session({
      sessionRow: 4,
      deliverables: [report({ state: 'ready', expiresAt: now })],
    })
    const rows = [inLine, open, endsLate, endsSoon].sort(nearestEndFirst)
    expect(rows.map((one) => one.sessionRow)).toEqual([4, 3, 2, 1])
  })
})
