import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openAll } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { layoutOf } from '../../../../../renderer/ownership/picture/layout/layout'
import { startLayoutThread } from '../../../../../renderer/ownership/picture/layout/layout-thread'
import { packPlaced, unpackPlaced } from '../../../../../renderer/ownership/picture/layout/packed'
import type { ToLayout } from '../../../../../renderer/ownership/picture/layout/layout-worker'
import {
  picturedOf,
  type Pictured,
} from '../../../../../renderer/ownership/picture/layout/pictured'
import { generatedGraph } from '../../../../support/ownership/generated'

/** A thread that takes as long as it is told to, on the clock of the test. */
class PacedThread {
  static begun: string[] = []
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  #isOver = false

  postMessage({ id, pictured }: ToLayout) {
    const [box] = pictured.boxes
    PacedThread.begun.push(box?.place ?? '')
    setTimeout(
      () => {
        if (this.#isOver) return
        if (box?.place === 'broken') this.onerror?.({ message: 'no memory' })
        else this.onmessage?.({ data: { id, placed: packPlaced(layoutOf(pictured)) } })
      },
      box?.place === 'huge' ? 10_000 : 20,
    )
  }

  terminate() {
    this.#isOver = true
  }
}

const picture = (place: string): Pictured => ({
  arrangement: 'tree',
  boxes: [{ place, side: 'subject', parent: -1, isGap: false }],
  lines: [],
})

const startPaced = () => startLayoutThread(() => new PacedThread() as unknown as Worker)

beforeEach(() => {
  vi.useFakeTimers()
  PacedThread.begun = []
})
afterEach(() => vi.useRealTimers())

it('answers the newest request alone, and begins none that was overtaken while it waited', async () => {
  const thread = startPaced()
  const answers = ['one', 'two', 'three'].map((place) => thread.layout(picture(place)))
  await vi.advanceTimersByTimeAsync(100)
  const [one, two, three] = await Promise.all(answers)
  expect([one, two]).toEqual([null, null])
  expect(three?.boxes.map(({ place }) => place)).toEqual(['three'])
  expect(PacedThread.begun).toEqual(['one', 'three'])
})

it('gives up what takes long once it is outdated, and goes on after an error', async () => {
  const thread = startPaced()
  const huge = thread.layout(picture('huge'))
  const small = thread.layout(picture('small'))
  await vi.advanceTimersByTimeAsync(200)
  expect(await huge).toBeNull()
  expect((await small)?.boxes).toHaveLength(1)
  const broken = expect(thread.layout(picture('broken'))).rejects.toThrow('no memory')
  await vi.advanceTimersByTimeAsync(30)
  await broken
  const next = thread.layout(picture('next'))
  await vi.advanceTimersByTimeAsync(30)
  expect((await next)?.boxes).toHaveLength(1)
})

it('brings a layout from thread to thread with every box, line and sign where it was', () => {
  const graph = generatedGraph({ parties: 60, levels: 4, cycles: 3, crossings: 6, seed: 3 })
  const choice = openAll(graph, { ...firstChoice(graph), foldBelow: 0 })
  const pictured = picturedOf(graph, outlineOf(graph, choice), 'graph')
  const placed = layoutOf(pictured)
  expect(placed.lines.some(({ signAt }) => signAt !== null)).toBe(true)
  expect(unpackPlaced(structuredClone(packPlaced(placed)), pictured)).toEqual(placed)
})
