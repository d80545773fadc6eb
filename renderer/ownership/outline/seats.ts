import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import type { OwnershipChoice } from '../choice'
import { interestsOnChains } from './chains'
import { arrange, type Fold } from './folding'
import { indexOf, type GraphIndex } from './graph-index'

export type Way = 'up' | 'down'

/** A place of the outline whether it is in sight or not: what is open does not matter here. */
export interface Seat {
  id: string
  kind: 'party' | 'fold' | 'gap'
  direction: 'subject' | Way
  level: number
  party: string | null
  interest: Interest | null
  fold: Fold | null
  gap: OwnershipParty['owners']
  /** the seat at which this party's own lines stand; the same seat, but for repeats */
  first: Seat | null
  parent: Seat | null
  children: Seat[]
}

/** All seats of a graph. */
export interface Seats {
  subject: Seat
  /** a party's own seat, in each direction */
  first: Record<Way, ReadonlyMap<string, Seat>>
}

const subjectId = 'subject'

interface Made {
  key: string
  pinned: OwnershipChoice['pinned']
  seats: Seats
}
const lastMade = new WeakMap<OwnershipGraph, Made>()

/**
 * The seats of a graph as folded and focused, the last ones kept: opening and closing changes none.
 * A party's own lines stand where it is nearest to the subject, outside folds where it can be, so
 * that nobody has to go far for them. Every interest has one seat in each direction: linear.
 */
export function seatsOf(graph: OwnershipGraph, choice: OwnershipChoice): Seats {
  const key = JSON.stringify([choice.foldBelow, choice.focus])
  const known = lastMade.get(graph)
  if (known?.key === key && isSame(known.pinned, choice.pinned)) return known.seats
  const seats = new Seating(graph, choice).seats()
  lastMade.set(graph, { key, pinned: choice.pinned, seats })
  return seats
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one === other || (one.size === other.size && [...one].every((each) => other.has(each)))

/** Seats are made by the thousand: one literal gives them all the same shape, and spreading none. */
const seat = (
  id: string,
  kind: Seat['kind'],
  direction: Seat['direction'],
  parent: Seat | null,
): Seat => ({
  id,
  kind,
  direction,
  level: parent ? parent.level + 1 : 1,
  party: null,
  interest: null,
  fold: null,
  gap: null,
  first: null,
  parent,
  children: [],
})

class Seating {
  readonly #index: GraphIndex
  readonly #onChain: ReadonlySet<string> | null
  #first = new Map<string, Seat>()
  #way: Way = 'up'

  constructor(
    private readonly graph: OwnershipGraph,
    private readonly choice: OwnershipChoice,
  ) {
    this.#index = indexOf(graph)
    const { focus } = choice
    this.#onChain = focus === null ? null : interestsOnChains(graph, focus, graph.subject)
  }

  seats(): Seats {
    const subject = seat(subjectId, 'party', 'subject', null)
    subject.party = this.graph.subject
    subject.first = subject
    const up = this.#fill(subject, 'up')
    const down = this.#fill(subject, 'down')
    return { subject, first: { up, down } }
  }

  /** Breadth first; what is folded comes after everything else, as it is out of sight. */
  #fill(subject: Seat, way: Way): ReadonlyMap<string, Seat> {
    this.#way = way
    this.#first = new Map([[this.graph.subject, subject]])
    const waiting = [subject]
    const folds: Seat[] = []
    let [next, nextFold] = [0, 0]
    for (;;) {
      const at = waiting[next] ? waiting[next++] : folds[nextFold++]
      if (!at) return this.#first
      for (const child of at.kind === 'party' ? this.#beyond(at) : this.#folded(at)) {
        at.children.push(child)
        if (child.kind === 'fold') folds.push(child)
        else if (child.kind === 'party' && child.first === child) waiting.push(child)
      }
    }
  }

  /** Owners or holdings of a party, at its own seat. */
  #beyond(of: Seat): Seat[] {
    const party = of.party ?? ''
    const isUp = this.#way === 'up'
    const all = isUp ? this.#index.ownersOf(party) : this.#index.holdingsOf(party)
    const siblings = all.filter((each) => this.#isShown(each))
    // In focus little is left, and all of it was asked for.
    const below = this.#onChain ? 0 : this.choice.foldBelow
    const end = isUp ? 'holder' : 'company'
    const folding = { below, pinned: this.choice.pinned }
    const { shown, folds } = arrange(siblings, end, folding, this.#index)
    // What nobody is named for stands last among siblings, after what is folded.
    const { parties } = this.#index
    const isUnknown = ({ holder }: Interest) => parties.get(holder)?.kind === 'unknown-part'
    const seats: Seat[] = []
    let folded = folds.length === 0
    for (const each of shown) {
      if (!folded && isUnknown(each)) {
        for (const fold of folds) seats.push(this.#foldSeat(fold, of))
        folded = true
      }
      seats.push(this.#seat(each, of))
    }
    if (!folded) for (const fold of folds) seats.push(this.#foldSeat(fold, of))
    if (isUp) seats.push(...this.#gaps(of, siblings.length > 0))
    return seats
  }

  /** A company's shares in itself stand among its owners alone. */
  #isShown({ id, holder, company }: Interest): boolean {
    if (this.#way === 'down' && holder === company) return false
    return this.#onChain === null || this.#onChain.has(id)
  }

  #folded(of: Seat): Seat[] {
    return of.fold?.interests.map((each) => this.#seat(each, of)) ?? []
  }

  #seat(interest: Interest, parent: Seat): Seat {
    const party = this.#way === 'up' ? interest.holder : interest.company
    const first = this.#first.get(party)
    // A party's own seat is named by the party alone: it stays open when folding moves it.
    const id = `${this.#way}:${party}`
    const made = seat(first ? `${id}@${interest.id}` : id, 'party', this.#way, parent)
    made.party = party
    made.interest = interest
    made.first = first ?? made
    if (!first) this.#first.set(party, made)
    return made
  }

  #foldSeat(fold: Fold, parent: Seat): Seat {
    const id = `fold:${this.#way}:${fold.because}:${parent.party ?? ''}`
    const made = seat(id, 'fold', this.#way, parent)
    made.fold = fold
    return made
  }

  /** Said once for each company, at its own seat: nobody knows whether two gaps hide the same owners. */
  #gaps(of: Seat, hasOwners: boolean): Seat[] {
    const { party } = of
    const gap = this.#index.parties.get(party ?? '')?.owners ?? null
    const isKnown = gap === null || gap === 'found' || (gap === 'nothing-found' && hasOwners)
    if (isKnown || this.#onChain) return []
    const made = seat(`gap:${party ?? ''}`, 'gap', 'up', of)
    made.gap = gap
    return [made]
  }
}
