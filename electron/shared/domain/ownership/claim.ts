import type { ClaimedReason } from '../company'
import type { StatementSource } from './interest'
import type { RuleKey } from './rule'
import type { VerdictState } from './verdict'

/** Why the service and our reckoning may differ; a person still has to judge. */
export type DifferenceCause =
  /** the rules differ among themselves, and the service agrees with another */
  | 'other-rule'
  | 'band'
  | 'unknown-part'
  | 'owners-not-collected'
  | 'cycle'
  | 'votes'
  | 'by-role'
  | 'relatives'
  | 'other-date'
  | 'unreadable-share'
  | 'percentage-rounded'
  /** named as senior management, where no owner is found */
  | 'senior-management'
  | 'unexplained'

/** 'missing-there': an owner by our reckoning that the service does not name. */
export type Difference = 'missing-there' | 'missing-here' | 'only-possible' | 'percentage'

export interface RuleDifference {
  rule: RuleKey
  ours: VerdictState
  /** null: they agree */
  difference: Difference | null
  causes: DifferenceCause[]
}

/** The service's beneficial owner beside ours; either side may be empty. Never merged into one figure. */
export interface ClaimComparison {
  /** null where nobody of the graph is meant */
  party: string | null
  claimed: {
    name: string | null
    dateOfBirth: string | null
    percentageControl: number | null
    integratedOwnership: number | null
    reasons: ClaimedReason[]
    source: StatementSource
  } | null
  byRule: RuleDifference[]
}
