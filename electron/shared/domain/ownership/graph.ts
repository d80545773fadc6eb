import type { AnswerState } from '../answer'
import type { Band, ShareKind } from './band'
import type { ClaimComparison } from './claim'
import type { Interest } from './interest'
import type { OwnershipParty } from './party'
import type { OwnershipRule, RuleKey } from './rule'
import type { Standing } from './verdict'

/** What cannot be trusted, said once per company. */
export interface OwnershipWarning {
  code:
    | 'closed-loop'
    | 'sum-over-100'
    | 'sum-under-100'
    | 'shares-without-number'
    | 'unreadable-share'
    | 'conflicting-statements'
    | 'namesakes-joined'
    | 'namesakes-apart'
    | 'too-deep'
  /** the company, or for a closed loop its members */
  parties: string[]
}

/** Regimes on ownership by listed persons (domain primer §5); each cascades level by level. */
export const listedRegimes = ['ofac', 'eu', 'uk', 'amlr'] as const
export type ListedRegime = (typeof listedRegimes)[number]

/** A company that is caught because listed parties hold enough of it, directly or through caught ones. */
export interface ListedOwnership {
  company: string
  byRegime: Record<ListedRegime, { sum: Band; isCaught: 'certain' | 'possible' | 'no' }>
  /** listed or caught holders that were summed */
  holders: string[]
}

/** Signs of a complex structure (draft EU standard, domain primer §3); `isComplex` needs layers and two others. */
export interface ComplexStructure {
  isComplex: boolean
  /** companies between the subject and the farthest beneficial owner */
  layers: number
  signs: {
    kind: 'trust-or-foundation' | 'outside-area' | 'nominee' | 'opaque'
    parties: string[]
  }[]
}

/** Rules under which somebody nobody named could be an owner too; never a reason to clear anybody. */
export interface FurtherOwners {
  /** who holds the parts that nobody is named for */
  unknown: RuleKey[]
  /** who owns the companies whose owners were not asked for or did not come */
  uncollected: RuleKey[]
  /** these companies, the subject or above it */
  uncollectedCompanies: string[]
}

/** All that a case says about who stands behind one company, as of one moment, and what follows from it. */
export interface OwnershipGraph {
  subject: string
  /** answers retrieved until this instant were used; null: all */
  at: string | null
  parties: OwnershipParty[]
  interests: Interest[]
  standings: Standing[]
  rules: OwnershipRule[]
  /** days for which shares hold, earliest and latest; null where no answer names one */
  sharesAsOf: { from: string; to: string } | null
  retrieved: { from: string; to: string }
  /** answers that were read */
  snapshots: number
  /** what nobody is named for, integrated through all chains */
  unknown: Record<ShareKind, Band>
  further: FurtherOwners
  /** what the service answered when asked for beneficial owners */
  claimState: AnswerState
  claims: ClaimComparison[]
  /** senior management to fall back on where nobody is an owner: parties with a role in the subject */
  management: { name: string | null; dateOfBirth: string | null; role: string }[]
  warnings: OwnershipWarning[]
  /** blocks of companies that hold each other, largest first */
  cycles: string[][]
  listed: ListedOwnership[]
  complex: ComplexStructure
}
