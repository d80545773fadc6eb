import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBell } from '../../../electron/collector/bell'
import { systemClock, type Clock } from '../../../electron/collector/clock'

const clock: Clock = { ...systemClock, monotonicMs: () => performance.now() }
const never = new AbortController().signal
const hour = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
})
afterEach(() => void vi.useRealTimers())

/** How long a pause came to be, in milliseconds. */
function restOf(bell: ReturnType<typeof createBell>, ms: number, leastMs: number) {
  const startedMs = performance.now()
  return bell.rest(ms, leastMs, never).then(() => performance.now() - startedMs)
}

it('pauses as long as it should while nobody rings', async () => {
  const rested = restOf(createBell(clock), hour, 500)
  await vi.advanceTimersByTimeAsync(hour)
  expect(await rested).toBe(hour)
})

it('ends a pause when it rings, but never makes it shorter than the least', async () => {
  const bell = createBell(clock)
  const late = restOf(bell, hour, 500)
  await vi.advanceTimersByTimeAsync(2000)
  bell.ring()
  expect(await late).toBe(2000)
  const early = restOf(bell, hour, 500)
  await vi.advanceTimersByTimeAsync(100)
  bell.ring()
  await vi.advanceTimersByTimeAsync(400)
  expect(await early).toBe(500)
})

it('takes any number of rings for one', async () => {
  const bell = createBell(clock)
  for (let times = 0; times < 100; times += 1) bell.ring()
  const first = restOf(bell, hour, 500)
  await vi.advanceTimersByTimeAsync(500)
  expect(await first).toBe(500)
  const second = restOf(bell, hour, 500)
  await vi.advanceTimersByTimeAsync(hour)
  expect(await second).toBe(hour)
})

it('leaves nothing waiting when the session is given up', async () => {
  const giving = new AbortController()
  const resting = createBell(clock).rest(hour, 500, giving.signal)
  giving.abort(new Error('given up'))
  await expect(resting).rejects.toThrow('given up')
  expect(vi.getTimerCount()).toBe(0)
})
