// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import {
  anchored,
  firstCamera,
  fitCamera,
  keepInSight,
  sightOf,
  toPicture,
  usualMargins,
} from '../../../../../renderer/ownership/picture/camera'
import type { Scene, SceneLine } from '../../../../../renderer/ownership/picture/scene'
import { firstLookAt } from '../../../../../renderer/ownership/picture/view/first-look'
import { pointedAt } from '../../../../../renderer/ownership/picture/view/pointed-at'
import { walk, type WalkKey } from '../../../../../renderer/ownership/picture/walk'
import { closeAll } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { setLanguage } from '../../../../../renderer/text/text'
import { graphOf } from '../../../../support/ownership/graph'
import { havnesund, paper, sceneFor } from './havnesund'

beforeEach(() => setLanguage('en'))

const window = { width: 1000, height: 700 }

describe('the camera', () => {
  it('shows a whole picture in the middle, never larger than life', () => {
    expect(fitCamera({ width: 100, height: 100 }, window).scale).toBe(1)
    const { x, y, scale } = fitCamera({ width: 4000, height: 700 }, window)
    expect(4000 * scale + 2 * x).toBeCloseTo(1000)
    expect(y).toBeGreaterThan(0)
  })

  it('starts at the subject where the whole could not be read', () => {
    const subject = { x: 30_000, y: 200, width: 208, height: 60 }
    const camera = firstCamera({ width: 60_000, height: 900 }, [subject], window)
    expect(toPicture(camera, 500, 350)[0]).toBeCloseTo(30_104)
    expect(camera.scale).toBe(0.8)
  })

  it('first shows the beneficial owners beside the subject where not everybody has room', () => {
    const siblings = Array.from({ length: 7 }, (_, at) => `Fond_${at} 2 Berget`).join('; ')
    const graph = graphOf(`${siblings}; Eva:person 30 Berget\n Eva verdict=certain`)
    const scene = sceneFor(graph)
    const small = { width: 640, height: 480 }
    const seen = sightOf(firstLookAt(scene, small, usualMargins), small)
    const inSight = scene.boxes.filter(
      (box) => box.x >= seen.x && box.x + box.width <= seen.x + seen.width,
    )
    expect(inSight.map(({ title }) => title)).toEqual(expect.arrayContaining(['Berget', 'Eva']))
    expect(inSight.length).toBeLessThan(scene.boxes.length)
  })

  it('moves no farther than needed to keep a box in sight', () => {
    const still = { x: 0, y: 0, scale: 1 }
    expect(keepInSight(still, { x: 300, y: 300, width: 148, height: 56 }, window)).toBe(still)
    const moved = keepInSight(still, { x: 1200, y: 300, width: 148, height: 56 }, window)
    expect(moved.y).toBe(0)
    expect(1200 + 148 + moved.x).toBeLessThanOrEqual(1000)
  })

  it('leaves a box where it was on the screen when the layout changes', () => {
    const camera = { x: 10, y: 20, scale: 0.5 }
    const after = anchored(camera, { x: 100, y: 100 }, { x: 700, y: 40 })
    expect(700 * after.scale + after.x).toBe(100 * 0.5 + 10)
    expect(40 * after.scale + after.y).toBe(100 * 0.5 + 20)
  })
})

describe('arrows in the picture', () => {
  const graph = havnesund()
  const sizes = new Map(graph.interests.map(({ id, capital }) => [id, capital?.maximum ?? 0]))
  const sizeOf = ({ interest }: SceneLine) => sizes.get(interest ?? '') ?? 0
  const goes = (scene: Scene, from: string, ...keys: WalkKey[]) => {
    const start = scene.boxes.find(({ title }) => title === from)?.id ?? null
    const end = keys.reduce((at: string | null, key) => walk(scene, at, key, sizeOf), start)
    return scene.boxes.find(({ id }) => id === end)?.title ?? null
  }

  it('lead up to the largest owner and down toward the subject', () => {
    const scene = sceneFor(graph)
    expect(goes(scene, 'Havnesund Sjømat', 'ArrowUp')).toBe('Tindholm')
    expect(goes(scene, 'Tindholm', 'ArrowUp')).toBe('Ingrid Hollås')
    expect(goes(scene, 'Ingrid Hollås', 'ArrowDown', 'ArrowDown')).toBe('Havnesund Sjømat')
  })

  it('lead on to the largest holding, and back', () => {
    const scene = sceneFor(graph)
    expect(goes(scene, 'Havnesund Sjømat', 'ArrowDown')).toBe('Nordkapp Fôr')
    expect(goes(scene, 'Nordkapp Fôr', 'ArrowUp')).toBe('Havnesund Sjømat')
  })

  it('lead to the neighbour in the row and home to the subject', () => {
    const scene = sceneFor(graph)
    expect(goes(scene, 'Tindholm', 'ArrowRight', 'ArrowLeft')).toBe('Tindholm')
    expect(goes(scene, 'Sigrun Hollås', 'Home')).toBe('Havnesund Sjømat')
    expect(goes(scene, 'Ingrid Hollås', 'ArrowUp')).toBeNull()
  })
})

describe('pointing', () => {
  it('finds boxes, and the handle that shows how many owners are hidden', () => {
    const graph = havnesund()
    const choice = firstChoice(graph)
    const closed = { ...closeAll(choice), open: new Set([...choice.open].slice(0, 1)) }
    const scene = sceneFor(graph, {}, closed)
    const tindholm = scene.boxes.find(({ title }) => title === 'Tindholm')
    if (!tindholm) throw new Error('no Tindholm')
    expect(tindholm.more).toEqual({ up: 3, down: null })
    const still = { x: 0, y: 0, scale: 1 }
    const at = (x: number, y: number) =>
      pointedAt(scene, still, paper, { x: tindholm.x + x, y: tindholm.y + y })
    expect(at(74, 0)?.part).toBe('more-up')
    expect(at(20, 30)).toMatchObject({ part: 'box', box: { title: 'Tindholm' } })
    expect(at(-5, -40)).toBeNull()
  })
})
