import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnershipGraph } from '../../../../../electron/shared/domain/ownership/graph'
import { openAll, reveal } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { seatsOf } from '../../../../../renderer/ownership/outline/seats'
import { generatedGraph } from '../../../../support/ownership/generated'
import { interestOf } from '../../../../support/ownership/graph'

/** Shares in itself stand among a company's owners and are none of its holdings. */
const holdingItself = (graph: OwnershipGraph): OwnershipGraph => ({
  ...graph,
  interests: [
    ...graph.interests,
    ...graph.parties.slice(0, 9).map(({ id }) => interestOf(id, id, 'treasury:2')),
  ],
})

const graphs = fc
  .record({
    parties: fc.integer({ min: 2, max: 120 }),
    levels: fc.integer({ min: 1, max: 6 }),
    cycles: fc.nat(6),
    crossings: fc.nat(20),
    seed: fc.nat(),
  })
  .map((size) => holdingItself(generatedGraph(size)))
const limits = fc.constantFrom(0, 1, 4)

describe('seats, made as far as one looks', () => {
  it('are the same in whatever order one looks', () => {
    fc.assert(
      fc.property(graphs, limits, fc.infiniteStream(fc.nat()), (graph, foldBelow, picks) => {
        const choice = { ...firstChoice(graph), foldBelow }
        const looked = { ...graph }
        for (const pick of picks.take(5)) {
          reveal(looked, choice, graph.parties[pick % graph.parties.length]?.id ?? '')
        }
        const all = openAll({ ...graph }, choice)
        expect(outlineOf(looked, openAll(looked, choice))).toEqual(outlineOf({ ...graph }, all))
      }),
      { numRuns: 60 },
    )
  })

  it('know whether there is more before it is made', () => {
    fc.assert(
      fc.property(graphs, limits, (graph, foldBelow) => {
        const left = [seatsOf(graph, { ...firstChoice(graph), foldBelow }).subject]
        for (let seat = left.pop(); seat; seat = left.pop()) {
          const { hasMore } = seat
          expect(seat.children.length > 0).toBe(hasMore)
          left.push(...seat.children)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are few where few are asked for', () => {
    const graph = generatedGraph({ parties: 3000, levels: 300, cycles: 9, crossings: 60, seed: 7 })
    let looks = 0
    const interests = graph.interests.map((each) => ({
      ...each,
      get capital() {
        looks += 1
        return each.capital
      },
    }))
    const watched = { ...graph, interests }
    outlineOf(watched, firstChoice(watched))
    // Sizes are read to put siblings in order: of those few, not of all 3,000.
    expect(looks).toBeGreaterThan(0)
    expect(looks).toBeLessThan(500)
  })
})
