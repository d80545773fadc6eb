import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from '../choice'
import { indexOf } from './graph-index'
import { seatsOf, type Seat } from './seats'

/** A picture of this many boxes is taken in at once. */
const boxesAtFirst = 40
const foldedAtFirst = 1

const nothing: ReadonlySet<string> = new Set()

/**
 * How a company's ownership is first seen: level by level from the subject, those with the most of
 * it first, until about 40 boxes stand there. The subject's own owners and holdings are always open.
 */
export function firstChoice(graph: OwnershipGraph): OwnershipChoice {
  const choice: OwnershipChoice = {
    ...{ arrangement: 'graph', foldBelow: foldedAtFirst, focus: null },
    ...{ open: nothing, unfolded: nothing, pinned: nothing },
  }
  const index = indexOf(graph)
  const weightOf = ({ party }: Seat) =>
    index.standings.get(party ?? '')?.integrated.capital?.maximum ?? -1
  const { subject } = seatsOf(graph, choice)
  const open = new Set([subject.id])
  let boxes = 1 + subject.children.length
  for (let level = subject.children; level.length > 0;) {
    const branches = level.filter((seat) => seat.kind === 'party' && seat.hasMore)
    // Sorting is stable: where nothing is known of the shares, the order of the outline stays.
    branches.sort((one, other) => weightOf(other) - weightOf(one))
    const opened = branches.filter((seat) => {
      // Where nothing has room, nobody has to know how much there would be.
      if (boxes >= boxesAtFirst || boxes + seat.children.length > boxesAtFirst) return false
      boxes += seat.children.length
      open.add(seat.id)
      return true
    })
    level = opened.flatMap(({ children }) => children)
  }
  return { ...choice, open }
}
