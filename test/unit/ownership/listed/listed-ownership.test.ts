import { expect, it } from 'vitest'
import { listedOwnership } from '../../../../electron/ownership/listed/listed-ownership'
import type { StatedGraph } from '../../../../electron/ownership/stated-graph'
import { listedRegimes } from '../../../../electron/shared/domain/ownership/graph'
import type { OwnershipParty } from '../../../../electron/shared/domain/ownership/party'
import { structure } from '../../../support/ownership/structure'

const note = (party: string): OwnershipParty['notes'][number] => ({
  ...{ noteRow: 1, party, partyName: party, kind: 'listed', group: null, note: 'list of today' },
  ...{ actor: 'Ada Analyst', at: '2026-01-01T00:00:00.000Z' },
})

function withListed(text: string, ...listed: string[]): StatedGraph {
  const graph = structure(text)
  const parties = [...graph.parties].map(([id, party]) => {
    const notes = listed.includes(id) ? [note(id)] : []
    return [id, { ...party, notes }] as const
  })
  return { ...graph, parties: new Map(parties) }
}

/** `X: ofac certain 50, …` for one company. */
function told(graph: StatedGraph, company: string): string {
  const found = listedOwnership(graph).find((each) => each.company === company)
  if (!found) return 'nothing is said'
  return listedRegimes
    .map((regime) => {
      const { sum, isCaught } = found.byRegime[regime]
      const share = sum.minimum === sum.maximum ? sum.minimum : `${sum.minimum}-${sum.maximum}`
      return `${regime} ${isCaught} ${share}`
    })
    .join(', ')
}

it('catches level by level, although the product is a quarter', () => {
  const graph = withListed('L 50 X, X 50 T', 'L')
  const half = 'ofac certain 50, eu certain 50, uk no 50, amlr no 50'
  expect(told(graph, 'X')).toBe(half)
  expect(told(graph, 'T')).toBe('ofac certain 50, eu certain 50, uk no 0, amlr no 0')
})

it('sums several listed owners', () => {
  const graph = withListed('L 25 T, M 30 T, N 45 T', 'L', 'M')
  expect(told(graph, 'T')).toBe('ofac certain 55, eu certain 55, uk certain 55, amlr certain 55')
  expect(listedOwnership(graph)[0]?.holders).toEqual(['L', 'M'])
})

it('adds what caught companies hold to what listed ones hold themselves', () => {
  const graph = withListed('L 60 X, X 30 T, L 21 T, N 49 T', 'L')
  expect(told(graph, 'T')).toBe('ofac certain 51, eu certain 51, uk certain 51, amlr certain 51')
})

it('finds owners below the subject too', () => {
  const graph = withListed('L 60 T, T 70 D', 'L')
  expect(told(graph, 'D')).toContain('uk certain 70')
})

it('leaves open what a band leaves open, on every further level', () => {
  const graph = withListed('L 25-60 X, X 80 T', 'L')
  expect(told(graph, 'X')).toContain('uk possible 25-60')
  expect(told(graph, 'T')).toContain('uk possible 0-80')
})

it('takes votes where they say more than capital', () => {
  const graph = withListed('L 10 X votes 52, N 90 X votes 48, X 51 T', 'L')
  expect(told(graph, 'X')).toContain('amlr certain 52')
  expect(told(graph, 'T')).toContain('amlr certain 51')
})

it('comes to an end where companies hold each other, and catches none by itself', () => {
  const loop = 'A 60 B, B 60 T, T 60 A'
  expect(told(withListed(`${loop}, L 10 A`, 'L'), 'A')).toContain('ofac no 10')
  expect(told(withListed(`${loop}, L 10 A`, 'L'), 'T')).toBe('nothing is said')
  const caught = withListed(`${loop}, L 40 A, L 51 B`, 'L')
  for (const company of ['A', 'B', 'T']) expect(told(caught, company)).toContain('uk certain')
})

it('does not count a company’s shares in itself', () => {
  const graph = withListed('T 40 T, L 20 T, N 40 T', 'L', 'T')
  expect(told(graph, 'T')).toContain('ofac no 20')
})

it('takes a hit of the own answer, and nothing less, for being listed', () => {
  const graph = structure('X 60 T')
  const withOutcome = (sanction: OwnershipParty['sanction']): StatedGraph => {
    const parties = [...graph.parties].map(
      ([id, party]) => [id, id === 'X' ? { ...party, sanction } : party] as const,
    )
    return { ...graph, parties: new Map(parties) }
  }
  expect(told(withOutcome('hit'), 'T')).toContain('uk certain 60')
  for (const other of ['needs-review', 'not-requested', 'not-delivered', null] as const) {
    expect(listedOwnership(withOutcome(other))).toEqual([])
  }
})
