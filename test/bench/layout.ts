import { hierarchy, tree } from 'd3-hierarchy'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import { openAll } from '../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../renderer/ownership/outline/first-choice'
import { outlineOf } from '../../renderer/ownership/outline/outline-of'
import { layoutOf } from '../../renderer/ownership/picture/layout/layout'
import { picturedOf } from '../../renderer/ownership/picture/layout/pictured'
import { generatedGraph } from '../support/ownership/generated'

const parties = 3000
const warmRounds = 9

/** Ten levels, cycles and second parents; the same in every process, and copied as a call does. */
const group = structuredClone(
  generatedGraph({ parties, levels: 10, cycles: 9, crossings: 60, seed: 7 }),
)

type LayOut = (graph: OwnershipGraph) => void

/** One way of laying out: code that never ran, as when a picture is first opened, or that often did. */
const measured = (layOut: LayOut) => ({
  cold: () => ({ ms: timed(layOut) }),
  warm: () => {
    const tookMs = Array.from({ length: 1 + warmRounds }, () => timed(layOut)).slice(1)
    return { ms: tookMs.sort((a, b) => a - b)[Math.floor(warmRounds / 2)] ?? Number.NaN }
  },
})

function timed(layOut: LayOut): number {
  // Nothing is known yet of a graph that has just come.
  const graph = { ...group }
  const startedMs = performance.now()
  layOut(graph)
  return performance.now() - startedMs
}

/** The first picture of 3,000 parties: what to open is chosen, outlined and laid out. */
export const first = measured((graph) => {
  const outline = outlineOf(graph, firstChoice(graph))
  layoutOf(picturedOf(graph, outline, 'graph'))
})

/** All 3,000 parties open and nothing folded: boxes, lines with their turns, labels. */
export const everything = measured((graph) => {
  const choice = openAll(graph, { ...firstChoice(graph), foldBelow: 0 })
  const { boxes } = layoutOf(picturedOf(graph, outlineOf(graph, choice), 'graph'))
  if (boxes.length < parties) throw new Error(`only ${String(boxes.length)} boxes`)
})

/** The same parties as d3-hierarchy's tidy trees alone: places, but no order, fold, line or label. */
export const bare = measured((graph) => {
  const placed = placeBare(graph, 'company', 'holder') + placeBare(graph, 'holder', 'company')
  // The subject is the root of both trees, and who stands on a cycle may be in both.
  if (placed <= parties) throw new Error(`only ${String(placed)} places`)
})

interface Node {
  id: string
  children: Node[]
}

type End = 'holder' | 'company'

/** A tree needs one parent each: whoever comes first, level by level from the subject. */
function placeBare({ subject, interests }: OwnershipGraph, near: End, far: End): number {
  const beyond = new Map<string, string[]>()
  for (const interest of interests) {
    const list = beyond.get(interest[near])
    if (list) list.push(interest[far])
    else beyond.set(interest[near], [interest[far]])
  }
  const root: Node = { id: subject, children: [] }
  const seen = new Set([subject])
  const nodes = [root]
  for (const node of nodes) {
    for (const id of beyond.get(node.id) ?? []) {
      if (seen.has(id)) continue
      seen.add(id)
      const child: Node = { id, children: [] }
      node.children.push(child)
      nodes.push(child)
    }
  }
  tree<Node>().nodeSize([164, 144])(hierarchy(root))
  return nodes.length
}
