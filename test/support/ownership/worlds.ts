import fc from 'fast-check'
import type { Fraction } from '../../../electron/ownership/numbers/fraction'
import {
  fraction,
  lowestTerms,
  minus,
  one,
  times,
  zero,
} from '../../../electron/ownership/numbers/fraction'
import { exactly } from '../../../electron/ownership/numbers/interval'
import { rulesWith } from '../../../electron/ownership/rules/rule-table'
import { standingsOf, type Reckoning } from '../../../electron/ownership/rules/standings'
import { structure } from './structure'

/** Hundredths of a percent that a holder holds of a company. */
export type Shares = Record<string, Record<string, number>>

export const companies = ['T', 'A', 'B', 'C', 'D', 'E']
export const persons = ['P', 'Q', 'R']
export const rules = rulesWith({ changes: {} })
const [basis] = rules
if (!basis) throw new Error('no rules')

export const percent = (hundredths: number): string => (hundredths / 100).toFixed(2)

export const textOf = (shares: Shares, write: (hundredths: number) => string = percent): string =>
  Object.entries(shares)
    .flatMap(([company, holders]) =>
      Object.entries(holders).map(([holder, each]) => `${holder} ${write(each)} ${company}`),
    )
    .join('; ')

/** Kinds by name, so that a company nobody holds stays one. */
export const kinds = Object.fromEntries([
  ...companies.map((id) => [id, 'company'] as const),
  ...persons.map((id) => [id, 'person'] as const),
])

export const reckon = (text: string): Reckoning => standingsOf(structure(text, { kinds }), rules)

export const shareOf = ({ measured }: Reckoning, party: string) =>
  measured.integrated(party, basis, 'capital') ?? exactly(zero)

/** The holders of one company with up to 100 %, in full where it is to be complete; treasury shares too. */
const holdersOf = (isComplete: boolean) =>
  fc
    .record({
      holders: fc.uniqueArray(fc.constantFrom(...companies, ...persons), {
        minLength: 1,
        maxLength: 4,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }),
      left: fc.integer({ min: 0, max: 4000 }),
    })
    .map(({ holders, weights, left }) => {
      const whole = isComplete ? 10_000 : 10_000 - left
      const used = holders.map((_, at) => weights[at] ?? 1)
      const sum = used.reduce((all, each) => all + each, 0)
      const parts = used.map((weight) => Math.floor((whole * weight) / sum))
      const rest = whole - parts.reduce((all, each) => all + each, 0)
      return Object.fromEntries(
        holders.map((holder, at) => [holder, (parts[at] ?? 0) + (at === 0 ? rest : 0)]),
      )
    })

export const worlds = (isComplete: boolean): fc.Arbitrary<Shares> =>
  fc.record(Object.fromEntries(companies.map((company) => [company, holdersOf(isComplete)])))

const inverse = ({ numerator, denominator }: Fraction): Fraction => fraction(denominator, numerator)

/** Gauss and Jordan on the full matrix, in rationals: y = d + A·y for one person, of one company. Null where singular. */
export function denseShare(shares: Shares, person: string, subject = 'T'): Fraction | null {
  const rows = companies.map((company, at) => {
    const held = (holder: string) => fraction(BigInt(shares[company]?.[holder] ?? 0), 10_000n)
    const left = companies.map((other, column) => minus(column === at ? one : zero, held(other)))
    return [...left, held(person)]
  })
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= column && row[column]?.numerator !== 0n)
    if (pivot < 0) return null
    const [chosen = [], before = []] = [rows[pivot], rows[column]]
    rows[pivot] = before
    const scaled = chosen.map((each) => lowestTerms(times(each, inverse(chosen[column] ?? one))))
    rows[column] = scaled
    rows.forEach((row, at) => {
      const factor = row[column] ?? zero
      if (at === column || factor.numerator === 0n) return
      rows[at] = row.map((each, index) =>
        lowestTerms(minus(each, times(factor, scaled[index] ?? zero))),
      )
    })
  }
  return rows[companies.indexOf(subject)]?.at(-1) ?? null
}
