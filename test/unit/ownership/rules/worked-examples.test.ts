import { expect, it } from 'vitest'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import type { Reckoning } from '../../../../electron/ownership/rules/standings'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import type { Band } from '../../../../electron/shared/domain/ownership/band'
import type { OwnershipSettings, RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { ruleKeys } from '../../../../electron/shared/domain/ownership/rule'
import { defaultSettingOf } from '../../../../electron/ownership/rules/rule-table'
import { structure, type StructureWords } from '../../../support/ownership/structure'

const changed = (key: RuleKey, change: object): OwnershipSettings['changes'] => ({
  [key]: { ...defaultSettingOf(key), ...change },
})

const reckon = (
  text: string,
  words: StructureWords = {},
  changes: OwnershipSettings['changes'] = {},
): Reckoning => standingsOf(structure(text, words), rulesWith({ changes }))

const standing = ({ standings }: Reckoning, party = 'P') => {
  const found = standings.find((each) => each.party === party)
  if (!found) throw new Error(`nobody is called ${party}`)
  return found
}

const verdict = (reckoning: Reckoning, rule: RuleKey, party = 'P') => {
  const found = standing(reckoning, party).verdicts.find((each) => each.rule === rule)
  if (!found) throw new Error(`no verdict by ${rule}`)
  return found
}

/** `yes` and `no` as printed; whatever is only possible says so. */
const printed = (reckoning: Reckoning, rule: RuleKey, party = 'P'): string => {
  const { state } = verdict(reckoning, rule, party)
  return state === 'certain' ? 'yes' : state === 'excluded' ? 'no' : state
}

const exact = (band: Band | null | undefined): number | null => {
  if (!band) return null
  expect(band.minimum).toBe(band.maximum)
  return band.minimum
}

const cycle = 'P 60 H, R 40 H; H 30 T, Q 30 T, S 40 T; T 80 S, V 20 S'

// Domain primer §3: number, structure, subject, integrated, controlled holding, the five verdicts.
it.each<[number, string, string, string, number, string]>([
  [1, 'P 25.00 T', 'T', '25.00', 25, 'no no no no yes'],
  [2, 'P 25.01 T', 'T', '25.01', 25.01, 'yes yes yes yes yes'],
  [3, 'P 55 X, X 33 T', 'T', '18.15', 33, 'no yes yes yes yes'],
  [4, 'P 45 X, X 50 T', 'T', '22.50', 0, 'no no no yes no'],
  [5, 'P 45 X, X 51 T', 'T', '22.95', 0, 'no no no yes yes'],
  [6, 'P 50 C, C 60 T', 'T', '30.00', 60, 'yes yes no yes yes'],
  [7, 'P 100 A, P 100 B, P 100 C; A 20 T, B 20 T, C 20 T', 'T', '60.00', 60, 'yes yes yes no yes'],
  [8, 'P 40 A, P 30 B; A 50 T, B 30 T', 'T', '29.00', 0, 'yes no no yes yes'],
  [9, 'P 12 T, P 60 H; H 14 T', 'T', '20.40', 26, 'no yes yes no no'],
  [10, 'P 70 A, A 70 B, B 70 C, C 70 T', 'T', '24.01', 70, 'no yes yes yes yes'],
  [11, 'P 51 A, A 51 B, B 26 T', 'T', '6.7626', 26, 'no yes yes yes yes'],
  [12, cycle, 'T', '26.4706', 30, 'yes yes yes yes yes'],
  [13, 'P 1 A, B 99 A, A 100 B', 'A', '100', 1, 'yes no no no yes'],
  [13, 'P 1 A, B 99 A, A 100 B', 'B', '100', 0, 'yes no no no yes'],
  [14, 'T 20 T, P 22 T', 'T', '27.50', 22, 'yes no no no yes'],
])('example %i: %s', (_, text, subject, integrated, controlled, verdicts) => {
  const reckoning = reckon(text, { subject })
  const decimals = integrated.split('.')[1]?.length ?? 0
  expect(exact(standing(reckoning).integrated.capital)?.toFixed(decimals)).toBe(integrated)
  expect(exact(verdict(reckoning, 'control50').figure)).toBe(controlled)
  expect(ruleKeys.map((rule) => printed(reckoning, rule)).join(' ')).toBe(verdicts)
})

it('tells the two limits of control apart, as example 6 prints both', () => {
  const reckoning = reckon('P 50 C, C 60 T')
  expect(exact(verdict(reckoning, 'control50').figure)).toBe(60)
  expect(exact(verdict(reckoning, 'majority').figure)).toBe(0)
})

it('divides the whole of example 12 among its four persons', () => {
  const reckoning = reckon(cycle)
  const shares = ['P', 'Q', 'R', 'V'].map((each) =>
    exact(standing(reckoning, each).integrated.capital),
  )
  expect(shares.map((share) => share?.toFixed(4))).toEqual([
    '26.4706',
    '44.1176',
    '17.6471',
    '11.7647',
  ])
  expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(100, 11)
  expect(reckoning.cycles).toEqual([['S', 'T']])
})

it('lets the others grow in example 14 where a rule drops treasury shares first', () => {
  for (const key of ruleKeys) {
    const reckoning = reckon('T 20 T, P 22 T', {}, changed(key, { dropsTreasury: true }))
    expect(exact(verdict(reckoning, key).figure)).toBe(27.5)
    expect(printed(reckoning, key)).toBe('yes')
  }
})

it('finds both owners of example 15, one by votes and one by capital', () => {
  // 100 A-shares of 10 votes and 900 B-shares of 1 vote: 1,000 of 1,900 votes.
  const reckoning = reckon('P 10 T votes 52.6316; Q 90 T votes 47.3684')
  expect(standing(reckoning, 'P').integrated.votes?.minimum).toBe(52.6316)
  expect(standing(reckoning, 'Q').integrated.capital?.minimum).toBe(90)
  for (const rule of ruleKeys) {
    expect([rule, printed(reckoning, rule, 'P'), printed(reckoning, rule, 'Q')]).toEqual([
      rule,
      'yes',
      'yes',
    ])
  }
  expect(verdict(reckoning, 'product', 'P').findings[0]).toMatchObject({ of: 'votes' })
  expect(verdict(reckoning, 'product', 'Q').findings[0]).toMatchObject({ of: 'capital' })
})

it('is certain of both ends of the first range example', () => {
  const reckoning = reckon('P 100 B, P 100 C; B 25-33.32 T, C 50-66.66 T')
  expect(standing(reckoning).integrated.capital).toEqual({
    minimum: 75,
    maximum: 99.98,
    isMinimumOpen: false,
    isMaximumOpen: false,
  })
  expect(printed(reckoning, 'product')).toBe('yes')
})

it('leaves the second range example possible', () => {
  const reckoning = reckon('P 50-66.66 H; H 33.33-49.99 T')
  const { minimum = 0, maximum = 0 } = standing(reckoning).integrated.capital ?? {}
  const digits = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  expect(digits.formatRange(minimum, maximum)).toBe('16.67–33.32')
  expect(printed(reckoning, 'product')).toBe('possible')
})
