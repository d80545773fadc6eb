import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DerivedFinding } from '../../../../electron/ownership/derivation/derivations'
import { derivedFindings } from '../../../../electron/ownership/derivation/derivations'
import { compareFractions, zero } from '../../../../electron/ownership/numbers/fraction'
import type { Interval } from '../../../../electron/ownership/numbers/interval'
import { add, bandOf, capped, exactly } from '../../../../electron/ownership/numbers/interval'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import type { StatedGraph } from '../../../../electron/ownership/stated-graph'
import { structure } from '../../../support/ownership/structure'

const companies = ['T', 'A', 'B', 'C', 'D']
const holders = [...companies, 'P', 'Q', 'R']

/** Shares in tenths of percent; the owners of one company have at most the whole. */
const bandText = (low: number, wide: number): string =>
  wide === 0 ? String(low / 10) : `${low / 10}-${(low + wide) / 10}`

const oneCompany = (company: string, areBands: boolean) =>
  fc
    .array(
      fc.record({
        holder: fc.constantFrom(...holders),
        weight: fc.integer({ min: 1, max: 400 }),
        wide: areBands ? fc.integer({ min: 0, max: 200 }) : fc.constant(0),
        isNumberless: areBands ? fc.nat(9).map((one) => one === 0) : fc.constant(false),
        votes: fc.nat(5),
      }),
      { maxLength: 5 },
    )
    .map((all) => {
      const each = all.filter(({ holder }, at) => all.findIndex((o) => o.holder === holder) === at)
      const sum = Math.max(
        1000,
        each.reduce((total, { weight }) => total + weight, 0),
      )
      return each.map(({ holder, weight, wide, isNumberless, votes }) => {
        const low = Math.floor((weight * 1000) / sum)
        const share = isNumberless ? '?' : bandText(low, Math.min(wide, 1000 - low))
        return `${holder} ${share} ${company} ${votes === 0 ? `votes ${low / 20}` : ''}`
      })
    })

const anyStructure = (areBands: boolean): fc.Arbitrary<StatedGraph> =>
  fc
    .tuple(
      fc.tuple(...companies.map((company) => oneCompany(company, areBands))),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([interests, areRelatives, hasRole]) => {
      const text = [...interests.flat(), ...(hasRole ? ['R chair D'] : [])].join(',')
      return structure(text, {
        relatives: areRelatives ? { family: ['P', 'Q'] } : {},
        kinds: { P: 'person', Q: 'person', R: 'person' },
      })
    })

const isSame = (a: Interval, b: Interval): boolean =>
  compareFractions(a.low, b.low) === 0 && compareFractions(a.high, b.high) === 0

const sumOf = ({ derived }: DerivedFinding): Interval =>
  derived.lines.reduce((sum, { part }) => (part ? add(sum, part) : sum), exactly(zero))

function everyFinding(graph: StatedGraph): DerivedFinding[] {
  const rules = rulesWith({ changes: {} })
  const reckoning = standingsOf(graph, rules)
  return rules.flatMap((rule) =>
    reckoning.standings.flatMap(({ party, verdicts }) => {
      const derived = derivedFindings(graph, reckoning, party, rule)
      const findings = verdicts.find((each) => each.rule === rule.key)?.findings ?? []
      expect(derived.map(({ finding }) => finding)).toEqual(findings)
      return derived
    }),
  )
}

function expectToAddUp(each: DerivedFinding): void {
  const { finding, derived } = each
  if (finding.measure === 'role') return
  if (!derived.total) throw new Error('a figure without a total')
  expect(bandOf(derived.total)).toEqual(finding.figure)
  if (finding.measure === 'steps') {
    const parts = derived.lines.flatMap(({ part }) => part ?? [])
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last) throw new Error('no chain')
    expect(isSame({ ...last, low: first.low }, derived.total)).toBe(true)
    return
  }
  const sum = sumOf(each)
  if (!derived.isCut) expect(isSame(sum, derived.total)).toBe(true)
  else {
    expect(compareFractions(sum.low, derived.total.low)).toBeGreaterThanOrEqual(0)
    expect(compareFractions(sum.high, derived.total.high)).toBeGreaterThanOrEqual(0)
  }
}

it('adds up to the verdict’s figure to the last digit in structures with cycles', () => {
  fc.assert(
    fc.property(anyStructure(false), (graph) => {
      for (const each of everyFinding(graph)) {
        expect(each.derived.isCut).toBe(false)
        expectToAddUp(each)
      }
    }),
    { numRuns: 80, seed: 20261123 },
  )
})

it('adds up at both ends of bands, or says that more was cut off', () => {
  fc.assert(
    fc.property(anyStructure(true), (graph) => {
      for (const each of everyFinding(graph)) {
        expectToAddUp(each)
        const { derived, finding } = each
        const isWhole = finding.measure === 'integrated' && derived.total
        if (isWhole) expect(isSame(capped(sumOf(each)), isWhole)).toBe(true)
      }
    }),
    { numRuns: 80, seed: 20261123 },
  )
})
