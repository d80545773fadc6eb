import type { OwnershipRule } from '../../electron/shared/domain/ownership/rule'
import { t } from '../text/text'
import { controlWords, limitWords } from './verdict/rules/rule-words'

/** A rule in few words, for a picker or a line: where it holds and its limit. */
export function ruleLabel(rule: OwnershipRule): string {
  const values = { limit: limitWords(rule), control: controlWords(rule) }
  const said = t(`ownership.rule.${rule.key}`, values)
  return rule.isChanged ? t('ownership.rule.changed', { rule: said }) : said
}
