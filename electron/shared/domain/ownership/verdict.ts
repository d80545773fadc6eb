import type { Band, ShareKind } from './band'
import type { RuleKey, RuleMeasure } from './rule'

/** Bands and gaps leave some results open: a beneficial owner for certain, possibly, or not. */
export type VerdictState = 'certain' | 'possible' | 'excluded'

/** One measure held against one threshold. */
export interface Finding {
  measure: RuleMeasure | 'role'
  of: ShareKind
  /** null where the measure has no number: a role, no chain at all */
  figure: Band | null
  state: VerdictState
}

/** Whether a party is a beneficial owner of the subject under one rule; the strongest finding decides. */
export interface Verdict {
  rule: RuleKey
  state: VerdictState
  /** of the strongest finding; null where nothing was found */
  figure: Band | null
  findings: Finding[]
}

/** What is computed of one party in respect of the subject. */
export interface Standing {
  party: string
  /** through all chains and cycles; null where a link on every way has no number or in a closed loop */
  integrated: Record<ShareKind, Band | null>
  /** a number on the way is missing: what is known is a lower end */
  isIncomplete: boolean
  /** empty for those who can never be beneficial owners: companies, the state, unknown parts */
  verdicts: Verdict[]
  /** counted together with these parties, as an analyst noted */
  countedWith: string[]
}
