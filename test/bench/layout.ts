import { stratify, tree } from 'd3-hierarchy'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import { openAll } from '../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../renderer/ownership/outline/outline-of'
import { layoutOf } from '../../renderer/ownership/picture/layout/layout'
import { picturedOf } from '../../renderer/ownership/picture/layout/pictured'
import { generatedGraph } from '../support/ownership/generated'

const rounds = 9

/** Ten levels, cycles and second parents; the same in every process. */
const group = generatedGraph({ parties: 3000, levels: 10, cycles: 9, crossings: 60, seed: 7 })

/** A graph of which nothing is known yet, as it comes from a call. */
const fresh = (): OwnershipGraph => ({ ...group })

/** The median in ms, after a first round that is not counted. */
function median(work: () => void): { ms: number } {
  work()
  const tookMs = Array.from({ length: rounds }, () => {
    const startedMs = performance.now()
    work()
    return performance.now() - startedMs
  })
  return { ms: tookMs.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN }
}

/** The first picture of 3,000 parties: what to open is chosen, outlined and laid out. */
export const layOutFirst = () =>
  median(() => {
    const graph = fresh()
    const outline = outlineOf(graph, firstChoice(graph))
    layoutOf(picturedOf(graph, outline, 'graph'))
  })

/** All 3,000 parties open and nothing folded: boxes, lines with their turns, labels. */
export const layOutAll = () =>
  median(() => {
    const graph = fresh()
    const choice = openAll(graph, { ...firstChoice(graph), foldBelow: 0 })
    layoutOf(picturedOf(graph, outlineOf(graph, choice), 'graph'))
  })

interface Row {
  id: string
  parent: string
}

/** The same boxes as d3-hierarchy's tidy tree alone: from each one's parent to positions, no lines. */
export function layOutBare(): { ms: number } {
  const choice = openAll(group, { ...firstChoice(group), foldBelow: 0 })
  const { boxes } = picturedOf(group, outlineOf(group, choice), 'graph')
  const rows = boxes.map(({ parent }, at): Row => ({
    id: String(at),
    parent: parent === -1 ? '' : String(parent),
  }))
  const grow = stratify<Row>()
    .id(({ id }) => id)
    .parentId(({ parent }) => parent)
  const layOut = tree<Row>().nodeSize([164, 144])
  return median(() => {
    layOut(grow(rows))
  })
}
