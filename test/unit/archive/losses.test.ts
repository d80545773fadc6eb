import { expect, it } from 'vitest'
import { lossesOf, type LedgerSession } from '../../../electron/archive/case-index/losses'

const session = (
  sessionRow: number,
  state: LedgerSession['state'],
  json: LedgerSession['deliverables'][number]['state'],
  aml: LedgerSession['deliverables'][number]['state'],
  more: Partial<LedgerSession> = {},
): LedgerSession => ({
  ...{ sessionRow, state, wasCreated: true, isPractice: false, failure: null },
  at: `2026-03-0${sessionRow}T09:00:00.000Z`,
  deliverables: [
    { kind: 'json', state: json, failure: null },
    { kind: 'aml', state: aml, failure: { code: 'report-failed' } },
  ],
  ...more,
})

const missing = (...sessions: LedgerSession[]) =>
  Object.fromEntries(lossesOf(sessions).map((loss) => [loss.sessionRow, loss.missing]))

it.each<[string, LedgerSession[], Record<number, string[]>]>([
  ['all is here', [session(1, 'all-done', 'saved', 'saved')], {}],
  ['it goes on', [session(1, 'open', 'expired', 'waiting')], {}],
  ['a report failed', [session(1, 'partial', 'saved', 'failed')], { 1: ['aml'] }],
  ['everything expired', [session(1, 'expired', 'expired', 'expired')], { 1: ['json', 'aml'] }],
  [
    'it may have been billed',
    [session(1, 'unclear', 'waiting', 'waiting', { wasCreated: false })],
    { 1: ['json', 'aml'] },
  ],
  [
    'the service never took it',
    [session(1, 'refused', 'waiting', 'waiting', { wasCreated: false })],
    {},
  ],
  ['a person let go of it', [session(1, 'cancelled', 'expired', 'expired')], {}],
  [
    'it was asked for again, and lost again',
    [session(1, 'expired', 'expired', 'expired'), session(2, 'failed', 'failed', 'failed')],
    { 2: ['json', 'aml'] },
  ],
  [
    'only the report was asked for again',
    [
      session(1, 'expired', 'expired', 'expired'),
      session(2, 'open', 'waiting', 'waiting', {
        deliverables: [{ kind: 'aml', state: 'waiting', failure: null }],
      }),
    ],
    { 1: ['json'] },
  ],
  [
    'the second order was refused',
    [
      session(1, 'partial', 'saved', 'failed'),
      session(2, 'refused', 'waiting', 'waiting', { wasCreated: false }),
    ],
    { 1: ['aml'] },
  ],
  [
    'it was asked for again in practice only',
    [
      session(1, 'expired', 'expired', 'expired'),
      session(2, 'all-done', 'saved', 'saved', { isPractice: true }),
    ],
    { 1: ['json', 'aml'] },
  ],
])('the ledger lists what is missing when %s', (_when, sessions, expected) => {
  expect(missing(...sessions)).toEqual(expected)
})

it('tells why: the session itself, or else what is missing of it', () => {
  const [partial] = lossesOf([session(1, 'partial', 'saved', 'failed')])
  expect(partial?.failure).toEqual({ code: 'report-failed' })
  const failure = { code: 'session-failed' } as const
  const [failed] = lossesOf([session(1, 'failed', 'failed', 'failed', { failure })])
  expect(failed?.failure).toEqual(failure)
})
