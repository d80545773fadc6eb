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
import { canOrderAgain, groupLost, ordersByCase } from '../../../../renderer/collect/lost-rows'
import { haltRemedies } from '../../../../renderer/collect/remedies'
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

const real = { isPractice: false, hasOfac: true }
const practice = { isPractice: true, hasOfac: false }
const now = '2026-11-22T14:00:00Z'
const trouble = (of: Session, where = real) => troubleOf(of, where, now)

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
    expect(trouble(session(1, 'unclear', [part('json', 'waiting')]))).toMatchObject({
      failure: { code: 'order-unclear' },
      remedies: ['order-now', 'let-go'],
    })
  })

  it('offers only what is missing again where the answer was saved', () => {
    const partial = session(1, 'partial', [
      saved('json'),
      part('aml', 'failed', { failure: { code: 'report-failed', detail: 'R-502' } }),
      part('certificateOfRegistration', 'expired'),
    ])
    expect(trouble(partial)).toEqual({
      failure: null,
      parts: [
        { kinds: ['aml'], failure: { code: 'report-failed', detail: 'R-502' } },
        { kinds: ['certificateOfRegistration'], failure: { code: 'result-expired' } },
      ],
      remedies: ['missing'],
    })
    expect(failedParts(partial).map(({ kind }) => kind)).toEqual([
      'aml',
      'certificateOfRegistration',
    ])
  })

  it('says once what happened to an order that brought nothing', () => {
    const failed = session(1, 'failed', [part('json', 'failed'), part('aml', 'failed')])
    expect(trouble(failed)).toEqual({
      failure: { code: 'session-failed' },
      parts: [],
      remedies: ['again', 'let-go'],
    })
  })

  it('offers to fetch what is still at the service before anything is ordered', () => {
    const broken = (expiresAt: string) =>
      session(1, 'partial', [
        saved('json'),
        part('aml', 'rejected', { expiresAt, failure: { code: 'not-a-pdf' } }),
      ])
    expect(trouble(broken('2026-11-22T15:00:00Z')).remedies).toEqual(['fetch', 'missing'])
    expect(trouble(broken('2026-11-22T13:00:00Z')).remedies).toEqual(['missing'])
    expect(trouble(session(1, 'stalled')).remedies).toEqual(['fetch', 'let-go'])
  })

  it('leads to the number, the settings or the practice switches, whatever is at fault', () => {
    const refused = (code: 'organization-not-found' | 'wrong-path') =>
      session(1, 'refused', [], { failure: { code } })
    expect(trouble(refused('organization-not-found')).remedies).toEqual(['check-number', 'let-go'])
    expect(trouble(refused('wrong-path')).remedies[0]).toBe('settings')
    expect(trouble(refused('wrong-path'), practice).remedies[0]).toBe('practice')
  })
})

describe('a queue that stands still', () => {
  it('goes on without OFAC only where the connection asks for it', () => {
    expect(haltRemedies('scope-refused', real)).toEqual(['without-ofac', 'settings', 'resume'])
    expect(haltRemedies('scope-refused', { ...real, hasOfac: false })).toEqual([
      'settings',
      'resume',
    ])
    expect(haltRemedies('scope-refused', practice)).toEqual(['practice', 'resume'])
  })

  it('leads to the secret after a refused sign-in', () => {
    expect(haltRemedies('sign-in-refused', real)).toEqual(['renew-secret', 'resume'])
  })
})

describe('what was lost', () => {
  const entry = (caseId: string, sessionRow: number, isPractice = false) => ({
    caseId,
    caseName: `Sak ${caseId}`,
    folder: `/saker/${caseId}`,
    sessionRow,
    company: { country: 'no' as const, kind: 'organization-number' as const, identifier: '1' },
    name: null,
    state: 'expired' as const,
    missing: ['json'],
    failure: null,
    at: now,
    isPractice,
  })
  const lost = [entry('b', 7), entry('a', 1), entry('b', 2, true)]

  it('stands by case, the newest loss first, and is ordered case by case', () => {
    expect(groupLost(lost).map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Sak b', 2],
      ['Sak a', 1],
    ])
    expect(ordersByCase(lost)).toEqual([
      { caseId: 'b', folder: '/saker/b', sessionRows: [7, 2] },
      { caseId: 'a', folder: '/saker/a', sessionRows: [1] },
    ])
  })

  it('is ordered again only from the service it came from', () => {
    expect(lost.filter((one) => canOrderAgain(one, true))).toHaveLength(1)
    expect(lost.filter((one) => canOrderAgain(one, false))).toHaveLength(2)
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
