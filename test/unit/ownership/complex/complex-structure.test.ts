import { expect, it } from 'vitest'
import { complexStructure } from '../../../../electron/ownership/complex/complex-structure'
import { rulesWith } from '../../../../electron/ownership/rules/rule-table'
import { standingsOf } from '../../../../electron/ownership/rules/standings'
import type {
  OwnershipParty,
  PartyNoteKind,
} from '../../../../electron/shared/domain/ownership/party'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { structure } from '../../../support/ownership/structure'

interface Known {
  notes?: Record<string, PartyNoteKind>
  countries?: Record<string, string>
  kinds?: Record<string, OwnershipParty['kind']>
}

function judged(text: string, { notes = {}, countries = {}, kinds = {} }: Known, rule: RuleKey) {
  const bare = structure(text, { kinds })
  const parties = [...bare.parties].map(([id, party]) => {
    const kind = notes[id]
    const note = { noteRow: 1, party: id, partyName: id, group: null, note: 'why', actor: 'Ada' }
    const all = kind ? [{ ...note, kind, at: '2026-01-01T00:00:00.000Z' }] : []
    return [id, { ...party, country: countries[id] ?? null, notes: all }] as const
  })
  const graph = { ...bare, parties: new Map(parties) }
  const { standings } = standingsOf(graph, rulesWith({ changes: {} }))
  return complexStructure(graph, standings, rule)
}

const threeLayers = 'P 90 C, C 90 B, B 90 A, A 90 T'

it('needs three layers and two signs', () => {
  const two = { countries: { B: 'VG' }, notes: { A: 'nominee' } } as const
  expect(judged(threeLayers, two, 'product')).toEqual({
    isComplex: true,
    layers: 3,
    signs: [
      { kind: 'outside-area', parties: ['B'] },
      { kind: 'nominee', parties: ['A'] },
    ],
  })
  expect(judged('P 90 B, B 90 A, A 90 T', two, 'product').isComplex).toBe(false)
  expect(judged(threeLayers, { notes: { A: 'nominee' } }, 'product').isComplex).toBe(false)
})

it('knows countries by code and by name, and says nothing of words it does not know', () => {
  const outside = (country: string) =>
    judged(threeLayers, { countries: { B: country } }, 'product').signs.length > 0
  expect(['NO', 'se', 'Tyskland', 'Saksa', 'Iceland'].map(outside)).toEqual(Array(5).fill(false))
  expect(['CH', 'Storbritannia', 'Sveits', 'Cayman Islands'].map(outside)).toEqual(
    Array(4).fill(true),
  )
  expect(outside('Ruritania')).toBe(false)
})

it('looks only at the layers below beneficial owners under the chosen rule', () => {
  const text = `${threeLayers}, X 5 T, Y 90 X, Y2 10 Y`
  const known = { countries: { X: 'PA', Y: 'PA' }, kinds: { Y: 'foundation' } } as const
  expect(judged(text, known, 'product').signs).toEqual([])
})

it('counts the farthest owner, and does not go round in cycles', () => {
  expect(judged('P 30 T, P 90 A, A 90 B, B 70 T', {}, 'product').layers).toBe(2)
  expect(judged('P 60 H, H 60 T, T 40 S, S 40 T', {}, 'product').layers).toBe(1)
})

it('takes a foundation for a layer of those in its organ', () => {
  const result = judged('R chair F, F 90 B, B 90 A, A 90 T', { notes: { A: 'opaque' } }, 'product')
  expect(result).toMatchObject({ isComplex: true, layers: 3 })
  expect(result.signs[0]).toEqual({ kind: 'trust-or-foundation', parties: ['F'] })
})
