// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openAll } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import type { Context } from '../../../../../renderer/ownership/picture/paint/canvas'
import { paint } from '../../../../../renderer/ownership/picture/paint/paint'
import type { Scene } from '../../../../../renderer/ownership/picture/scene'
import { setLanguage } from '../../../../../renderer/text/text'
import { generatedGraph } from '../../../../support/ownership/generated'
import { havnesund, paper, sceneFor } from './havnesund'

/** A canvas that only notes what is asked of it; the drawn pixels are looked at in the window. */
function notingCanvas() {
  const texts: string[] = []
  const fonts: number[] = []
  const calls = new Map<string, number>()
  const canvas = new Proxy(
    {},
    {
      get: (_, name) => (first: unknown) => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1)
        if (name === 'fillText') texts.push(String(first))
      },
      set: (_, name, value) => {
        if (name === 'font') fonts.push(Number(/([\d.]+)px/.exec(String(value))?.[1]))
        return true
      },
    },
  )
  return { context: canvas as Context, texts, fonts, count: (name: string) => calls.get(name) ?? 0 }
}

const painted = (scene: Scene, scale: number, at = { x: 0, y: 0 }) => {
  const noting = notingCanvas()
  const camera = { x: -at.x * scale, y: -at.y * scale, scale }
  paint(noting.context, scene, { width: 1200, height: 800, pixelRatio: 1, camera }, paper)
  return noting
}

beforeEach(() => {
  setLanguage('en')
  vi.stubGlobal(
    'Path2D',
    class {
      addPath() {}
    },
  )
})

describe('painting', () => {
  it('writes names, shares and badges near by, and only what is in sight', () => {
    const scene = sceneFor(havnesund())
    const marit = scene.boxes.find(({ title }) => title.startsWith('Marit'))
    if (!marit) throw new Error('no Marit')
    const { texts } = painted(scene, 1, { x: marit.x - 100, y: marit.y - 100 })
    expect(texts).toEqual(expect.arrayContaining([expect.stringMatching(/^Marit/), '22%']))
    expect(painted(scene, 1, { x: 50_000, y: 0 }).texts).toEqual([])
  })

  it('writes names in letters that can be read from farther away, and none from afar', () => {
    const scene = sceneFor(havnesund())
    expect(painted(scene, 0.35).texts.some((text) => text.startsWith('Tind'))).toBe(true)
    expect(painted(scene, 0.2).texts).toEqual([])
  })

  it.each([0.31, 0.45, 0.56, 0.62, 0.7, 0.8, 0.95, 1, 2])(
    'writes no letters on the screen that are too small to read, at %f',
    (scale) => {
      const scene = sceneFor(havnesund())
      const { x, y } = scene.boxes[0] ?? { x: 0, y: 0 }
      const { fonts } = painted(scene, scale, { x: x - 100, y: y - 100 })
      expect(fonts.length).toBeGreaterThan(0)
      for (const size of fonts) expect(size * scale).toBeGreaterThanOrEqual(10.4)
    },
  )

  it('draws three thousand boxes in a handful of strokes', () => {
    const graph = generatedGraph({ parties: 3000, levels: 6, cycles: 5, crossings: 20, seed: 1 })
    const choice = openAll(graph, { ...firstChoice(graph), foldBelow: 0 })
    const scene = sceneFor(graph, {}, choice)
    expect(scene.boxes.length).toBeGreaterThan(3000)
    const noting = painted(scene, 0.005)
    expect(noting.count('rect') + noting.count('roundRect')).toBeGreaterThan(3000)
    expect(noting.count('stroke')).toBeLessThan(12)
    expect(noting.count('fillText')).toBe(0)
  })
})
