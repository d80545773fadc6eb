import { expect, it } from 'vitest'
import { createMonotonic } from '../../../electron/session/monotonic'

function computer() {
  const time = { tickMs: 5000, uptimeS: 100 }
  const nowMs = createMonotonic({ tickMs: () => time.tickMs, uptimeS: () => time.uptimeS })
  return { time, nowMs }
}

it('counts the hours in which the computer slept and its timers stood still', () => {
  const { time, nowMs } = computer()
  const before = nowMs()
  time.tickMs += 1500
  time.uptimeS += 8 * 3600 + 1
  expect(nowMs() - before).toBe(8 * 3_600_000 + 1000)
  time.tickMs += 250
  expect(nowMs() - before).toBe(8 * 3_600_000 + 1250)
})

it('counts a sleep once on systems whose timers run on', () => {
  const { time, nowMs } = computer()
  const before = nowMs()
  time.tickMs += 3_600_000
  time.uptimeS += 3600
  expect(nowMs() - before).toBe(3_600_000)
})

it('takes an uptime in whole seconds for no sleep', () => {
  const { time, nowMs } = computer()
  const before = nowMs()
  for (let second = 0; second < 60; second += 1) {
    time.tickMs += 100
    time.uptimeS += 1
    nowMs()
    time.tickMs += 900
    nowMs()
  }
  expect(nowMs() - before).toBe(60_000)
})
