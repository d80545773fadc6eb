import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnershipGraph } from '../../../../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from '../../../../../renderer/ownership/choice'
import { openAll, setOpen } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { layoutOf } from '../../../../../renderer/ownership/picture/layout/layout'
import { picturedOf } from '../../../../../renderer/ownership/picture/layout/pictured'
import type { Placed } from '../../../../../renderer/ownership/picture/layout/placed'
import {
  deepGraph,
  generatedGraph,
  tangledGraph,
  wideGraph,
} from '../../../../support/ownership/generated'
import { graphOf } from '../../../../support/ownership/graph'
import { boxRectangles, faultOf, labelRectangles, mingled, overlap } from './clashes'

const arrangements = ['graph', 'tree'] as const

const opened = (graph: OwnershipGraph, more: Partial<OwnershipChoice> = {}): OwnershipChoice =>
  openAll(graph, { ...firstChoice(graph), ...more })

function draw(graph: OwnershipGraph, choice: OwnershipChoice): Placed {
  return layoutOf(picturedOf(graph, outlineOf(graph, choice), choice.arrangement))
}

/** Everything that would be wrong with a picture, said in words; null for a good one. */
function faultIn(placed: Placed): string | null {
  const boxes = boxRectangles(placed)
  const byPlace = new Map(boxes.map((box) => [box.name, box]))
  const isOutside = boxes.some(
    ({ left, right, top, bottom }) =>
      left < 0 || top < 0 || right > placed.width || bottom > placed.height,
  )
  return (
    (isOutside ? 'a box stands outside' : null) ??
    overlap([...boxes, ...labelRectangles(placed)]) ??
    placed.lines.map((line) => faultOf(line, byPlace)).find((fault) => fault !== null) ??
    mingled(placed)
  )
}

const placeOf = (placed: Placed, party: string) => {
  const box = placed.boxes.find(({ place }) => place === party)
  if (!box) throw new Error(`${party} is not there`)
  return box
}

describe('a picture', () => {
  it('has owners above whom they hold, holdings below, and everybody once', () => {
    const graph = graphOf(`
      A 40 T; B 30 T; P:person 60 A; P:person 50 B; X 70 B; A 20 X; T 90 U; U 5 V
    `)
    const placed = draw(graph, opened(graph, { foldBelow: 0 }))
    expect(placed.boxes).toHaveLength(7)
    expect(placed.lines).toHaveLength(8)
    for (const { holder, company } of graph.interests) {
      const at = (party: string) =>
        placed.boxes.find(({ place }) => place === (party === 'T' ? 'subject' : `up:${party}`)) ??
        placeOf(placed, `down:${party}`)
      const [above, below] = [at(holder), at(company)]
      expect(above.y + above.height, `${holder} above ${company}`).toBeLessThan(below.y)
    }
  })

  it('draws a cycle back up at the side, one line for each interest', () => {
    const graph = graphOf('S 28 T; Q:person 72 T; T 80 S; V:person 20 S; T 60 U')
    const placed = draw(graph, opened(graph))
    expect(placed.lines.filter(({ isBackward }) => isBackward).map(({ id }) => id)).toEqual(['T>S'])
    expect(placed.lines).toHaveLength(5)
    expect(placeOf(placed, 'up:S').y).toBeLessThan(placeOf(placed, 'subject').y)
    expect(faultIn(placed)).toBeNull()
  })

  it('has somebody who owns the subject above it, even where the subject holds them more directly', () => {
    const graph = graphOf('A 40 T; Y 30 A; X 70 Y; T 40 X; X 20 Z')
    const placed = draw(graph, opened(graph))
    expect(placeOf(placed, 'up:X').y).toBeLessThan(placeOf(placed, 'up:Y').y)
    expect(placed.lines.filter(({ isBackward }) => isBackward).map(({ id }) => id)).toEqual(['T>X'])
    expect(placeOf(placed, 'down:Z').y).toBeGreaterThan(placeOf(placed, 'subject').y)
  })

  it('as a tree shows a party wherever a chain leads to it', () => {
    const graph = graphOf('A 40 T; B 30 T; P:person 60 A; P:person 50 B')
    const tree = draw(graph, opened(graph, { arrangement: 'tree' }))
    expect(tree.boxes.filter(({ place }) => place.startsWith('up:P'))).toHaveLength(2)
    expect(tree.lines.every(({ isBackward }) => !isBackward)).toBe(true)
  })

  it('lets lines of one company share its trunk', () => {
    const graph = graphOf('A:person 40 T; B:person 30 T; C:person 30 T')
    const { lines } = draw(graph, opened(graph))
    const ends = lines.map(({ points }) => JSON.stringify(points.slice(-2)[1]))
    expect(new Set(ends).size).toBe(1)
    expect(lines.map(({ points }) => points.length)).toEqual([4, 2, 4])
  })

  it('stacks many siblings instead of one endless row, and opens a fold among them', () => {
    const graph = wideGraph(131)
    const all = draw(graph, opened(graph, { foldBelow: 0 }))
    expect(all.boxes).toHaveLength(1 + 131 + 44)
    expect(all.width).toBeLessThan(5000)
    expect(faultIn(all)).toBeNull()
    const first = firstChoice(graph)
    const unfolded = setOpen(first, 'fold:up:small:T', true)
    expect(draw(graph, unfolded).boxes.length).toBeGreaterThan(131)
  })

  it('keeps boxes, labels and lines apart, whatever is owned by whom', () => {
    const sizes = fc.record({
      parties: fc.integer({ min: 2, max: 220 }),
      levels: fc.integer({ min: 1, max: 9 }),
      cycles: fc.integer({ min: 0, max: 6 }),
      crossings: fc.integer({ min: 0, max: 12 }),
      seed: fc.nat(),
    })
    const choices = fc.record({
      arrangement: fc.constantFrom(...arrangements),
      foldBelow: fc.constantFrom(0, 1, 5),
    })
    fc.assert(
      fc.property(sizes, choices, (size, choice) => {
        const graph = generatedGraph(size)
        expect(faultIn(draw(graph, opened(graph, choice)))).toBeNull()
      }),
      { numRuns: 20 },
    )
  })

  it('stays readable for tangles, endless chains and thousands of parties', () => {
    const tangled = tangledGraph(7)
    expect(faultIn(draw(tangled, opened(tangled)))).toBeNull()
    const deep = deepGraph(2000)
    expect(draw(deep, opened(deep)).boxes).toHaveLength(2002)
    const size = { parties: 3000, levels: 10, cycles: 9, crossings: 40, seed: 5 }
    const large = generatedGraph(size)
    const placed = draw(large, opened(large))
    expect(overlap([...boxRectangles(placed), ...labelRectangles(placed)])).toBeNull()
  })

  it('is the same every time', () => {
    const size = { parties: 90, levels: 5, cycles: 3, crossings: 9, seed: 8 }
    const [one, other] = [generatedGraph(size), generatedGraph(size)]
    expect(draw(one, opened(one))).toEqual(draw(other, opened(other)))
  })
})
