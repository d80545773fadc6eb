import { beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../../electron/collector/clock'
import { createStandstill, type Standstill } from '../../../electron/collector/standstill'
import type { Failure } from '../../../electron/shared/result'

const away: Failure = { code: 'service-unreachable' }
const never = new AbortController().signal

/** Time that stands until it is moved; whoever waits is woken when its time has come. */
function standingClock() {
  let nowMs = 0
  let wallMs = Date.parse('2026-03-02T08:00:00.000Z')
  let sleepers: { atMs: number; wake: () => void }[] = []
  const clock: Clock = {
    nowMs: () => wallMs,
    nowIso: () => new Date(wallMs).toISOString(),
    monotonicMs: () => nowMs,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        sleepers.push({ atMs: nowMs + ms, wake: resolve })
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    clock,
    settle,
    /** somebody sets the wall clock, forward or back */
    setWallClock: (ms: number) => void (wallMs += ms),
    async move(ms: number) {
      nowMs += ms
      wallMs += ms
      const due = sleepers.filter((one) => one.atMs <= nowMs)
      sleepers = sleepers.filter((one) => one.atMs > nowMs)
      for (const { wake } of due) wake()
      await settle()
    },
  }
}

describe('while the service is out of reach', () => {
  let time: ReturnType<typeof standingClock>
  let gate: Standstill
  let asked: string[]
  let answer: Failure | null
  const ask = (who: string, signal = never) =>
    gate.through(
      signal,
      async () => asked.push(who),
      () => answer,
    )

  beforeEach(async () => {
    time = standingClock()
    gate = createStandstill(time.clock, 120_000, () => undefined)
    asked = []
    answer = away
    await ask('first')
  })

  it('lets one session look after each growing pause while all others wait', async () => {
    for (const who of ['a', 'b', 'c']) void ask(who)
    await time.settle()
    expect(asked).toEqual(['first'])
    await time.move(1000)
    expect(asked).toEqual(['first', 'a'])
    await time.move(1999)
    expect(asked).toEqual(['first', 'a'])
    await time.move(1)
    expect(asked).toEqual(['first', 'a', 'b'])
    expect(gate.unreachableSince).toBe('2026-03-02T08:00:00.000Z')
  })

  it.each([9 * 3_600_000, -9 * 3_600_000])(
    'keeps its pauses while the wall clock is set by %d ms',
    async (jumpMs) => {
      void ask('a')
      await time.settle()
      time.setWallClock(jumpMs)
      await time.move(999)
      expect(asked).toEqual(['first'])
      await time.move(1)
      expect(asked).toEqual(['first', 'a'])
      expect(gate.halt).toBeNull()
      expect(gate.unreachableSince).toBe('2026-03-02T08:00:00.000Z')
    },
  )

  it('looks at once when the network is back, and rests on when it was not', async () => {
    for (const who of ['a', 'b']) void ask(who)
    await time.settle()
    gate.wake()
    await time.settle()
    expect(asked).toEqual(['first', 'a'])
    await time.move(1999)
    expect(asked).toEqual(['first', 'a'])
    await time.move(1)
    expect(asked).toEqual(['first', 'a', 'b'])
  })

  it('leaves a service alone that asked for it, though the network comes back meanwhile', async () => {
    gate.open()
    answer = { code: 'too-many-requests', retryAt: '2026-03-02T08:01:00.000Z' }
    await ask('b')
    void ask('c')
    await time.settle()
    gate.wake()
    await time.move(59_999)
    expect(asked).toEqual(['first', 'b'])
    await time.move(1)
    expect(asked).toEqual(['first', 'b', 'c'])
  })

  it('learns nothing about the service from a request that was given up', async () => {
    answer = { code: 'cancelled' }
    void ask('a')
    await time.move(1000)
    expect(gate.unreachableSince).not.toBeNull()
  })

  it('lets everybody through as soon as one session got an answer', async () => {
    for (const who of ['a', 'b', 'c']) void ask(who)
    answer = null
    await time.move(1000)
    expect(asked).toEqual(['first', 'a', 'b', 'c'])
    expect(gate.unreachableSince).toBeNull()
  })

  it('goes on at once when a person asks for it', async () => {
    void ask('a')
    answer = null
    gate.open()
    await time.settle()
    expect(asked).toEqual(['first', 'a'])
  })

  it('does not look while the person pauses, however long that is', async () => {
    void ask('a')
    gate.pause()
    await time.move(3_600_000)
    expect(asked).toEqual(['first'])
  })

  it('waits as long as a busy service asks, and does not call it out of reach', async () => {
    gate.open()
    answer = { code: 'too-many-requests', retryAt: '2026-03-02T08:01:00.000Z' }
    await ask('b')
    expect(gate.unreachableSince).toBeNull()
    void ask('c')
    await time.settle()
    await time.move(59_000)
    expect(asked).toEqual(['first', 'b'])
    await time.move(1000)
    expect(asked).toEqual(['first', 'b', 'c'])
  })

  it('halts when the service stays away for longer than is waited for', async () => {
    void ask('a')
    await time.settle()
    await time.move(120_000)
    expect(gate.halt).toEqual(away)
  })

  it('lets the next session look when the one that was about to look is stopped', async () => {
    const stopping = new AbortController()
    const stopped = ask('a', stopping.signal).catch((error: unknown) => error)
    await time.settle()
    void ask('b')
    stopping.abort('stopped')
    expect(await stopped).toBe('stopped')
    gate.retry()
    await time.settle()
    expect(asked).toEqual(['first', 'b'])
  })
})
