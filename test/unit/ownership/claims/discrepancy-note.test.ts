import { expect, it } from 'vitest'
import { assess } from '../../../../electron/ownership/assess'
import type { DiscrepancyNote } from '../../../../electron/ownership/claims/discrepancy-note'
import { discrepancyNote } from '../../../../electron/ownership/claims/discrepancy-note'
import { noteWordsIn, type NoteLanguage } from '../../../../electron/ownership/claims/note-words'
import { buildGraph } from '../../../../electron/ownership/graph/build-graph'
import type { OwnershipSnapshot } from '../../../../electron/ownership/snapshot'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import {
  answered,
  company,
  otherNumber,
  owner,
  person,
  subjectNumber,
  type Answered,
} from './asked'

const loopNumber = '974760673'

/** A cycle that lifts Ingrid over the limit, and a service that names Marit alone. */
const cyclic = (told: Answered = {}): OwnershipSnapshot[] => [
  answered({
    shareholders: [
      company(otherNumber, 34),
      company(loopNumber, 28),
      person('Marit Lund', 38, { dateOfBirth: '1971-03-04' }),
    ],
    beneficials: [owner('Marit Lund', { dateOfBirth: '1971-03-04', integratedOwnership: 55 })],
    ...told,
  }),
  answered({
    number: otherNumber,
    shareholders: [
      person('Ingrid Hollås', 60, { dateOfBirth: '1968-05-06' }),
      person('Kjetil Brand', 40),
    ],
  }),
  answered({
    number: loopNumber,
    shareholders: [company(subjectNumber, 80), person('Rest Ansen', 20)],
  }),
]

function noteOn(
  snapshots: OwnershipSnapshot[],
  language: NoteLanguage = 'en',
  rule: RuleKey = 'product',
): DiscrepancyNote {
  const stated = buildGraph(snapshots, [], 1)
  if (!stated) throw new Error('the company has no answer')
  const { graph, derivationsOf } = assess(stated, { at: null, settings: { rule, changes: {} } })
  const wish = { graph, rule, derivationsOf, author: 'Ada Analyst' }
  return discrepancyNote({ ...wish, madeAt: '2026-11-25T08:05:00.000Z' }, noteWordsIn(language))
}

const called = (note: DiscrepancyNote, name: string) => {
  const found = note.people.find((each) => each.name === name)
  if (!found) throw new Error(`the note does not speak of ${name}`)
  return found
}

it('names rule, source, dates and who made it', () => {
  const { facts } = noteOn(cyclic())
  expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual(
    expect.arrayContaining([
      `Company: Company ${subjectNumber}`,
      'Made: 25 Nov 2026, 08:05 UTC, by Ada Analyst',
      'Answers received: 24 Nov 2026, 11:20 UTC',
      'Rule: Denmark: integrated share',
      'Limit: more than 25%',
    ]),
  )
  expect(facts.find(({ label }) => label === 'Source of the rule')?.text).toContain('§ 58 a')
})

it('explains somebody whom the service does not name, line by line and with the answers used', () => {
  const ingrid = called(noteOn(cyclic()), 'Ingrid Hollås')
  expect(ingrid.under).toEqual(['born 6 May 1968'])
  expect(ingrid.facts.slice(0, 3).map(({ text }) => text)).toEqual([
    'does not name this person',
    'beneficial owner, 26.2887%',
    'An owner by our reckoning that the service does not name.',
  ])
  expect(ingrid.causes).toContain(
    'Companies hold each other; without that the limit or the figure would be another.',
  )
  expect(ingrid.derivation?.lines.map(({ figure }) => figure)).toEqual(['20.4%', '5.8887%'])
  expect(ingrid.derivation?.total?.figure).toBe('26.2887%')
  expect(ingrid.derivation?.remarks).toEqual(['Without the cycle: 20.4%.'])
  expect(ingrid.sources).toHaveLength(3)
  expect(ingrid.sources[0]).toMatch(/received 24 Nov 2026, 11:20 UTC, ownership\.shareholders/)
})

it('tells a figure of the service that differs from ours', () => {
  const [theirs, ours] = called(noteOn(cyclic()), 'Marit Lund').facts
  expect(theirs?.text).toBe('names this person as a beneficial owner; integrated ownership 55%')
  expect(ours?.text).toBe('beneficial owner, 48.9691%')
})

it('says the same in Norwegian', () => {
  const note = noteOn(cyclic(), 'nb')
  expect(note.title).toBe('Avviksnotat: reelle rettighetshavere')
  const ingrid = called(note, 'Ingrid Hollås')
  expect(ingrid.under).toEqual(['født 6. mai 1968'])
  expect(ingrid.facts[1]?.text).toBe('reell rettighetshaver, 26,2887\u00a0%')
})

it('says that nobody was asked, and claims nothing from it', () => {
  const note = noteOn(cyclic({ expands: ['ownership.shareholders'], beneficials: undefined }))
  expect(note.people).toEqual([])
  expect(note.remarks[0]).toMatch(/^Beneficial owners were not requested/)
  expect(note.remarks.join(' ')).not.toContain('no difference')
})

it('says that nothing differs where both sides agree', () => {
  const agreed = answered({
    shareholders: [person('Marit Lund', 100)],
    beneficials: [owner('Marit Lund')],
  })
  expect(noteOn([agreed]).remarks).toEqual(['Under this rule no difference was found.'])
})

it('is the same for the same case', () => {
  expect(JSON.stringify(noteOn(cyclic()))).toBe(JSON.stringify(noteOn(cyclic())))
})
