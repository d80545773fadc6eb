import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import { arrange, type Fold, type Folding } from './folding'
import type { GraphIndex } from './graph-index'
import type { Seat, Way } from './seats'

/** What of a graph is shown, whichever way one looks. */
export interface Shown {
  index: GraphIndex
  /** the interests in focus; null: all */
  onChain: ReadonlySet<string> | null
  folding: Folding
}

const nobody: readonly MadeSeat[] = []

/**
 * The seats in one direction, made breadth first and only as far as somebody looks. What is folded
 * comes after everything else, as it is out of sight.
 */
export class Seating {
  readonly #own: Map<string, Seat>
  readonly #folds: MadeSeat[] = []
  readonly #waiting: MadeSeat[] = []
  #beyondSubject: readonly MadeSeat[] | null = null
  #next = 0
  #nextFold = 0

  constructor(
    readonly way: Way,
    private readonly subject: Seat,
    private readonly shown: Shown,
  ) {
    this.#own = new Map([[subject.party ?? '', subject]])
  }

  own(party: string): Seat | undefined {
    while (!this.#own.has(party) && this.#makeNext());
    return this.#own.get(party)
  }

  beyondSubject(): readonly MadeSeat[] {
    if (!this.#beyondSubject) this.#makeNext()
    return this.#beyondSubject ?? nobody
  }

  childrenOf(seat: MadeSeat): readonly MadeSeat[] {
    while (!seat.made && this.#makeNext());
    return seat.made ?? nobody
  }

  /** Whether anything stands beyond a party's own seat. */
  hasBeyond(party: string): boolean {
    const hasInterests = this.#interestsOf(party).some((each) => this.#isShown(each))
    return hasInterests || this.#gapOf(party, false) !== null
  }

  /** Makes what is beyond the next seat in turn; false when nothing is left. */
  #makeNext(): boolean {
    if (!this.#beyondSubject) {
      this.#beyondSubject = this.#enter(this.#beyond(this.subject))
      return true
    }
    const party = this.#waiting[this.#next]
    const at = party ?? this.#folds[this.#nextFold]
    if (!at) return false
    if (party) this.#next += 1
    else this.#nextFold += 1
    at.made = this.#enter(party ? this.#beyond(at) : this.#folded(at))
    return true
  }

  #enter(seats: readonly MadeSeat[]): readonly MadeSeat[] {
    for (const seat of seats) {
      if (seat.kind === 'fold') this.#folds.push(seat)
      else if (seat.first === seat) this.#waiting.push(seat)
    }
    return seats
  }

  #interestsOf(party: string): readonly Interest[] {
    const { index } = this.shown
    return this.way === 'up' ? index.ownersOf(party) : index.holdingsOf(party)
  }

  /** Owners or holdings of a party, at its own seat. */
  #beyond(of: Seat): MadeSeat[] {
    const party = of.party ?? ''
    const { folding, index } = this.shown
    const siblings = this.#interestsOf(party).filter((each) => this.#isShown(each))
    const end = this.way === 'up' ? 'holder' : 'company'
    const { shown, folds } = arrange(siblings, end, folding, index)
    // What nobody is named for stands last among siblings, after what is folded.
    const isUnknown = ({ holder }: Interest) => index.parties.get(holder)?.kind === 'unknown-part'
    const seats: MadeSeat[] = []
    let folded = folds.length === 0
    for (const each of shown) {
      if (!folded && isUnknown(each)) {
        for (const fold of folds) seats.push(this.#foldSeat(fold, of))
        folded = true
      }
      seats.push(this.#seat(each, of))
    }
    if (!folded) for (const fold of folds) seats.push(this.#foldSeat(fold, of))
    const gap = this.#gapOf(party, siblings.length > 0)
    if (gap !== null) seats.push(this.#gapSeat(gap, of))
    return seats
  }

  /** A company's shares in itself stand among its owners alone. */
  #isShown({ id, holder, company }: Interest): boolean {
    if (this.way === 'down' && holder === company) return false
    const { onChain } = this.shown
    return onChain === null || onChain.has(id)
  }

  #folded(of: MadeSeat): MadeSeat[] {
    return of.fold?.interests.map((each) => this.#seat(each, of)) ?? []
  }

  #seat(interest: Interest, parent: Seat): MadeSeat {
    const party = this.way === 'up' ? interest.holder : interest.company
    const first = this.#own.get(party)
    // A party's own seat is named by the party alone: it stays open when folding moves it.
    const id = `${this.way}:${party}`
    const made = new MadeSeat(first ? `${id}@${interest.id}` : id, 'party', this, parent)
    made.party = party
    made.interest = interest
    made.first = first ?? made
    if (!first) this.#own.set(party, made)
    return made
  }

  #foldSeat(fold: Fold, parent: Seat): MadeSeat {
    const id = `fold:${this.way}:${fold.because}:${parent.party ?? ''}`
    const made = new MadeSeat(id, 'fold', this, parent)
    made.fold = fold
    return made
  }

  /** Said once for each company, at its own seat: nobody knows whether two gaps hide the same owners. */
  #gapOf(party: string, hasOwners: boolean): OwnershipParty['owners'] {
    const { index, onChain } = this.shown
    const gap = index.parties.get(party)?.owners ?? null
    const isKnown = gap === 'found' || (gap === 'nothing-found' && hasOwners)
    return this.way === 'down' || isKnown || onChain ? null : gap
  }

  #gapSeat(gap: OwnershipParty['owners'], of: Seat): MadeSeat {
    const made = new MadeSeat(`gap:${of.party ?? ''}`, 'gap', this, of)
    made.gap = gap
    return made
  }
}

/** Seats are made by the thousand: one class gives them all the same shape. */
class MadeSeat implements Seat {
  party: string | null = null
  interest: Interest | null = null
  fold: Fold | null = null
  gap: OwnershipParty['owners'] = null
  first: Seat | null = null
  /** the children, once they are made */
  made: readonly MadeSeat[] | null = null
  readonly direction: Way
  readonly level: number

  constructor(
    readonly id: string,
    readonly kind: Seat['kind'],
    private readonly seating: Seating,
    readonly parent: Seat,
  ) {
    this.direction = seating.way
    this.level = parent.level + 1
  }

  get hasMore(): boolean {
    if (this.made) return this.made.length > 0
    if (this.kind !== 'party') return this.kind === 'fold'
    return this.first === this && this.seating.hasBeyond(this.party ?? '')
  }

  get children(): readonly MadeSeat[] {
    return this.hasMore ? this.seating.childrenOf(this) : nobody
  }
}
