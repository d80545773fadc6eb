import { expect, it, onTestFinished } from 'vitest'
import { createCollector, type Destination } from '../../electron/collector/collector'
import { systemClock, type Clock } from '../../electron/collector/clock'
import { systemPolicy } from '../../electron/collector/policy'
import { createSessionClient } from '../../electron/session/client'
import { basicScope } from '../../electron/shared/domain/settings'
import { collecting, everything, key, must } from '../support/collecting'

const eight = [
  ...['314211685', '314211073', '314212290', '314218396', '123456789'].map((one) => key('no', one)),
  ...[key('se', '9920041275'), key('fi', '9000524-2'), key('dk', '99023414')],
]
const minute = 60_000

/** Time a thousand times as fast: an hour passes in less than four seconds, every pause with it. */
function hurryingTime() {
  const speed = 1000
  const startMs = performance.now()
  let wallMs = Date.parse('2026-03-02T16:00:00.000Z')
  const monotonicMs = () => (performance.now() - startMs) * speed
  const nowMs = () => Math.round(wallMs + monotonicMs())
  const clock: Clock = {
    nowMs,
    nowIso: () => new Date(nowMs()).toISOString(),
    monotonicMs,
    wait: (ms, signal) => systemClock.wait(ms / speed, signal),
  }
  return { clock, setWallClock: (ms: number) => void (wallMs += ms) }
}

it('orders each company once and loses nothing over hours without a network', async () => {
  const { archive, caseId, service } = await collecting()
  const time = hurryingTime()
  let isOnline = true
  let tried = 0
  const fetchWhenOnline: typeof fetch = (input, init) => {
    if (isOnline) return fetch(input, init)
    tried += 1
    const cause = Object.assign(new Error('getaddrinfo'), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
    })
    return Promise.reject(new TypeError('fetch failed', { cause }))
  }
  const client = createSessionClient(
    {
      kind: 'service',
      discoveryUrl: service.discoveryUrl,
      clientId: service.clientId,
      authMethod: 'client_secret_basic',
      scopes: [basicScope],
      amlBaseUrl: null,
    },
    service.clientSecret,
    {
      fetch: fetchWhenOnline,
      now: time.clock.nowMs,
      monotonicMs: time.clock.monotonicMs,
      delay: (ms, signal) => time.clock.wait(ms, signal ?? new AbortController().signal),
    },
  )
  const destination: Destination = { environment: 'practice', isPractice: true, client }
  const collector = createCollector({
    caseId,
    actor: 'tester',
    archive,
    clock: time.clock,
    random: () => 0.5,
    policy: systemPolicy,
    onChange: () => undefined,
    report: (error) => {
      throw error
    },
  })
  onTestFinished(() => collector.stop())

  must(await collector.place(eight, everything, destination))
  await expect.poll(() => service.ledger().length, { interval: 1 }).toBeGreaterThan(1)
  isOnline = false
  const sinceMs = time.clock.monotonicMs()
  await expect.poll(() => collector.state().unreachableSince, { timeout: 20_000 }).not.toBeNull()
  time.setWallClock(-9 * 60 * minute)
  await expect
    .poll(() => time.clock.monotonicMs() - sinceMs, { timeout: 30_000 })
    .toBeGreaterThan(150 * minute)
  expect(collector.state()).toMatchObject({ halt: null, isPaused: false })
  // One look every half minute and the tries it is made of, not one for every session.
  expect(tried).toBeLessThan(150 * 6)

  isOnline = true
  time.setWallClock(20 * 60 * minute)
  collector.wake()
  await collector.whenStill()
  const { sessions, unreachableSince } = collector.state()
  expect(unreachableSince).toBeNull()
  expect(new Set(sessions.map(({ state }) => state))).toEqual(new Set(['all-done']))
  expect(service.ledger()).toHaveLength(8)
  const check = must(await archive.call('case.check', { caseId, at: new Date().toISOString() }))
  expect(check).toMatchObject({ isSound: true, findings: [] })
}, 90_000)
