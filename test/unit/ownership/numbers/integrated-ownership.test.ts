import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  fraction,
  lowestTerms,
  one,
  plus,
  zero,
  type Fraction,
} from '../../../../electron/ownership/numbers/fraction'
import {
  integratedOwnership,
  type DirectInterest,
} from '../../../../electron/ownership/numbers/integrated-ownership'

/** `P 55 X, X 33 T`: P holds 55 % of X, X holds 33 % of T. */
const structure = (text: string): DirectInterest[] =>
  text.split(/[,;]\s*/).map((part) => {
    const [holder = '', percent = '', company = ''] = part.split(' ')
    return { holder, percent: percent === '?' ? null : percent, company }
  })

const shareOf = (holder: string, subject: string, text: string): string => {
  const share = integratedOwnership(subject, structure(text)).shares.get(holder)
  const { numerator, denominator } = lowestTerms(share?.exact ?? zero)
  return `${numerator}/${denominator}`
}

const inParts = (numerator: number, denominator: number): string => {
  const exact = lowestTerms(fraction(BigInt(numerator), BigInt(denominator)))
  return `${exact.numerator}/${exact.denominator}`
}

const cycle = 'P 60 H, R 40 H; H 30 T, Q 30 T, S 40 T; T 80 S, V 20 S'

// The worked examples of the domain primer §3, by their number there; shares exact, not rounded.
it.each([
  [1, 'P', 'T', 'P 25.00 T', 2500, 10000],
  [2, 'P', 'T', 'P 25.01 T', 2501, 10000],
  [3, 'P', 'T', 'P 55 X, X 33 T', 1815, 10000],
  [4, 'P', 'T', 'P 45 X, X 50 T', 2250, 10000],
  [5, 'P', 'T', 'P 45 X, X 51 T', 2295, 10000],
  [6, 'P', 'T', 'P 50 C, C 60 T', 3000, 10000],
  [7, 'P', 'T', 'P 100 A, P 100 B, P 100 C, A 20 T, B 20 T, C 20 T', 6000, 10000],
  [8, 'P', 'T', 'P 40 A, P 30 B; A 50 T, B 30 T', 2900, 10000],
  [9, 'P', 'T', 'P 12 T, P 60 H; H 14 T', 2040, 10000],
  [10, 'P', 'T', 'P 70 A, A 70 B, B 70 C, C 70 T', 2401, 10000],
  [11, 'P', 'T', 'P 51 A, A 51 B, B 26 T', 67626, 1000000],
  [12, 'P', 'T', cycle, 9, 34],
  [12, 'Q', 'T', cycle, 15, 34],
  [12, 'R', 'T', cycle, 3, 17],
  [12, 'V', 'T', cycle, 2, 17],
  [13, 'P', 'A', 'P 1 A, B 99 A, A 100 B', 1, 1],
  [13, 'P', 'B', 'P 1 A, B 99 A, A 100 B', 1, 1],
  [14, 'P', 'T', 'T 20 T, P 22 T', 275, 1000],
  [15, 'P', 'T', 'P 10 T, Q 90 T', 1, 10],
  [15, 'Q', 'T', 'P 10 T, Q 90 T', 9, 10],
  [15, 'P', 'T', 'P 52.6316 T, Q 47.3684 T', 526316, 1000000],
  [15, 'Q', 'T', 'P 52.6316 T, Q 47.3684 T', 473684, 1000000],
])('example %i: what %s holds of %s through %s', (_, holder, subject, text, parts, whole) => {
  expect(shareOf(holder, subject, text)).toBe(inParts(parts, whole))
})

it('shows percent with twelve decimals', () => {
  const { shares } = integratedOwnership('T', structure(cycle))
  expect(shares.get('P')?.percent).toBe(26.470588235294)
  expect(shares.get('H')?.percent).toBe(44.117647058824)
  expect(integratedOwnership('T', structure('P 33.33 T')).shares.get('P')?.percent).toBe(33.33)
})

it('gives 0 and names the loop where companies own each other wholly', () => {
  const { shares, closedLoops } = integratedOwnership('A', structure('B 100 A, A 100 B'))
  expect(shares.get('B')?.percent).toBe(0)
  expect(closedLoops).toEqual([['A', 'B']])
  const above = integratedOwnership('T', structure('A 60 T, P 40 T, B 100 A, A 100 B'))
  expect(above.shares.get('P')?.percent).toBe(40)
  expect(above.closedLoops).toEqual([['A', 'B']])
  expect(integratedOwnership('T', structure('T 100 T')).closedLoops).toEqual([['T']])
})

it('gives no negative share where a source reports more than the whole', () => {
  const { shares, closedLoops } = integratedOwnership(
    'A',
    structure('B 100 A, C 100 A, A 100 B, A 100 C, P 10 A'),
  )
  expect([...shares.values()].every(({ percent }) => percent >= 0)).toBe(true)
  expect(closedLoops).toEqual([['A', 'B', 'C']])
})

it('adds up several interests of one holder in one company', () => {
  expect(shareOf('P', 'T', 'P 10 T, P 0.5 T, P 50 X, X 20 T')).toBe(inParts(205, 1000))
})

it('marks everybody above an interest without a number, and nobody beside it', () => {
  const { shares } = integratedOwnership(
    'T',
    structure('X ? T, P 60 X, P 30 T, Q 20 T, S 5 Y, Y 1 T'),
  )
  const marks = [...shares].map(([holder, { percent, isIncomplete }]) => [
    holder,
    percent,
    isIncomplete,
  ])
  expect(Object.fromEntries(marks.map(([holder, ...rest]) => [holder, rest]))).toEqual({
    X: [0, true],
    P: [30, true],
    Q: [20, false],
    Y: [1, false],
    S: [0.05, false],
  })
  const around = integratedOwnership('T', structure('P 50 T, A 50 T, T ? A'))
  expect(around.shares.get('P')?.isIncomplete).toBe(true)
})

/** Companies 0 to n-1 and persons, every company owned in full by others: whole percents. */
const completeWorld = fc
  .record({ companies: fc.integer({ min: 1, max: 8 }), persons: fc.integer({ min: 1, max: 4 }) })
  .chain(({ companies, persons }) => {
    const parties = [
      ...Array.from({ length: companies }, (_, at) => `C${at}`),
      ...Array.from({ length: persons }, (_, at) => `P${at}`),
    ]
    const cuts = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(...parties)), {
      minLength: 1,
      maxLength: 5,
    })
    const last = fc.constantFrom(...parties)
    return fc.array(fc.tuple(cuts, last), { minLength: companies, maxLength: companies })
  })
  .map((owned) =>
    owned.flatMap(([cuts, last], company): DirectInterest[] => {
      const sorted = [...cuts].sort(([a], [b]) => a - b)
      let before = 0
      const parts = sorted.map(([cut, holder]) => {
        const percent = cut - before
        before = cut
        return { holder, percent, company: `C${company}` }
      })
      return [...parts, { holder: last, percent: 100 - before, company: `C${company}` }]
    }),
  )

it('divides the whole among the persons wherever everything is known', () => {
  fc.assert(
    fc.property(completeWorld, (interests) => {
      const { shares, closedLoops } = integratedOwnership('C0', interests)
      fc.pre(closedLoops.length === 0)
      const persons = [...shares].filter(([holder]) => holder.startsWith('P'))
      const sum = persons.reduce((all: Fraction, [, { exact }]) => plus(all, exact), zero)
      expect(lowestTerms(sum)).toEqual(one)
    }),
    { numRuns: 200 },
  )
})

it('agrees with following the money step by step', () => {
  const follow = (interests: DirectInterest[]): Map<string, number> => {
    const reached = new Map<string, number>()
    let here = new Map([['C0', 1]])
    for (let step = 0; step < 400; step++) {
      const next = new Map<string, number>()
      for (const { holder, percent, company } of interests) {
        const part = ((here.get(company) ?? 0) * Number(percent)) / 100
        if (part > 0) next.set(holder, (next.get(holder) ?? 0) + part)
      }
      for (const [holder, part] of next) reached.set(holder, (reached.get(holder) ?? 0) + part)
      here = next
    }
    return reached
  }
  fc.assert(
    fc.property(completeWorld, (interests) => {
      const { shares, closedLoops } = integratedOwnership('C0', interests)
      fc.pre(closedLoops.length === 0)
      const reached = follow(interests)
      for (const [holder, { percent }] of shares) {
        if (!holder.startsWith('P')) continue
        // Nearly closed loops leak slowly: the steps may fall short, never overshoot.
        const steps = 100 * (reached.get(holder) ?? 0)
        expect(steps).toBeLessThanOrEqual(percent + 1e-6)
        const left =
          100 -
          [...reached]
            .filter(([name]) => name.startsWith('P'))
            .reduce((sum, [, part]) => sum + 100 * part, 0)
        expect(steps + left + 1e-6).toBeGreaterThanOrEqual(percent)
      }
    }),
    { numRuns: 100 },
  )
})

it('walks a chain of 200 companies and a ring of 200 exactly', () => {
  const chain = Array.from({ length: 200 }, (_, at) => ({
    holder: `C${at + 1}`,
    company: `C${at}`,
    percent: 99.99,
  }))
  const end = integratedOwnership('C0', chain).shares.get('C200')
  expect(end && lowestTerms(end.exact).denominator).toBe(10000n ** 200n)
  const ring = [
    ...Array.from({ length: 200 }, (_, at) => ({
      holder: `C${(at + 1) % 200}`,
      company: `C${at}`,
      percent: 50,
    })),
    ...Array.from({ length: 200 }, (_, at) => ({
      holder: `P${at}`,
      company: `C${at}`,
      percent: 50,
    })),
  ]
  const { shares } = integratedOwnership('C0', ring)
  expect(lowestTerms(shares.get('P0')?.exact ?? zero)).toEqual(
    fraction(2n ** 199n, 2n ** 200n - 1n),
  )
})
