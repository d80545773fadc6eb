import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  compareFractions,
  lowestTerms,
  one,
  plus,
  zero,
} from '../../../../electron/ownership/numbers/fraction'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import { structure } from '../../../support/ownership/structure'
import {
  companies,
  denseShare,
  kinds,
  percent,
  persons,
  reckon,
  rules,
  shareOf,
  textOf,
  worlds,
} from '../../../support/ownership/worlds'

it('agrees to the last digit with a dense solver in rationals', () => {
  let solved = 0
  fc.assert(
    fc.property(worlds(false), (shares) => {
      const reckoning = reckon(textOf(shares))
      for (const person of persons) {
        const dense = denseShare(shares, person)
        if (dense === null) continue
        solved++
        expect(lowestTerms(shareOf(reckoning, person).low)).toEqual(lowestTerms(dense))
      }
    }),
    { numRuns: 150 },
  )
  expect(solved).toBeGreaterThan(300)
})

it('divides the whole among the persons wherever everything is known', () => {
  fc.assert(
    fc.property(worlds(true), (shares) => {
      const reckoning = reckon(textOf(shares))
      fc.pre(reckoning.warnings.length === 0)
      const sum = persons.map((person) => shareOf(reckoning, person).low).reduce(plus, zero)
      expect(lowestTerms(sum)).toEqual(one)
    }),
    { numRuns: 100 },
  )
})

it('lowers no share when somebody joins the holders of a company', () => {
  const joining = fc.record({
    shares: worlds(false),
    company: fc.constantFrom(...companies),
    holder: fc.constantFrom(...companies, ...persons, 'N'),
  })
  fc.assert(
    fc.property(joining, ({ shares, company, holder }) => {
      const holders = shares[company] ?? {}
      fc.pre(!(holder in holders) && company !== holder)
      const rest = 10_000 - Object.values(holders).reduce((all, each) => all + each, 0)
      const before = reckon(textOf(shares))
      const after = reckon(textOf({ ...shares, [company]: { ...holders, [holder]: rest } }))
      fc.pre(after.warnings.length === 0)
      for (const person of persons) {
        const order = compareFractions(shareOf(after, person).low, shareOf(before, person).low)
        expect(order).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 100 },
  )
})

it('changes nothing when parties are named otherwise and interests come in another order', () => {
  const renamed = (id: string): string => (id === 'T' ? 'T' : `X${9 - id.charCodeAt(0) + 90}`)
  const shuffled = worlds(false).chain((shares) => {
    const all = textOf(shares).split('; ')
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
  })
  fc.assert(
    fc.property(shuffled, ([interests, others]) => {
      const text = others
        .map((each) => {
          const [holder = '', share = '', company = ''] = each.split(' ')
          return `${renamed(holder)} ${share} ${renamed(company)}`
        })
        .join('; ')
      const newKinds = Object.fromEntries(
        Object.entries(kinds).map(([id, kind]) => [renamed(id), kind]),
      )
      const before = reckon(interests.join('; '))
      const after = standingsOf(structure(text, { kinds: newKinds }), rules)
      for (const standing of before.standings) {
        const same = after.standings.find(({ party }) => party === renamed(standing.party))
        expect(same).toEqual({ ...standing, party: renamed(standing.party) })
      }
    }),
    { numRuns: 100 },
  )
})

/** Round every exact share a band that contains it; some shares lose their number. */
const blurred = fc.record({
  shares: worlds(false),
  blur: fc.array(
    fc.record({
      below: fc.integer({ min: 0, max: 1500 }),
      above: fc.integer({ min: 0, max: 1500 }),
      isNumberless: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
    }),
    { minLength: 24, maxLength: 24 },
  ),
})

it('contains every exact share and keeps every exact verdict that a band leaves room for', () => {
  let decided = 0
  fc.assert(
    fc.property(blurred, ({ shares, blur }) => {
      let at = 0
      const band = (hundredths: number): string => {
        const { below = 0, above = 0, isNumberless = false } = blur[at++] ?? {}
        const from = Math.max(0, hundredths - below)
        const to = Math.min(10_000, hundredths + above)
        if (isNumberless) return '?'
        const [open, closed] = [from < hundredths ? '>' : '', to > hundredths ? '<' : '']
        return from === to ? percent(from) : `${open}${percent(from)}-${closed}${percent(to)}`
      }
      const exact = reckon(textOf(shares))
      fc.pre(exact.warnings.length === 0)
      const banded = reckon(textOf(shares, band))
      for (const person of persons) {
        const [inside, around] = [shareOf(exact, person), shareOf(banded, person)]
        expect(compareFractions(around.low, inside.low)).toBeLessThanOrEqual(0)
        expect(compareFractions(around.high, inside.high)).toBeGreaterThanOrEqual(0)
        const [is, may] = [exact, banded].map(
          ({ standings }) => standings.find(({ party }) => party === person)?.verdicts ?? [],
        )
        may?.forEach(({ state, rule }, index) => {
          if (state === 'possible') return
          decided++
          expect([rule, state]).toEqual([rule, is?.[index]?.state])
        })
      }
    }),
    { numRuns: 150 },
  )
  expect(decided).toBeGreaterThan(250)
})
