import { expect, it } from 'vitest'
import { missingAgain } from '../../../../electron/calls/orders/missing-again'
import type { Deliverable, Session, SessionState } from '../../../../electron/shared/domain/session'

const stored = { sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'x', retrievedAt: '' }

function session(
  identifier: string,
  state: SessionState,
  here: string[],
  missing: string[],
  more: Partial<Session> = {},
): Session {
  const deliverable = (kind: string): Deliverable => ({
    kind,
    state: here.includes(kind) ? 'saved' : 'expired',
    word: null,
    readySeenAt: null,
    expiresAt: null,
    failure: null,
    document: here.includes(kind) ? stored : null,
  })
  return {
    sessionRow: 1,
    companyRow: 1,
    company: { country: 'no', kind: 'organization-number', identifier },
    environment: 'practice',
    isPractice: true,
    sessionId: 's',
    location: null,
    state,
    orderedAt: '',
    createdAt: null,
    endedAt: null,
    terms: { expands: ['roles', 'sanction'], reports: ['aml', 'certificate'], language: 'nb' },
    failure: null,
    deliverables: [...here, ...missing].map(deliverable),
    ...more,
  }
}
const told = (sessions: Session[], isPractice = true) =>
  missingAgain(sessions, isPractice).map(({ company, terms }) => [
    company.identifier,
    terms.reports,
    terms.expands,
  ])

it('orders only the reports that are missing, in the sections of the first order', () => {
  expect(
    told([
      session('1', 'partial', ['json', 'certificate'], ['aml']),
      session('2', 'expired', [], ['json', 'aml', 'certificate']),
    ]),
  ).toEqual([
    ['1', ['aml'], ['roles', 'sanction']],
    ['2', ['aml', 'certificate'], ['roles', 'sanction']],
  ])
})

it('orders a company once, however many of its sessions brought too little', () => {
  expect(
    told([
      session('1', 'partial', ['json', 'certificate'], ['aml']),
      session('1', 'partial', ['json', 'aml'], ['certificate'], {
        terms: { expands: ['address'], reports: [], language: 'nb' },
      }),
    ]),
  ).toEqual([['1', ['aml', 'certificate'], ['roles', 'sanction', 'address']]])
})

it.each(['in-line', 'creating', 'unclear', 'open', 'stalled'] as const)(
  'leaves out an order that is %s',
  (state) => expect(told([session('1', state, [], ['json'])])).toEqual([]),
)

it('leaves out what is all here, and never bills what was practised', () => {
  expect(told([session('1', 'all-done', ['json', 'aml'], [])])).toEqual([])
  expect(told([session('1', 'failed', [], ['json'])], false)).toEqual([])
})
