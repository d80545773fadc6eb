import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from '../choice'
import { sumOfBands } from './folding'
import { indexOf, type GraphIndex } from './graph-index'
import type { Outline, OutlinePlace } from './outline'
import { seatsOf, type Seat } from './seats'

/**
 * What is in sight of a graph: owners upward and holdings downward from the subject, the largest
 * first, as far as they are open. A party's own lines stand once in each direction, elsewhere is a
 * reference to them, in a cycle as well; so an outline is never endless and grows with the number of
 * interests. Takes chains of any length. The same graph and choice give the same outline.
 */
export function outlineOf(graph: OwnershipGraph, choice: OwnershipChoice): Outline {
  const seats = seatsOf(graph, choice)
  const index = indexOf(graph)
  const outline: Outline = {
    subject: placeOf(seats.subject, choice, index),
    owners: [],
    holdings: [],
  }
  const open: { seat: Seat; place: OutlinePlace }[] = [
    { seat: seats.subject, place: outline.subject },
  ]
  // Chains can be thousands of levels long: a list of what is left to do instead of recursion.
  for (let next = open.pop(); next; next = open.pop()) {
    if (!next.place.isOpen) continue
    for (const seat of next.seat.children) {
      const place = placeOf(seat, choice, index)
      siblingsAt(next.place, seat.direction, outline).push(place)
      open.push({ seat, place })
    }
  }
  return outline
}

/** The subject has owners and holdings, everybody else has either. */
function siblingsAt(place: OutlinePlace, direction: Seat['direction'], outline: Outline) {
  if (place !== outline.subject) return place.children
  return direction === 'up' ? outline.owners : outline.holdings
}

function placeOf(seat: Seat, choice: OwnershipChoice, index: GraphIndex): OutlinePlace {
  const { hasMore } = seat
  return {
    id: seat.id,
    kind: seat.kind,
    direction: seat.direction,
    level: seat.level,
    party: seat.party,
    interest: seat.interest?.id ?? null,
    reference: referenceOf(seat),
    folded: foldedOf(seat, index),
    gap: seat.gap,
    hasMore,
    isOpen: hasMore && (seat.fold ? choice.unfolded : choice.open).has(seat.id),
    children: [],
  }
}

function referenceOf(seat: Seat): OutlinePlace['reference'] {
  const { first, interest } = seat
  if (!first || !interest || first === seat) return null
  const isCycle = interest.isInCycle || interest.holder === interest.company
  // Somebody without lines of their own is simply shown again, but for the subject itself.
  if (!first.hasMore && !isCycle) return null
  return { place: first.id, level: first.level, isCycle }
}

function foldedOf({ fold, direction }: Seat, { standings }: GraphIndex): OutlinePlace['folded'] {
  if (!fold) return null
  const end = direction === 'up' ? 'holder' : 'company'
  const parties = [...new Set(fold.interests.map((each) => each[end]))]
  return {
    because: fold.because,
    count: fold.interests.length,
    sum: sumOfBands(fold.interests.map(({ capital }) => capital)),
    integrated: sumOfBands(parties.map((party) => standings.get(party)?.integrated.capital)),
    parties,
  }
}
