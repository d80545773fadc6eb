// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { QueueState } from '../../../../electron/shared/contract'
import type {
  Deliverable,
  DeliverableState,
  Session,
  SessionState,
} from '../../../../electron/shared/domain/session'
import { deliverableSign } from '../../../../renderer/collect/deliverable-words'
import { groupSessions, reportColumns } from '../../../../renderer/collect/queue-rows'
import { sumQueues } from '../../../../renderer/collect/queue-sum'
import { failedParts, troubleOf } from '../../../../renderer/collect/session-trouble'
import { setLanguage } from '../../../../renderer/text/text'

const part = (
  kind: string,
  state: DeliverableState,
  more: Partial<Deliverable> = {},
): Deliverable => ({
  kind,
  state,
  word: null,
  readySeenAt: null,
  expiresAt: null,
  failure: null,
  document: null,
  ...more,
})
const saved = (kind: string) =>
  part(kind, 'saved', {
    document: {
      sha256: 'a'.repeat(64),
      sizeBytes: 18_240,
      mediaType: 'application/json',
      retrievedAt: '2026-11-22T13:58:40Z',
    },
  })
const session = (
  sessionRow: number,
  state: SessionState,
  deliverables: Deliverable[] = [],
  more: Partial<Session> = {},
): Session => ({
  sessionRow,
  companyRow: sessionRow,
  company: { country: 'no', kind: 'organization-number', identifier: '314211685' },
  environment: 'practice',
  isPractice: true,
  sessionId: null,
  location: null,
  state,
  orderedAt: '2026-11-22T13:00:00Z',
  createdAt: null,
  endedAt: null,
  terms: { expands: [], reports: ['aml'], language: 'en' },
  failure: null,
  deliverables,
  ...more,
})
const groups = (sessions: Session[]) =>
  groupSessions(sessions, (group) => group).map(({ key, rows }) => [
    key,
    rows.map(({ sessionRow }) => sessionRow),
  ])

beforeEach(() => setLanguage('en'))

describe('the queue', () => {
  it('shows first what waits for a person, then what ends soonest', () => {
    const ends = (at: string) => [saved('json'), part('aml', 'ready', { expiresAt: at })]
    expect(
      groups([
        session(1, 'all-done'),
        session(2, 'in-line'),
        session(3, 'open', [part('json', 'waiting')]),
        session(4, 'open', ends('2026-11-22T15:00:00Z')),
        session(5, 'open', ends('2026-11-22T14:04:00Z')),
        session(6, 'unclear'),
      ]),
    ).toEqual([
      ['person', [6]],
      ['underWay', [5, 4, 3]],
      ['inLine', [2]],
      ['done', [1]],
    ])
  })

  it('asks nobody about a failed session whose company was ordered again', () => {
    const before = session(1, 'failed', [], { companyRow: 7 })
    const again = session(2, 'open', [], { companyRow: 7 })
    expect(groups([before, again])).toEqual([
      ['underWay', [2]],
      ['done', [1]],
    ])
  })

  it('has a column for each report that anybody asked for, the documented ones first', () => {
    const asks = (...reports: string[]) =>
      session(1, 'open', [], { terms: { expands: [], reports, language: 'en' } })
    expect(
      reportColumns([asks('extra'), asks('certificateOfRegistration'), asks('aml', 'extra')]),
    ).toEqual(['aml', 'certificateOfRegistration', 'extra'])
  })
})

describe('what the bars say about all queues', () => {
  const queue = (sessions: Session[], more: Partial<QueueState> = {}): QueueState => ({
    caseId: 'a',
    sessions,
    isRunning: true,
    isPaused: false,
    halt: null,
    unreachableSince: null,
    ...more,
  })
  const now = Date.parse('2026-11-22T14:00:00Z')

  it('names the next result to be lost and how many end within the hour', () => {
    const ready = (row: number, expiresAt: string) =>
      session(row, 'open', [part('json', 'ready', { expiresAt })])
    const sum = sumQueues(
      [
        queue([ready(1, '2026-11-22T14:04:00Z'), ready(2, '2026-11-22T15:30:00Z')]),
        queue([ready(3, '2026-11-22T14:41:00Z'), session(4, 'unclear')]),
      ],
      now,
    )
    expect(sum).toMatchObject({
      open: 3,
      needsPerson: 1,
      nextEndAt: '2026-11-22T14:04:00Z',
      endingSoon: 2,
    })
  })

  it('says since when the service is out of reach', () => {
    const sum = sumQueues([queue([], { unreachableSince: '2026-11-22T13:09:00Z' })], now)
    expect(sum.unreachableSince).toBe('2026-11-22T13:09:00Z')
  })
})

describe('trouble with a session', () => {
  it('that may have been ordered is settled by a person: order again, or leave it', () => {
    expect(troubleOf(session(1, 'unclear', [part('json', 'waiting')]))).toMatchObject({
      failure: { code: 'order-unclear' },
      remedies: ['order-now', 'let-go'],
    })
  })

  it('offers only the failed reports again where the answer was saved', () => {
    const partial = session(1, 'partial', [
      saved('json'),
      part('aml', 'failed', { failure: { code: 'report-failed', detail: 'R-502' } }),
      part('certificateOfRegistration', 'expired'),
    ])
    expect(troubleOf(partial)).toEqual({
      failure: null,
      parts: [
        { kinds: ['aml'], failure: { code: 'report-failed', detail: 'R-502' } },
        { kinds: ['certificateOfRegistration'], failure: { code: 'result-expired' } },
      ],
      remedies: ['again-with-parts'],
    })
    expect(failedParts(partial).map(({ kind }) => kind)).toEqual([
      'aml',
      'certificateOfRegistration',
    ])
  })

  it('says once what happened to an order that brought nothing', () => {
    const failed = session(1, 'failed', [part('json', 'failed'), part('aml', 'failed')])
    expect(troubleOf(failed)).toEqual({
      failure: { code: 'session-failed' },
      parts: [],
      remedies: ['again', 'let-go'],
    })
  })
})

describe('a part of a session', () => {
  it('that was not asked for is not called missing', () => {
    const sign = deliverableSign(session(1, 'open'), 'certificateOfRegistration', undefined)
    expect(sign).toMatchObject({ glyph: 'not-requested', words: 'Not asked' })
  })

  it('shows a status word that nobody knows as the service wrote it', () => {
    const waiting = session(1, 'open', [part('json', 'in-progress', { word: 'VENTER' })])
    expect(deliverableSign(waiting, 'json', undefined).words).toBe('“VENTER”')
    const known = session(1, 'open', [part('json', 'in-progress', { word: 'IN_PROGRESS' })])
    expect(deliverableSign(known, 'json', undefined).words).toBe('Searching')
  })

  it('that is saved tells its size', () => {
    const done = session(1, 'all-done', [saved('json')])
    expect(deliverableSign(done, 'json', undefined)).toMatchObject({
      glyph: 'done',
      words: '18\u00a0kB',
    })
  })
})
