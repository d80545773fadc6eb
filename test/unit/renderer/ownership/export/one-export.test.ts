// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { Failure } from '../../../../../electron/shared/result'
import {
  useOneExport,
  type OneExport,
} from '../../../../../renderer/ownership/export/use-one-export'

const called: string[] = []

beforeEach(() => {
  called.length = 0
  vi.useFakeTimers()
  const answer = JSON.stringify({ ok: true, value: null })
  const bridge = { call: (name: string) => Promise.resolve((called.push(name), answer)) }
  vi.stubGlobal('bridge', bridge)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const begun = (): OneExport => {
  const one = effectScope().run(useOneExport)
  if (!one) throw new Error('no scope')
  return one
}

test('an export that takes over a second says so, and one can stop it', async () => {
  const one = begun()
  let end = (_: Failure | null) => {}
  const made = one.run(() => new Promise((resolve) => (end = resolve)))
  await vi.advanceTimersByTimeAsync(900)
  expect([one.isBusy.value, one.isSlow.value]).toEqual([true, false])
  await vi.advanceTimersByTimeAsync(200)
  expect(one.isSlow.value).toBe(true)
  one.stop()
  expect([one.isBusy.value, one.isSlow.value]).toEqual([false, false])
  expect(called).toEqual(['ownership.stopSaving'])
  end({ code: 'disk-full' })
  await made
  expect(one.failure.value).toBeNull()
})

test('what went wrong is told until the next export, and a second at the same time is not begun', async () => {
  const one = begun()
  await one.run(() => Promise.resolve({ code: 'disk-full' }))
  expect(one.failure.value).toEqual({ code: 'disk-full' })
  let begins = 0
  const make = () => Promise.resolve((begins++, null))
  await Promise.all([one.run(make), one.run(make)])
  expect(begins).toBe(1)
  expect(one.failure.value).toBeNull()
})
