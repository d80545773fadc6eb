import type { Band, ShareKind } from './band'
import type { OwnershipGraph } from './graph'
import type { RuleKey } from './rule'
import type { VerdictState } from './verdict'

/** What came, went or moved between two moments. */
export type OwnershipChange =
  | { kind: 'party-came' | 'party-went'; party: string }
  | { kind: 'interest-came'; interest: string; after: Band | null }
  | { kind: 'interest-went'; interest: string; before: Band | null }
  /** `of` votes: they alone moved */
  | {
      kind: 'interest-moved'
      interest: string
      of: ShareKind
      before: Band | null
      after: Band | null
    }
  | { kind: 'share-moved'; party: string; of: ShareKind; before: Band | null; after: Band | null }
  | {
      kind: 'verdict-moved'
      party: string
      rule: RuleKey
      before: VerdictState
      after: VerdictState
    }

/** Two graphs of one subject; ids are the same in both where the party or interest is. */
export interface OwnershipComparison {
  before: OwnershipGraph
  after: OwnershipGraph
  changes: OwnershipChange[]
}

/** A moment one can go back to: an answer on which the company's graph depends came then. */
export interface OwnershipMoment {
  retrievedAt: string
  companyRow: number
  name: string | null
  sharesAsOf: string | null
}
