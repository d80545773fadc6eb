import { expect, it } from 'vitest'
import { compareGraphs } from '../../../../electron/ownership/comparison/compare-graphs'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import type { OwnershipChange } from '../../../../electron/shared/domain/ownership/comparison'
import { structure } from '../../../support/ownership/structure'

function graphOf(text: string) {
  const { parties, interests } = structure(text)
  const graph = structure(text)
  const { standings } = standingsOf(graph, rulesWith({ changes: {} }))
  return { parties: [...parties.values()], interests: [...interests], standings }
}

function told(change: OwnershipChange): string {
  switch (change.kind) {
    case 'party-came':
    case 'party-went':
      return `${change.kind} ${change.party}`
    case 'interest-came':
      return `${change.kind} ${change.interest} ${change.after?.minimum ?? '–'}`
    case 'interest-went':
      return `${change.kind} ${change.interest} ${change.before?.minimum ?? '–'}`
    case 'verdict-moved':
      return `${change.party} by ${change.rule}: ${change.before} → ${change.after}`
    default: {
      const what = change.kind === 'share-moved' ? change.party : change.interest
      const [from, to] = [change.before, change.after].map((band) =>
        band ? `${band.minimum}-${band.maximum}` : '–',
      )
      return `${what} ${change.of} ${from} → ${to}`
    }
  }
}

const changes = (before: string, after: string) =>
  compareGraphs(graphOf(before), graphOf(after)).map(told)

it('finds nothing where nothing changed', () => {
  expect(changes('P 60 H, H 40 T, Q 60 T', 'Q 60 T, H 40 T, P 60 H')).toEqual([])
})

it('tells who came and went, what moved, and whose verdict with it', () => {
  const found = changes('P 26 T, Q 74 T', 'P 20 T, R 6 T, Q 74 T')
  expect(found).toEqual([
    'party-came R',
    'P>T capital 26-26 → 20-20',
    'interest-came R>T 6',
    'P capital 26-26 → 20-20',
    'P by product: certain → excluded',
    'P by control50: certain → excluded',
    'P by majority: certain → excluded',
    'P by step25: certain → excluded',
    'P by amlr: certain → excluded',
  ])
})

it('tells of a new owner that it became one', () => {
  const found = changes('Q 100 T', 'Q 70 T, P 30 T')
  expect(found).toContain('P by product: excluded → certain')
  expect(changes('Q 70 T, P 30 T', 'Q 100 T')).toContain('P by amlr: certain → excluded')
})

it('takes a band for moved where only an end opened, and votes for themselves', () => {
  expect(changes('P 75-100 T', 'P 75-<100 T')[0]).toBe('P>T capital 75-100 → 75-100')
  expect(changes('P 30 T votes 30, Q 70 T', 'P 30 T votes 60, Q 70 T')[0]).toBe(
    'P>T votes 30-30 → 60-60',
  )
})

it('tells that a number came to be known', () => {
  expect(changes('P ? T, Q 40 T', 'P 30 T, Q 40 T')[0]).toBe('P>T capital – → 30-30')
})
