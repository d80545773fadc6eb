import * as z from 'zod'

/** The rules of domain primer §3, computed side by side. */
export const ruleKeys = ['product', 'control50', 'majority', 'step25', 'amlr'] as const
export const ruleKey = z.enum(ruleKeys)
export type RuleKey = (typeof ruleKeys)[number]

/**
 * What a rule measures of somebody in the subject:
 * `integrated` multiplied along chains, added over chains, cycles solved;
 * `controlled` the own holding and those of all controlled entities together;
 * `steps` the weakest link of the best chain, each link over the threshold;
 * `held-by-controlled` what controlled entities hold directly (AMLR art. 54 a);
 * `in-controlling` the integrated share of an entity that controls the subject (AMLR art. 54 b).
 */
export const ruleMeasures = [
  'integrated',
  'controlled',
  'steps',
  'held-by-controlled',
  'in-controlling',
] as const
export type RuleMeasure = (typeof ruleMeasures)[number]

/** What can be set of a rule; percent. */
export const ruleSetting = z.object({
  threshold: z.number().gt(0).max(100),
  /** true: the threshold itself is enough */
  isThresholdIncluded: z.boolean(),
  /** from how many votes somebody controls an entity; unused where the rule knows no control */
  control: z.number().gt(0).max(100),
  isControlIncluded: z.boolean(),
  /** a company's shares in itself are left out before anything is computed */
  dropsTreasury: z.boolean(),
})
export type RuleSetting = z.infer<typeof ruleSetting>

/** A rule as data: what it measures, where it holds, which law says so. */
export interface OwnershipRule extends RuleSetting {
  key: RuleKey
  /** changes whenever default or reading of the rule changes */
  version: string
  measures: readonly RuleMeasure[]
  /** countries of the register or law; 'eu' for the regulation */
  where: readonly ('no' | 'se' | 'fi' | 'dk' | 'eu')[]
  /** law and clause, as cited beside every result */
  source: string
  /** first day on which it applies; null: in force */
  fromDate: string | null
  /** a threshold differs from the default */
  isChanged: boolean
  /** what the law says, to go back to */
  defaultSetting: RuleSetting
}

/** What a person set; rules that are not named stand at their defaults. */
export const ownershipSettings = z.object({
  rule: ruleKey,
  changes: z.partialRecord(ruleKey, ruleSetting),
})
export type OwnershipSettings = z.infer<typeof ownershipSettings>
