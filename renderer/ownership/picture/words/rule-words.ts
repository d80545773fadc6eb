import type { OwnershipRule } from '../../../../electron/shared/domain/ownership/rule'
import { t } from '../../../text/text'
import { formatNumber } from '../../../ui/format'

const limit = (percent: number, isIncluded: boolean) =>
  `${isIncluded ? '≥' : '>'}\u00a0${formatNumber(percent / 100, { style: 'percent', maximumFractionDigits: 2 })}`

/** A rule with its limits, where it holds and its version, as it stands on the picture. */
export function ruleWords(rule: OwnershipRule): string {
  const values = {
    limit: limit(rule.threshold, rule.isThresholdIncluded),
    control: limit(rule.control, rule.isControlIncluded),
    version: /^\d/.test(rule.version) ? `v${rule.version}` : rule.version,
  }
  const said = t(`picture.rule.${rule.key}`, values)
  return rule.isChanged ? t('picture.rule.changed', { rule: said }) : said
}
