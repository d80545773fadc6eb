import type { ShareKind } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Interval } from '../numbers/interval'

/** An interest as it was computed with: tightened, votes assumed, treasury shares left out or kept. */
export interface MeasuredLink {
  interest: Interest
  holder: string
  company: string
  share: Interval
  /** no number was stated: the share is anything up to what is left over */
  isNumberless: boolean
}

/** Entities, once by the lower and once by the upper ends of the votes; `possible` holds the certain ones too. */
export interface ControlledSet {
  certain: ReadonlySet<string>
  possible: ReadonlySet<string>
}

/** Which controlling entity gave an end of `in-controlling`, and the share of it. */
export interface InControlling {
  entity: string
  figure: Interval
}

/** What decides a computation beside the graph. */
export type Basis = Pick<OwnershipRule, 'control' | 'isControlIncluded' | 'dropsTreasury'>

/**
 * All that verdicts rest on, so that a derivation repeats nothing differently. Shares are of the
 * whole: 1 is 100 %. Everything counts a party's relatives in, where an analyst noted them.
 */
export interface Measured {
  /** the company that everything is measured of */
  subject: string
  /** the party and the relatives it is counted together with */
  unitOf(party: string): readonly string[]
  /** an answer states votes that differ from capital; otherwise there are findings of capital alone */
  hasVotes: boolean
  /** direct interests in a company; without treasury shares where the rule drops them */
  linksInto(company: string, basis: Basis, of: ShareKind): readonly MeasuredLink[]
  /** what was left out of a company as treasury shares; null: nothing */
  treasuryOf(company: string, basis: Basis, of: ShareKind): Interval | null
  /** what holders hold of a company together, directly; its treasury shares never count */
  heldTogether(company: string, holders: ReadonlySet<string>, basis: Basis, of: ShareKind): Interval
  /** integrated share of the subject, at most the whole; null: no chain */
  integrated(party: string, basis: Basis, of: ShareKind): Interval | null
  /** integrated share of another company than the subject; null: no chain */
  integratedIn(entity: string, party: string, basis: Basis, of: ShareKind): Interval | null
  /** entities that the party controls, by votes */
  controlled(party: string, basis: Basis): ControlledSet
  /** entities that control the subject */
  controlling(basis: Basis): ControlledSet
  /** which controlling entity gave the lower, and which the upper end */
  inControlling(
    party: string,
    basis: Basis,
    of: ShareKind,
  ): { lower: InControlling | null; upper: InControlling | null }
  /** what the weakest link of the best chain comes to; null: no chain */
  weakestLink(party: string, basis: Basis, of: ShareKind | 'any'): Interval | null
  /**
   * The chain whose weakest link is strongest, from the party to the subject, by lower and by upper
   * ends. Several links of one step are of relatives who hold together. `any`: of each link what is
   * more, capital or votes.
   */
  bestChain(
    party: string,
    basis: Basis,
    of: ShareKind | 'any',
  ): { figure: Interval; lower: MeasuredLink[][]; upper: MeasuredLink[][] } | null
}
