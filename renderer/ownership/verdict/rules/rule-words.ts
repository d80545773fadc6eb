import type { OwnershipRule, RuleSetting } from '../../../../electron/shared/domain/ownership/rule'
import { t } from '../../../text/text'
import { formatDate, formatNumber } from '../../../ui/format'

const limit = (percent: number, isIncluded: boolean) =>
  `${isIncluded ? '≥' : '>'}\u00a0${formatNumber(percent / 100, { style: 'percent', maximumFractionDigits: 4 })}`

/** The threshold as one reads it: > 25 %. */
export const limitWords = (rule: RuleSetting) => limit(rule.threshold, rule.isThresholdIncluded)

export const controlWords = (rule: RuleSetting) => limit(rule.control, rule.isControlIncluded)

/** Whether the rule asks who controls whom, so that its control limit means something. */
export const knowsControl = ({ measures }: Pick<OwnershipRule, 'measures'>): boolean =>
  measures.some((measure) => measure !== 'integrated' && measure !== 'steps')

/** What a rule is called in a list: by where it holds, or by what it measures. */
export function ruleName(rule: OwnershipRule): string {
  if (rule.key === 'step25') return t('verdict.rule.name.step25', { limit: limitWords(rule) })
  if (rule.key === 'amlr' && rule.fromDate !== null) {
    return t('verdict.rule.name.amlrFrom', { date: formatDate(rule.fromDate) })
  }
  return t(`verdict.rule.name.${rule.key}`)
}

/** What a rule measures, with its limits. */
export function ruleMeasured(rule: OwnershipRule): string {
  const values = { limit: limitWords(rule), control: controlWords(rule) }
  const measured = t(`verdict.rule.measured.${rule.key}`, values)
  return rule.dropsTreasury ? `${measured}, ${t('verdict.rule.treasuryDropped')}` : measured
}

/** Law and clause, version, and the day from which it applies. */
export function ruleSource({ source, version, fromDate }: OwnershipRule): string {
  return [
    source,
    t('verdict.rule.version', { version }).replaceAll(' ', '\u00a0'),
    ...(fromDate === null ? [] : [t('verdict.rule.from', { date: formatDate(fromDate) })]),
  ].join(' · ')
}
