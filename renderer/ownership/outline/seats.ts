import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import type { OwnershipChoice } from '../choice'
import { interestsOnChains } from './chains'
import type { Fold } from './folding'
import { indexOf } from './graph-index'
import { Seating } from './seating'

export type Way = 'up' | 'down'

/** A place of the outline whether it is in sight or not: what is open does not matter here. */
export interface Seat {
  readonly id: string
  readonly kind: 'party' | 'fold' | 'gap'
  readonly direction: 'subject' | Way
  readonly level: number
  readonly party: string | null
  readonly interest: Interest | null
  readonly fold: Fold | null
  readonly gap: OwnershipParty['owners']
  /** the seat at which this party's own lines stand; the same seat, but for repeats */
  readonly first: Seat | null
  readonly parent: Seat | null
  /** whether there are children, without making them */
  readonly hasMore: boolean
  readonly children: readonly Seat[]
}

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
  const seats = new Seats(graph, choice)
  lastMade.set(graph, { key, pinned: choice.pinned, seats })
  return seats
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one === other || (one.size === other.size && [...one].every((each) => other.has(each)))

/** All seats of a graph, made as far as somebody looks: a first picture needs few of thousands. */
export class Seats {
  readonly subject: Seat
  readonly #ways: Record<Way, Seating>

  constructor(graph: OwnershipGraph, choice: OwnershipChoice) {
    const { focus, foldBelow, pinned } = choice
    const onChain = focus === null ? null : interestsOnChains(graph, focus, graph.subject)
    // In focus little is left, and all of it was asked for.
    const folding = { below: onChain ? 0 : foldBelow, pinned }
    const shown = { index: indexOf(graph), onChain, folding }
    const subject = new SubjectSeat(graph.subject)
    this.subject = subject
    this.#ways = {
      up: new Seating('up', subject, shown),
      down: new Seating('down', subject, shown),
    }
    subject.ways = [this.#ways.up, this.#ways.down]
  }

  /** A party's own seat in one direction, undefined where it stands in the other alone. */
  own(way: Way, party: string): Seat | undefined {
    return this.#ways[way].own(party)
  }
}

/** The only seat with more in both directions. */
class SubjectSeat implements Seat {
  readonly id = 'subject'
  readonly kind = 'party'
  readonly direction = 'subject'
  readonly level = 1
  readonly interest = null
  readonly fold = null
  readonly gap = null
  readonly parent = null
  readonly first = this
  ways: readonly Seating[] = []
  #children: readonly Seat[] | null = null

  constructor(readonly party: string) {}

  get hasMore(): boolean {
    return this.ways.some((way) => way.hasBeyond(this.party))
  }

  get children(): readonly Seat[] {
    return (this.#children ??= this.ways.flatMap((way) => way.beyondSubject()))
  }
}
