import type {
  OwnershipRule,
  RuleKey,
  RuleSetting,
} from '../../../../electron/shared/domain/ownership/rule'
import { localeTag } from '../../../text/text'

/** A rule's thresholds as they are typed. */
export interface TypedSetting extends Omit<RuleSetting, 'threshold' | 'control'> {
  threshold: string
  control: string
}

const written = (percent: number) =>
  percent.toLocaleString(localeTag.value, { maximumFractionDigits: 10, useGrouping: false })

export const typedOf = (setting: RuleSetting): TypedSetting => ({
  threshold: written(setting.threshold),
  isThresholdIncluded: setting.isThresholdIncluded,
  control: written(setting.control),
  isControlIncluded: setting.isControlIncluded,
  dropsTreasury: setting.dropsTreasury,
})

/** A percentage over 0 up to 100 with up to four decimals, with a comma or a point; null where it is none. */
export function readPercent(text: string): number | null {
  const digits = text.replace(/[\s%]/g, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(digits)) return null
  const value = Number(digits)
  return value > 0 && value <= 100 ? value : null
}

/** What is typed as a setting; null where a number cannot be read. */
export function settingOf(typed: TypedSetting): RuleSetting | null {
  const threshold = readPercent(typed.threshold)
  const control = readPercent(typed.control)
  return threshold === null || control === null ? null : { ...typed, threshold, control }
}

export const isSameSetting = (one: RuleSetting, other: RuleSetting): boolean =>
  one.threshold === other.threshold &&
  one.isThresholdIncluded === other.isThresholdIncluded &&
  one.control === other.control &&
  one.isControlIncluded === other.isControlIncluded &&
  one.dropsTreasury === other.dropsTreasury

/** Only what differs from the default is kept, so that a newer default reaches who never changed it. */
export function changesOf(
  rules: readonly OwnershipRule[],
  typed: ReadonlyMap<RuleKey, TypedSetting>,
): Partial<Record<RuleKey, RuleSetting>> | null {
  const changes: Partial<Record<RuleKey, RuleSetting>> = {}
  for (const { key, defaultSetting } of rules) {
    const form = typed.get(key)
    if (!form) continue
    const setting = settingOf(form)
    if (setting === null) return null
    if (!isSameSetting(setting, defaultSetting)) changes[key] = setting
  }
  return changes
}
