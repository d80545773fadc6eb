import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPace, Resting, type Urgency } from '../../../electron/session/pace'
import { reply } from '../../support/reply-server'
import { clientOf, startSessionService } from '../../support/session-service'

const poll: Urgency = { rank: 'poll', endsAt: null }
const order: Urgency = { rank: 'order', endsAt: null }
const result = (endsAt: string): Urgency => ({ rank: 'content', endsAt })

describe('a service that may be asked so much at once', () => {
  /** One request runs until it is let go; the others stand in line and tell when they begin. */
  async function lineUp(given: [string, Urgency][]) {
    const pace = createPace({ atOnce: 1, perSecond: null }, () => 0)
    let letGo = () => {}
    const first = pace.run(() => new Promise<void>((resolve) => (letGo = resolve)), poll)
    const begun: string[] = []
    const rest = given.map(([name, urgency]) =>
      pace.run(async () => void begun.push(name), urgency),
    )
    await Promise.resolve()
    letGo()
    await Promise.all([first, ...rest])
    return begun
  }

  it('hands out results before anything else, those that end first before the others', async () => {
    expect(
      await lineUp([
        ['order', order],
        ['poll', poll],
        ['ends at ten', result('2026-03-02T10:00:00.000Z')],
        ['ends at nine', result('2026-03-02T09:00:00.000Z')],
        ['sign-in', { rank: 'sign-in', endsAt: null }],
      ]),
    ).toEqual(['sign-in', 'ends at nine', 'ends at ten', 'poll', 'order'])
  })

  it('lets one order through after some polls, but never before a result', async () => {
    const polls = Array.from({ length: 6 }, (_, n): [string, Urgency] => [`poll ${n}`, poll])
    const begun = await lineUp([
      ['order', order],
      ...polls,
      ['result', result('2026-03-02T10:00:00.000Z')],
    ])
    expect(begun.indexOf('result')).toBe(0)
    expect(begun.indexOf('order')).toBeGreaterThan(2)
    expect(begun.indexOf('order')).toBeLessThan(6)
  })

  it('forgets a request that is given up while it stands in line', async () => {
    const pace = createPace({ atOnce: 1, perSecond: null }, () => 0)
    let letGo = () => {}
    const first = pace.run(() => new Promise<void>((resolve) => (letGo = resolve)), poll)
    const stopping = new AbortController()
    const given = pace.run(async () => 'sent', order, stopping.signal)
    stopping.abort('stopped')
    await expect(given).rejects.toBe('stopped')
    letGo()
    await first
    expect(await pace.run(async () => 'next', order)).toBe('next')
  })
})

describe('a service that may be asked so often', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  })
  afterEach(() => void vi.useRealTimers())

  it.each([0, 7 * 3_600_000, -7 * 3_600_000])(
    'gets no more in any one second, the wall clock moved by %d ms meanwhile',
    async (jumpMs) => {
      const pace = createPace({ atOnce: 64, perSecond: 5 }, () => performance.now())
      const begun: number[] = []
      const all = Array.from({ length: 23 }, () =>
        pace.run(async () => void begun.push(performance.now()), order),
      )
      await vi.advanceTimersByTimeAsync(1500)
      vi.setSystemTime(Date.now() + jumpMs)
      await vi.advanceTimersByTimeAsync(10_000)
      await Promise.all(all)
      const startMs = begun[0] ?? 0
      for (const [index, atMs] of begun.entries()) {
        const sixth = begun[index + 5]
        if (sixth !== undefined) expect(sixth - atMs).toBeGreaterThanOrEqual(1000)
      }
      expect((begun.at(-1) ?? 0) - startMs).toBe(4000)
    },
  )
})

it('sends nothing of anybody while the service wants to be left alone', async () => {
  let passedMs = 0
  const pace = createPace({ atOnce: 1, perSecond: null }, () => passedMs)
  const waiting: Promise<unknown>[] = []
  await pace.run(async () => {
    waiting.push(pace.run(async () => 'sent', order).catch((error: unknown) => error))
    await Promise.resolve()
    pace.rest(20_000, 'too-many-requests')
    pace.rest(1000, 'service-trouble')
  }, poll)
  expect(await waiting[0]).toBeInstanceOf(Resting)
  passedMs = 19_999
  await expect(pace.run(async () => 'sent', poll)).rejects.toMatchObject({ leftMs: 1 })
  passedMs = 20_000
  expect(await pace.run(async () => 'sent', poll)).toBe('sent')
})

it.each([
  [429, { 'retry-after': '120' }, 'too-many-requests'],
  [429, {}, 'too-many-requests'],
  [503, { 'retry-after': '120' }, 'service-trouble'],
] as const)('a %d with %o stops the sessions of every case', async (status, headers, code) => {
  const server = await startSessionService((_, response) => reply(response, status, {}, headers))
  const pace = createPace({ atOnce: 4, perSecond: null })
  const one = clientOf(server, { deps: { pace } })
  const other = clientOf(server, { deps: { pace } })
  await one.client.status({ sessionId: 's1', country: 'no', location: null })
  const asked = server.seen.length
  const refused = await other.client.status({ sessionId: 's2', country: 'no', location: null })
  expect(refused).toMatchObject({ ok: false, failure: { code, retryAt: expect.any(String) } })
  expect(server.seen).toHaveLength(asked)
  await server.stop()
})
