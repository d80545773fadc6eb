import { expect, it } from 'vitest'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { structure, type StructureWords } from '../../../support/ownership/structure'

const reckon = (text: string, words: StructureWords = {}) => {
  const reckoning = standingsOf(structure(text, words), rulesWith({ changes: {} }))
  const of = (party: string) => {
    const found = reckoning.standings.find((each) => each.party === party)
    if (!found) throw new Error(`nobody is called ${party}`)
    return found
  }
  const verdict = (party: string, rule: RuleKey) => {
    const found = of(party).verdicts.find((each) => each.rule === rule)
    if (!found) throw new Error(`no verdict on ${party}`)
    return found
  }
  return {
    ...reckoning,
    of,
    verdict,
    state: (party: string, rule: RuleKey) => verdict(party, rule).state,
  }
}

it('gives verdicts to persons alone, and to nobody unknown a certain one', () => {
  const { of, state } = reckon('U 60 T, C 30 T, G 5 T, ?T 5 T', {
    kinds: { U: 'unknown', C: 'company', G: 'state' },
  })
  expect(state('U', 'product')).toBe('possible')
  expect(['C', 'G', '?T', 'T'].flatMap((party) => of(party).verdicts)).toEqual([])
})

it('holds a share without a number to be anything that is left over', () => {
  const { of, state, verdict } = reckon('P ? T, Q 70 T, R ? X, X 5 T')
  expect(verdict('P', 'product').figure).toMatchObject({ minimum: 0, maximum: 25 })
  expect(state('P', 'product')).toBe('excluded')
  expect(state('P', 'amlr')).toBe('possible')
  expect(state('R', 'product')).toBe('excluded')
  expect(of('P')).toMatchObject({ integrated: { capital: null }, isIncomplete: true })
  expect(of('Q')).toMatchObject({ integrated: { capital: { minimum: 70 } }, isIncomplete: false })
  expect(reckon('X ? T, P 60 X').of('P').isIncomplete).toBe(true)
})

it('keeps what is known of somebody who also holds without a number', () => {
  const { of, state } = reckon('P 30 T, P ? X, X 20 T')
  expect(of('P')).toMatchObject({
    integrated: { capital: { minimum: 30, maximum: 50 } },
    isIncomplete: true,
  })
  expect(state('P', 'product')).toBe('certain')
})

it('leaves an upper end no more than the least of all others leaves over', () => {
  const { verdict } = reckon('P 25-50 T, Q 60-75 T')
  expect(verdict('P', 'product').figure).toMatchObject({ minimum: 25, maximum: 40 })
  expect(verdict('Q', 'product').figure).toMatchObject({ minimum: 60, maximum: 75 })
  const whole = reckon('P 40-60 T, Q 60-75 T')
  expect(whole.verdict('Q', 'product').figure).toMatchObject({ minimum: 60, maximum: 60 })
})

it('tells an open end from a closed one at the threshold', () => {
  const { state, verdict } = reckon('P >25-50 T; Q 0-<25 T; R 0-25 T; S 75-<100 X; X 25 T', {
    kinds: { S: 'person' },
  })
  expect(state('P', 'product')).toBe('certain')
  expect(state('Q', 'amlr')).toBe('excluded')
  expect(state('R', 'amlr')).toBe('possible')
  expect(state('R', 'product')).toBe('excluded')
  // 25 % is never reached; that S controls X is another matter.
  expect(verdict('S', 'amlr').findings).toContainEqual({
    measure: 'integrated',
    of: 'capital',
    figure: { minimum: 18.75, maximum: 25, isMinimumOpen: false, isMaximumOpen: true },
    state: 'excluded',
  })
})

it('carries an open end through a cycle', () => {
  const { of } = reckon('P >20-40 H; H 50 T; T 20 H')
  expect(of('P').integrated.capital).toMatchObject({ isMinimumOpen: true, isMaximumOpen: false })
  const { of: byHigh } = reckon('P 20-<40 H; H 50 T; T 20 H; Q 10 T')
  expect(byHigh('P').integrated.capital).toMatchObject({ isMaximumOpen: true })
  expect(byHigh('Q').integrated.capital).toMatchObject({
    isMinimumOpen: false,
    isMaximumOpen: false,
  })
})

it('carries an open end up a chain', () => {
  const { of } = reckon('P 50 G; G 100 H; H >20-40 T')
  expect(of('P').integrated.capital).toMatchObject({ minimum: 10, isMinimumOpen: true })
})

it('gives several holders together no more than the others leave over', () => {
  const { verdict } = reckon('P 100 A, P 100 B; A 20-40 T, B 20-40 T, Q 50 T')
  expect(verdict('P', 'majority').figure).toMatchObject({ minimum: 40, maximum: 50 })
})

it('lets sums over 100 % stand as they are', () => {
  const { of, state } = reckon('P 60 T, Q 60 T, R 25-50 T')
  expect(of('P').integrated.capital?.minimum).toBe(60)
  expect(of('R').integrated.capital).toMatchObject({ minimum: 25, maximum: 50 })
  expect(state('Q', 'product')).toBe('certain')
})

it('names a closed loop, gives its members no share and the others theirs', () => {
  const { of, warnings, measured } = reckon('A 60 T, P 40 T, B 100 A, A 100 B')
  expect(warnings).toEqual([{ code: 'closed-loop', parties: ['A', 'B'] }])
  expect(of('A').integrated.capital).toBeNull()
  const [rule] = rulesWith({ changes: {} })
  expect(rule && measured.integrated('B', rule, 'capital')?.high.numerator).toBe(0n)
  expect(of('P').integrated.capital?.minimum).toBe(40)
})

it('clears nobody who holds in a loop whose shares are over the whole', () => {
  const { state, warnings } = reckon('B 100 A, C 100 A, A 100 B, A 100 C, P 30 A', { subject: 'A' })
  expect(warnings).toEqual([{ code: 'closed-loop', parties: ['A', 'B', 'C'] }])
  expect(state('P', 'product')).toBe('possible')
})

it('makes the organ of a foundation owners as far as the foundation would be one', () => {
  const { verdict, state } = reckon('R chair F, S member F; F 40-60 H; H 60 T; P 40 T')
  expect(verdict('R', 'control50')).toMatchObject({
    state: 'possible',
    figure: null,
    findings: [{ measure: 'role', state: 'possible' }],
  })
  expect(state('S', 'step25')).toBe('certain')
  const own = reckon('R chair F', { subject: 'F' })
  expect(own.of('R').verdicts.map(({ state }) => state)).toEqual(Array(5).fill('certain'))
})

it('counts relatives as one, and says with whom', () => {
  const { of, state, verdict } = reckon('P 15 T, Q 15 T, R 70 T', {
    relatives: { Holm: ['P', 'Q'] },
  })
  for (const rule of ['product', 'control50', 'majority', 'step25', 'amlr'] as const) {
    expect([rule, state('P', rule), state('Q', rule)]).toEqual([rule, 'certain', 'certain'])
  }
  expect(of('P')).toMatchObject({ countedWith: ['Q'], integrated: { capital: { minimum: 15 } } })
  expect(verdict('P', 'product').figure?.minimum).toBe(30)
  expect(of('R').countedWith).toEqual([])
  const withCompany = reckon('P 15 T, X 15 T, Q 5 X', { relatives: { Holm: ['P', 'X'] } })
  expect(withCompany.of('P').countedWith).toEqual([])
})

it('lets relatives control together what neither controls alone', () => {
  const words = { relatives: { holm: ['P', 'Q'] } }
  const text = 'P 30 X, Q 30 X; X 30 T'
  expect(reckon(text).state('P', 'majority')).toBe('excluded')
  expect(reckon(text, words).state('P', 'majority')).toBe('certain')
})

it('counts votes for control and capital for the holding', () => {
  const { verdict } = reckon('P 10 X votes 60; Q 90 X votes 40; X 30 T')
  expect(verdict('P', 'majority').findings[0]).toMatchObject({
    state: 'certain',
    figure: { minimum: 30 },
  })
  expect(verdict('Q', 'majority').state).toBe('excluded')
})

it('finds an owner who holds votes alone, without a part in the capital', () => {
  const { of, verdict, state } = reckon('P 0 T votes 60, Q 100 T votes 40, R 100 X, X ? T votes 20')
  expect(verdict('P', 'product').figure).toMatchObject({ minimum: 60, maximum: 60 })
  expect(['product', 'majority', 'amlr'].map((rule) => state('P', rule as RuleKey))).toEqual(
    Array(3).fill('certain'),
  )
  expect(of('P').integrated.votes).toMatchObject({ minimum: 60 })
  expect(state('R', 'product')).toBe('excluded')
})

it('passes one step by capital and the next by votes', () => {
  const { verdict } = reckon('P 30 X votes 5; X 5 T votes 30')
  expect(verdict('P', 'step25')).toMatchObject({ state: 'certain', figure: { minimum: 30 } })
})

it('takes the best chain, not the shortest', () => {
  const { verdict } = reckon('P 10 T; P 80 A, A 26 B, B 40 T; P 90 C, C 20 T')
  expect(verdict('P', 'step25').figure?.minimum).toBe(26)
})

it('adds what several controlled entities hold, without the own share, for article 54 (a)', () => {
  const { verdict } = reckon('P 10 T; P 51 A, P 60 B; A 14 T, B 12 T')
  const found = verdict('P', 'amlr').findings.find(
    ({ measure }) => measure === 'held-by-controlled',
  )
  expect(found).toMatchObject({ state: 'certain', figure: { minimum: 26 } })
})

it('looks at every entity that controls the subject for article 54 (b)', () => {
  // The nearest holds little of the person's, the one above it a quarter.
  const { verdict, measured } = reckon('X 51 T; Y 51 X; P 25 Y, Q 49 X')
  const found = verdict('P', 'amlr').findings.find(({ measure }) => measure === 'in-controlling')
  expect(found).toMatchObject({ state: 'certain', figure: { minimum: 25 } })
  const [amlr] = rulesWith({ changes: {} }).filter(({ key }) => key === 'amlr')
  expect(amlr && measured.inControlling('P', amlr, 'capital').lower?.entity).toBe('Y')
})

it('adds what is held of a controlling entity directly and through another one', () => {
  // 20 % of X itself and 24 % of the 51 % that Y has of it: more than of either alone.
  const { verdict } = reckon('X 51 T; Y 51 X; P 20 X, P 24 Y, Q 20 X')
  const found = verdict('P', 'amlr').findings.find(({ measure }) => measure === 'in-controlling')
  expect(found).toMatchObject({ state: 'certain', figure: { minimum: 32.24 } })
})

it('adds what relatives hold of a controlling entity at different heights', () => {
  const { verdict } = reckon('X 51 T; Y 51 X; P 20 X, Q 20 Y', { relatives: { Holm: ['P', 'Q'] } })
  const found = verdict('Q', 'amlr').findings.find(({ measure }) => measure === 'in-controlling')
  expect(found).toMatchObject({ state: 'certain', figure: { minimum: 30.2 } })
})

it('adds up the shares of all unknown parts', () => {
  const { unknown } = reckon('P 50 T, X 40 T, ?T 10 T; Q 50 X, ?X 50 X')
  expect(unknown.capital).toMatchObject({ minimum: 30, maximum: 30 })
})

it('excludes whoever has no chain to the subject', () => {
  const { of, verdict } = reckon('P 100 T; T 50 D, Q 50 D')
  expect(of('Q').integrated.capital).toBeNull()
  expect(verdict('Q', 'product')).toEqual({
    rule: 'product',
    state: 'excluded',
    figure: null,
    findings: [],
  })
})
