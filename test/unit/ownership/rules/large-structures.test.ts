import { expect, it } from 'vitest'
import { lowestTerms } from '../../../../electron/ownership/numbers/fraction'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import { structure } from '../../../support/ownership/structure'

const rules = rulesWith({ changes: {} })
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

it('follows a chain of a thousand companies, each controlled by the next', () => {
  const levels = 1000
  const chain = upTo(levels).flatMap((at) => [
    `C${at + 1} 60 ${at === 0 ? 'T' : `C${at}`}`,
    `P${at} 40 ${at === 0 ? 'T' : `C${at}`}`,
  ])
  const { standings, measured } = standingsOf(structure(chain.join('; ')), rules)
  const last = standings.find(({ party }) => party === `P${levels - 1}`)
  const byRule = last?.verdicts.map(({ rule, state }) => `${rule} ${state}`)
  expect(byRule).toEqual([
    'product excluded',
    'control50 excluded',
    'majority excluded',
    'step25 certain',
    'amlr certain',
  ])
  const inControlling = last?.verdicts[4]?.findings[0]
  expect(inControlling).toMatchObject({ measure: 'in-controlling', figure: { minimum: 40 } })
  const [product] = rules
  const top = product && measured.integrated(`C${levels}`, product, 'capital')
  expect(top && lowestTerms(top.low)).toEqual({ numerator: 3n ** 1000n, denominator: 5n ** 1000n })
})

it('solves a block of two hundred companies that hold each other', () => {
  const size = 200
  const company = (at: number) => (at % size === 0 ? 'T' : `C${at % size}`)
  const block = upTo(size).flatMap((at) => [
    `${company(at + 1)} 20 ${company(at)}`,
    `${company(at * 7 + 3)} 10.5 ${company(at)}`,
    `P${at} 69.5 ${company(at)}`,
  ])
  const merged = block.filter((each) => {
    const [holder, , held] = each.split(' ')
    return holder !== held
  })
  const { standings, cycles, warnings } = standingsOf(structure(merged.join('; ')), rules)
  expect(cycles.map((members) => members.length)).toEqual([size])
  expect(warnings).toEqual([])
  const persons = standings.filter(({ party }) => party.startsWith('P'))
  const sum = persons.reduce(
    (all, { integrated }) => all + (integrated.capital?.minimum ?? Number.NaN),
    0,
  )
  expect(sum).toBeGreaterThan(99)
  expect(sum).toBeLessThan(100.000001)
})
