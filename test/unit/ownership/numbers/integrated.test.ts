import { expect, it } from 'vitest'
import { fraction, lowestTerms, toNumber } from '../../../../electron/ownership/numbers/fraction'
import { bandOf } from '../../../../electron/ownership/numbers/interval'
import { integratedSharesOf } from '../../../support/ownership/integrated'
import { structure } from '../../../support/ownership/structure'

const integrated = (text: string, subject = 'T') => {
  const { shares, ...rest } = integratedSharesOf(structure(text, { subject }))
  const share = (party: string) => {
    const found = shares.get(party)
    if (!found) throw new Error(`nobody is called ${party}`)
    return found
  }
  const percent = (party: string) => bandOf(share(party)).minimum
  return { ...rest, share, percent }
}

it('shows percent with twelve decimals', () => {
  const { percent } = integrated('P 60 H, R 40 H; H 30 T, Q 30 T, S 40 T; T 80 S, V 20 S')
  expect(percent('P')).toBe(26.470588235294)
  expect(percent('H')).toBe(44.117647058824)
  expect(integrated('P 33.33 T').percent('P')).toBe(33.33)
})

it('gives 0 and names the loop where companies own each other wholly', () => {
  const loop = integrated('B 100 A, A 100 B', 'A')
  expect([loop.percent('B'), loop.closedLoops]).toEqual([0, [['A', 'B']]])
  const above = integrated('A 60 T, P 40 T, B 100 A, A 100 B')
  expect([above.percent('P'), above.closedLoops]).toEqual([40, [['A', 'B']]])
  expect(integrated('T 100 T').closedLoops).toEqual([['T']])
})

it('gives no negative share where a source reports more than the whole', () => {
  const text = 'B 100 A, C 100 A, A 100 B, A 100 C, P 10 A'
  const { closedLoops, share } = integrated(text, 'A')
  expect(['B', 'C', 'P'].every((each) => toNumber(share(each).low) >= 0)).toBe(true)
  expect(closedLoops).toEqual([['A', 'B', 'C']])
})

it('gives a company that its own subject holds no more than the whole', () => {
  const { percent } = integrated('A 80 T, P 20 T; T 28 A, Q 72 A')
  expect(['A', 'Q', 'P'].map(percent)).toEqual([100, 74.226804123711, 25.773195876289])
  const most = integrated('A 99 T, P 1 T; T 99 A, Q 1 A').share('A')
  expect([most.low, most.high].map(toNumber)).toEqual([1, 1])
})

it('adds up several interests of one holder in one company', () => {
  expect(integrated('P 10 T, P 0.5 T, P 50 X, X 20 T').percent('P')).toBe(20.5)
})

it('knows who is reached without a number on the way, also around a cycle', () => {
  const { isNumbered, share } = integrated('X ? T, P 60 X, P 30 T, Q 20 T, S 5 Y, Y 1 T')
  expect(['X', 'P', 'Q', 'Y', 'S'].filter(isNumbered)).toEqual(['P', 'Q', 'Y', 'S'])
  // 30 directly, and 60 % of the 49 that Q, Y and P leave over for X
  expect([share('P').low, share('P').high].map(toNumber)).toEqual([0.3, 0.594])
  const around = integrated('P 50 T, A 50 T, T ? A')
  expect(toNumber(around.share('P').high)).toBe(1)
})

it('divides a ring of 200 companies exactly', () => {
  const company = (at: number) => (at % 200 === 0 ? 'T' : `C${at % 200}`)
  const ring = Array.from(
    { length: 200 },
    (_, at) => `${company(at + 1)} 50 ${company(at)}, P${at} 50 ${company(at)}`,
  )
  expect(lowestTerms(integrated(ring.join('; ')).share('P0').low)).toEqual(
    fraction(2n ** 199n, 2n ** 200n - 1n),
  )
})
