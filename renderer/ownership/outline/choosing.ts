import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { OwnershipChoice } from '../choice'
import { seatsOf, type Seat, type Seats } from './seats'

/* What a person does to a choice. Each gives a new choice, so that any can be undone. */

/** Opens or closes a place; a fold is opened by itself. */
export function setOpen(choice: OwnershipChoice, place: string, isOpen: boolean): OwnershipChoice {
  return place.startsWith('fold:')
    ? { ...choice, unfolded: changed(choice.unfolded, place, isOpen) }
    : { ...choice, open: changed(choice.open, place, isOpen) }
}

export const setPinned = (choice: OwnershipChoice, party: string, isPinned: boolean) => ({
  ...choice,
  pinned: changed(choice.pinned, party, isPinned),
})

function changed(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (isIn) next.add(member)
  else next.delete(member)
  return next
}

/** Every seat that has more beyond, folds apart: what is folded was folded to be out of the way. */
function branches(seats: Seats): Seat[] {
  const found: Seat[] = []
  const left = [seats.subject]
  for (let seat = left.pop(); seat; seat = left.pop()) {
    if (seat.children.length > 0 && seat.kind === 'party') found.push(seat)
    for (const child of seat.children) left.push(child)
  }
  return found
}

const idOf = ({ id }: Seat): string => id

/** Every branch opened; folds stay as they are, the limit of folding rules them. */
export const openAll = (graph: OwnershipGraph, choice: OwnershipChoice): OwnershipChoice => ({
  ...choice,
  open: new Set(branches(seatsOf(graph, choice)).map(idOf)),
})

/** Opened until this level is in sight and nothing farther; the subject is on level 1. */
export const openLevel = (
  graph: OwnershipGraph,
  choice: OwnershipChoice,
  level: number,
): OwnershipChoice => ({
  ...choice,
  open: new Set(
    branches(seatsOf(graph, choice))
      .filter((seat) => seat.level < level)
      .map(idOf),
  ),
})

/** The subject alone, its owners and holdings one step away. */
export const closeAll = (choice: OwnershipChoice): OwnershipChoice => ({
  ...choice,
  open: new Set(),
  unfolded: new Set(),
})

/**
 * The choice in which a party's own place is in sight, and that place; owners go before holdings.
 * A focus that leaves it out is given up. Null for a party that the graph does not have.
 */
export function reveal(
  graph: OwnershipGraph,
  choice: OwnershipChoice,
  party: string,
): { choice: OwnershipChoice; place: string } | null {
  const seats = seatsOf(graph, choice)
  const seat = seats.own('up', party) ?? seats.own('down', party)
  if (seat) return { choice: { ...choice, ...openTo([seat], choice) }, place: seat.id }
  return choice.focus === null ? null : reveal(graph, { ...choice, focus: null }, party)
}

/** The choice in which a place is in sight, as it is after following a reference. */
export function revealPlace(
  graph: OwnershipGraph,
  choice: OwnershipChoice,
  place: string,
): OwnershipChoice {
  const left = [seatsOf(graph, choice).subject]
  for (let seat = left.pop(); seat; seat = left.pop()) {
    if (seat.id === place) return { ...choice, ...openTo([seat], choice) }
    for (const child of seat.children) left.push(child)
  }
  return choice
}

/** Only the chains between a party and the subject, all of them opened; null shows everything again. */
export function focusOn(
  graph: OwnershipGraph,
  choice: OwnershipChoice,
  party: string | null,
): OwnershipChoice {
  const focused = { ...choice, focus: party === graph.subject ? null : party }
  if (focused.focus === null) return focused
  const open = branches(seatsOf(graph, focused)).map(idOf)
  return { ...focused, open: new Set([...choice.open, ...open]) }
}

/** What has to be open and unfolded for these seats to be in sight. */
function openTo(seats: readonly Seat[], choice: OwnershipChoice) {
  const open = new Set(choice.open)
  const unfolded = new Set(choice.unfolded)
  for (const seat of seats) {
    for (let above = seat.parent; above; above = above.parent) {
      if (above.kind === 'fold') unfolded.add(above.id)
      else open.add(above.id)
    }
  }
  return { open, unfolded }
}

/**
 * The choice after the graph has grown: all that was open, and those new branches that would be open
 * at first; what somebody closed stays closed.
 */
export function choiceAfter(
  before: OwnershipGraph,
  after: OwnershipGraph,
  choice: OwnershipChoice,
  first: OwnershipChoice,
): OwnershipChoice {
  const known = new Set(branches(seatsOf(before, choice)).map(idOf))
  const parties = new Set(after.parties.map(({ id }) => id))
  const fresh = [...first.open].filter((id) => !known.has(id))
  return {
    ...choice,
    open: new Set([...choice.open, ...fresh]),
    focus: choice.focus !== null && parties.has(choice.focus) ? choice.focus : null,
  }
}
