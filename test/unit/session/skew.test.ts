import { describe, expect, it, test } from 'vitest'
import { readRetryAfter } from '../../../electron/session/retry-after'
import { byOurClock, clockSkewMs } from '../../../electron/session/skew'
import { reply } from '../../support/reply-server'
import { clientOf, startSessionService } from '../../support/session-service'

const noon = Date.parse('2026-03-02T12:00:00Z')
const at = (date: string) => new Headers({ date })

describe('a clock here that is wrong', () => {
  test.each([
    ['three hours slow', 'Mon, 02 Mar 2026 15:00:00 GMT', 3 * 3_600_000],
    ['a day fast', 'Sun, 01 Mar 2026 12:00:00 GMT', -86_400_000],
    ['a minute off, which an answer under way may take', 'Mon, 02 Mar 2026 12:01:00 GMT', 0],
    ['beside a date that is none', 'yesterday', 0],
  ])('%s', (_, date, skewMs) => {
    expect(clockSkewMs(at(date), noon)).toBe(skewMs)
  })

  it('does not move the end of a result', () => {
    expect(byOurClock('2026-03-02T17:00:00.000Z', 3 * 3_600_000)).toBe('2026-03-02T14:00:00.000Z')
    expect(byOurClock('2026-03-02T17:00:00.000Z', -8.64e15)).toBeNull()
  })

  it('does not lengthen a pause that the service names by a date', () => {
    const headers = new Headers({
      date: 'Mon, 02 Mar 2026 15:00:00 GMT',
      'retry-after': 'Mon, 02 Mar 2026 15:00:20 GMT',
    })
    expect(readRetryAfter(headers, noon, 86_400_000)).toBe(20_000)
  })
})

it('counts down the two hours by our clock, three hours slow though it is', async () => {
  const serviceNow = noon + 3 * 3_600_000
  const server = await startSessionService((_, response) =>
    reply(
      response,
      200,
      { jsonData: { status: 'READY', expires: new Date(serviceNow + 7_200_000).toISOString() } },
      { date: new Date(serviceNow).toUTCString() },
    ),
  )
  const { client } = clientOf(server, { deps: { now: () => noon } })
  const read = await client.status({ sessionId: 's1', country: 'no', location: null })
  await server.stop()
  expect(read).toMatchObject({ value: { entities: [{ expiresAt: '2026-03-02T14:00:00.000Z' }] } })
})
