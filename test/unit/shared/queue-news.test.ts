import { expect, test } from 'vitest'
import type { QueueState } from '../../../electron/shared/contract'
import { createQueueHearer, createQueueTeller } from '../../../electron/shared/queue-news'
import type { Session } from '../../../electron/shared/domain/session'

const session = (sessionRow: number, state: Session['state']): Session => ({
  sessionRow,
  companyRow: sessionRow,
  company: { country: 'no', kind: 'organization-number', identifier: '310000019' },
  environment: 'practice',
  isPractice: true,
  sessionId: null,
  location: null,
  state,
  orderedAt: '2026-03-02T09:00:00.000Z',
  createdAt: null,
  endedAt: null,
  terms: { expands: [], reports: [], language: 'nb' },
  failure: null,
  deliverables: [],
})
const queueOf = (...sessions: Session[]): QueueState => ({
  ...{ caseId: 'fjord', sessions, isRunning: true, isPaused: false },
  ...{ halt: null, unreachableSince: null },
})

test('the window sees the whole queue although only what changed is sent', () => {
  const [tell, { hear }] = [createQueueTeller(), createQueueHearer()]
  const [one, two, three] = [session(1, 'open'), session(2, 'open'), session(3, 'in-line')]
  const steps = [
    queueOf(one, two),
    queueOf(one, { ...two, state: 'all-done' as const }, three),
    queueOf(one, three),
    { ...queueOf(one, three), isPaused: true },
  ]
  const sent = steps.map((queue) => {
    const news = tell(queue)
    expect(hear(structuredClone(news))).toEqual(queue)
    // A second listener of the same window hears the same once more.
    expect(hear(structuredClone(news))).toEqual(queue)
    return news.sessions.length
  })
  expect(sent).toEqual([2, 2, 2, 0])
})

test('a window that was not there from the beginning asks for the queue', () => {
  const [tell, hearer] = [createQueueTeller(), createQueueHearer()]
  const [one, two] = [session(1, 'open'), session(2, 'open')]
  tell(queueOf(one, two))
  const ended = queueOf(one, { ...two, state: 'all-done' })
  expect(hearer.hear(tell(ended))).toBe(null)
  hearer.know(ended)
  const paused = { ...ended, isPaused: true }
  expect(hearer.hear(tell(paused))).toEqual(paused)
})
