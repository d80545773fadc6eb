import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fraction, times, toNumber } from '../../../../electron/ownership/numbers/fraction'
import type { RuleKey, RuleMeasure } from '../../../../electron/shared/domain/ownership/rule'
import {
  companies,
  denseShare,
  persons,
  reckon,
  textOf,
  worlds,
  type Shares,
} from '../../../support/ownership/worlds'

const held = (shares: Shares, holder: string, company: string): number =>
  shares[company]?.[holder] ?? 0

const together = (shares: Shares, holders: readonly string[], company: string): number =>
  holders
    .filter((holder) => holder !== company)
    .reduce((sum, holder) => sum + held(shares, holder, company), 0)

/** The definition, company by company until nothing is added. */
function controlledOf(shares: Shares, holder: string, isEnough: (votes: number) => boolean) {
  const controlled: string[] = []
  for (;;) {
    const next = companies.find(
      (company) =>
        company !== holder &&
        !controlled.includes(company) &&
        isEnough(together(shares, [holder, ...controlled], company)),
    )
    if (next === undefined) return controlled
    controlled.push(next)
  }
}

/** The weakest link of the best chain, over every chain without repetition. */
function bestChain(shares: Shares, holder: string, seen: readonly string[] = []): number {
  if (holder === 'T') return Infinity
  const onward = companies.filter(
    (company) => !seen.includes(company) && held(shares, holder, company) > 0,
  )
  return onward.reduce((best, company) => {
    const rest = bestChain(shares, company, [...seen, company])
    return Math.max(best, Math.min(held(shares, holder, company), rest))
  }, 0)
}

const isHalf = (votes: number): boolean => votes >= 5000
const isMajority = (votes: number): boolean => votes > 5000

function bestInControlling(shares: Shares, person: string): number | null {
  const controlling = companies.filter(
    (entity) => entity !== 'T' && controlledOf(shares, entity, isMajority).includes('T'),
  )
  const found = controlling.map((entity) => denseShare(shares, person, entity))
  if (found.length === 0 || found.includes(null)) return null
  return Math.max(...found.map((each) => (each ? toNumber(times(each, fraction(100n))) : 0)))
}

it('agrees with the definitions of the rules, followed step by step', () => {
  let inControllingCount = 0
  fc.assert(
    fc.property(worlds(false), (shares) => {
      const reckoning = reckon(textOf(shares))
      for (const person of persons) {
        const standing = reckoning.standings.find(({ party }) => party === person)
        const figure = (rule: RuleKey, measure: RuleMeasure): number =>
          standing?.verdicts
            .find((verdict) => verdict.rule === rule)
            ?.findings.find((finding) => finding.measure === measure)?.figure?.minimum ?? 0
        const majority = controlledOf(shares, person, isMajority)
        const half = controlledOf(shares, person, isHalf)
        const hundredths = (measured: number) => Math.round(measured * 100)
        expect(hundredths(figure('control50', 'controlled'))).toBe(
          together(shares, [person, ...half], 'T'),
        )
        expect(hundredths(figure('majority', 'controlled'))).toBe(
          together(shares, [person, ...majority], 'T'),
        )
        expect(hundredths(figure('amlr', 'held-by-controlled'))).toBe(
          together(shares, majority, 'T'),
        )
        expect(hundredths(figure('step25', 'steps'))).toBe(bestChain(shares, person))
        const inControlling = bestInControlling(shares, person)
        if (inControlling === null || reckoning.warnings.length > 0) continue
        inControllingCount++
        expect(figure('amlr', 'in-controlling')).toBe(inControlling)
      }
    }),
    { numRuns: 150 },
  )
  expect(inControllingCount).toBeGreaterThan(50)
})
