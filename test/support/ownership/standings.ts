import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import {
  ruleKeys,
  type OwnershipRule,
  type RuleKey,
  type RuleSetting,
} from '../../../electron/shared/domain/ownership/rule'
import type { Standing, VerdictState } from '../../../electron/shared/domain/ownership/verdict'

const places = {
  product: ['dk'],
  control50: ['no'],
  majority: ['fi', 'se'],
  step25: ['no'],
  amlr: ['eu'],
} as const

const settingOf = (key: RuleKey): RuleSetting => ({
  threshold: 25,
  isThresholdIncluded: key === 'amlr',
  control: 50,
  isControlIncluded: key === 'control50',
  dropsTreasury: false,
})

export const everyRule: OwnershipRule[] = ruleKeys.map((key) => ({
  key,
  version: '1',
  ...settingOf(key),
  measures: ['integrated'],
  where: places[key],
  source: 'example',
  fromDate: key === 'amlr' ? '2027-07-10' : null,
  isChanged: false,
  defaultSetting: settingOf(key),
}))

const rounds = 200

/** Shares of the subject that reach every party, in rounds: near enough to be looked at. */
function flow(subject: string, interests: readonly Interest[], end: 'minimum' | 'maximum') {
  const total = new Map([[subject, 1]])
  const above = new Map<string, { holder: string; part: number }[]>()
  for (const { company, holder, capital } of interests) {
    const list = above.get(company) ?? []
    list.push({ holder, part: (capital?.[end] ?? 0) / 100 })
    above.set(company, list)
  }
  let wave = new Map(total)
  for (let round = 0; round < rounds && wave.size > 0; round++) {
    const next = new Map<string, number>()
    for (const [company, amount] of wave) {
      for (const { holder, part } of above.get(company) ?? []) {
        next.set(holder, (next.get(holder) ?? 0) + amount * part)
      }
    }
    wave = new Map([...next].filter(([, amount]) => amount > 1e-9))
    for (const [party, amount] of wave) total.set(party, (total.get(party) ?? 0) + amount)
  }
  return total
}

const rounded = (part: number) => Math.round(Math.min(1, part) * 1e6) / 1e4

function stateOf({ minimum, maximum }: Band, { threshold, isThresholdIncluded }: OwnershipRule) {
  const isOver = (share: number) => (isThresholdIncluded ? share >= threshold : share > threshold)
  return isOver(minimum) ? 'certain' : isOver(maximum) ? 'possible' : 'excluded'
}

/** A standing for everybody above the subject; every rule judges by the integrated share alone. */
export function standingsOf(
  subject: string,
  parties: readonly OwnershipParty[],
  interests: readonly Interest[],
  set: ReadonlyMap<string, { integrated?: Band | null; verdict?: VerdictState }>,
): Standing[] {
  const low = flow(subject, interests, 'minimum')
  const high = flow(subject, interests, 'maximum')
  return parties.flatMap(({ id, kind }) => {
    const said = set.get(id)
    const maximum = high.get(id)
    if (maximum === undefined && said?.integrated === undefined) return []
    const minimum = rounded(low.get(id) ?? 0)
    const open = { isMinimumOpen: false, isMaximumOpen: false }
    const flowed: Band = { minimum, maximum: rounded(maximum ?? 0), ...open }
    const figure = id === subject ? { minimum: 100, maximum: 100, ...open } : flowed
    const integrated = said?.integrated === undefined ? figure : said.integrated
    const verdicts = everyRule.map((rule) => {
      const state = said?.verdict ?? (integrated ? stateOf(integrated, rule) : 'excluded')
      const finding = { measure: 'integrated', of: 'capital', figure: integrated, state } as const
      return { rule: rule.key, state, figure: integrated, findings: [finding] }
    })
    return {
      party: id,
      integrated: { capital: integrated, votes: integrated },
      isIncomplete: integrated === null,
      verdicts: kind === 'person' ? verdicts : [],
      countedWith: [],
    }
  })
}
