import type {
  OwnershipRule,
  OwnershipSettings,
  RuleKey,
  RuleSetting,
} from '../../shared/domain/ownership/rule'
import { ruleKeys } from '../../shared/domain/ownership/rule'

/** More than 25 %; control by more than half of the votes; treasury shares stay in. */
const usual: RuleSetting = {
  threshold: 25,
  isThresholdIncluded: false,
  control: 50,
  isControlIncluded: false,
  dropsTreasury: false,
}

type RuleDefault = Omit<OwnershipRule, 'key' | 'isChanged' | 'defaultSetting'>

/** The rules of domain primer §3 at their defaults. */
const defaults: Record<RuleKey, RuleDefault> = {
  product: {
    ...usual,
    version: '1',
    measures: ['integrated'],
    where: ['dk'],
    source:
      'Hvidvaskloven § 2, nr. 9, selskabsloven § 58 a; Erhvervsstyrelsens vejledning om reelle ejere',
    fromDate: null,
  },
  control50: {
    ...usual,
    isControlIncluded: true,
    version: '1',
    measures: ['controlled'],
    where: ['no'],
    source:
      'Lov 1. mars 2019 nr. 2 om register over reelle rettighetshavere, med forskrift 21. juni 2021',
    fromDate: null,
  },
  majority: {
    ...usual,
    version: '1',
    measures: ['controlled'],
    where: ['fi', 'se'],
    source:
      'Laki rahanpesun ja terrorismin rahoittamisen estämisestä (444/2017) 1 luku 5 §; lag (2017:631) 1 kap. 3–7 §§',
    fromDate: null,
  },
  step25: {
    ...usual,
    version: '1',
    measures: ['steps'],
    where: ['no'],
    source: 'Hvitvaskingsloven § 14',
    fromDate: null,
  },
  amlr: {
    ...usual,
    isThresholdIncluded: true,
    version: '1',
    measures: ['integrated', 'held-by-controlled', 'in-controlling'],
    where: ['eu'],
    source: 'Regulation (EU) 2024/1624, articles 52–54',
    fromDate: '2027-07-10',
  },
}

/** What can be set of a rule, as it stands before anybody sets it. */
export function defaultSettingOf(key: RuleKey): RuleSetting {
  const { threshold, isThresholdIncluded, control, isControlIncluded, dropsTreasury } =
    defaults[key]
  return { threshold, isThresholdIncluded, control, isControlIncluded, dropsTreasury }
}

function isSame(a: RuleSetting, b: RuleSetting): boolean {
  return (
    a.threshold === b.threshold &&
    a.isThresholdIncluded === b.isThresholdIncluded &&
    a.control === b.control &&
    a.isControlIncluded === b.isControlIncluded &&
    a.dropsTreasury === b.dropsTreasury
  )
}

/** All rules in their usual order, with the thresholds that were set. */
export function rulesWith({ changes }: Pick<OwnershipSettings, 'changes'>): OwnershipRule[] {
  return ruleKeys.map((key) => {
    const change = changes[key]
    const defaultSetting = defaultSettingOf(key)
    const isChanged = change !== undefined && !isSame(change, defaultSetting)
    return { key, ...defaults[key], ...(change ?? {}), isChanged, defaultSetting }
  })
}
