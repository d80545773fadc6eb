import { expect, it } from 'vitest'
import { buildGraph } from '../../../../electron/ownership/graph/build-graph'
import { numbersNamedBy } from '../../../../electron/ownership/graph/snapshot-of'
import { bandOf } from '../../../../electron/ownership/numbers/interval'
import type { StatedGraph } from '../../../../electron/ownership/stated-graph'
import { integratedSharesOf } from '../../../support/ownership/integrated'
import {
  called,
  collected,
  company,
  graphOf,
  lines,
  partyCalled,
  person,
  warned,
} from './collected'

const subject = '310000019'
const [a, b, c] = ['310000027', '310000035', '310000043'] as const

/** The least that each party holds of the subject through all chains, in percent, by name. */
function integrated(graph: StatedGraph): Record<string, number> {
  const { shares } = integratedSharesOf(graph)
  return Object.fromEntries(
    [...shares].map(([id, share]) => [called(graph, id), bandOf(share).minimum]),
  )
}

it('climbs from owner to owner, so that shares multiply along each chain', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [person('Ola', 20), company(a, 50), company(b, 30)] }),
    collected(a, { shareholders: [person('Kari', 40), person('Per', 60)] }),
    collected(b, { shareholders: [person('Kari', 30), person('Ola', 70)] }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${a} 50 Company ${subject}`,
    `Company ${b} 30 Company ${subject}`,
    `Ola 20 Company ${subject}`,
    `Per 60 Company ${a}`,
    `Kari 40 Company ${a}`,
    `Ola 70 Company ${b}`,
    `Kari 30 Company ${b}`,
  ])
  expect(integrated(graph)).toMatchObject({ Per: 30, Kari: 29, Ola: 41 })
  expect(graph.parties.get(graph.subject)).toMatchObject({
    kind: 'company',
    companyRow: 19,
    country: 'NO',
    identifier: subject,
    sanction: 'nothing-found',
    owners: 'found',
    grounds: 'number',
  })
  expect(partyCalled(graph, 'Per')).toMatchObject({
    kind: 'person',
    companyRow: null,
    status: null,
    owners: null,
    grounds: 'name',
  })
})

it('marks the interests of a cycle and keeps each of them once', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 30), person('Q', 30), company(b, 40)] }),
    collected(a, { shareholders: [person('P', 60), person('R', 40)] }),
    collected(b, { shareholders: [company(subject, 80), person('V', 20)] }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${b} 40 Company ${subject} cycle`,
    `Company ${a} 30 Company ${subject}`,
    `Q 30 Company ${subject}`,
    `Company ${subject} 80 Company ${b} cycle`,
    `V 20 Company ${b}`,
    `P 60 Company ${a}`,
    `R 40 Company ${a}`,
  ])
  expect(integrated(graph)).toMatchObject({ P: 26.470588235294, V: 11.764705882353 })
})

it('opens the owners of a party once, wherever it occurs', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 60), company(b, 40)] }),
    collected(a, { shareholders: [company(b, 100)] }),
    collected(b, { shareholders: [person('P', 100)] }),
  ])
  expect(lines(graph).filter((line) => line.startsWith('P'))).toEqual([`P 100 Company ${b}`])
  expect(integrated(graph)).toMatchObject({ P: 100 })
  expect(graph.parties.size).toBe(4)
})

it('says which part is unknown, and which owners were not collected', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 66.1), company(c, 30)] }),
    collected(a, { shareholders: [person('P', 50)] }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${a} 66.1 Company ${subject}`,
    `Company ${c} 30 Company ${subject}`,
    `(unknown-part) 3.9 Company ${subject}`,
    `P 50 Company ${a}`,
    `(unknown-part) 50 Company ${a}`,
  ])
  expect(partyCalled(graph, `Company ${c}`)).toMatchObject({
    owners: 'not-in-case',
    kind: 'company',
  })
  expect(warned(graph)).toEqual([`sum-under-100 Company ${subject}`, `sum-under-100 Company ${a}`])
  const parts = [...graph.parties.values()].filter(({ kind }) => kind === 'unknown-part')
  expect(parts.map(({ partOf }) => partOf && called(graph, partOf))).toEqual([
    `Company ${subject}`,
    `Company ${a}`,
  ])
})

it('takes what rounding explains for whole, and nothing else', () => {
  const warnings = (...percentages: number[]) =>
    graphOf(19, [
      collected(subject, { shareholders: percentages.map((each, at) => person(`P${at}`, each)) }),
    ]).warnings.map(({ code }) => code)
  expect(warnings(33.33, 33.33, 33.33)).toEqual([])
  expect(warnings(66.67, 16.67, 16.67)).toEqual([])
  expect(warnings(33.3, 33.3, 33.3)).toEqual(['sum-under-100'])
  expect(warnings(60, 39)).toEqual(['sum-under-100'])
  expect(warnings(60, 41)).toEqual(['sum-over-100'])
})

it('keeps apart owners found, not found, not delivered and never asked for', () => {
  const owned = (shareholders: unknown, legalForm?: unknown) => {
    const graph = graphOf(19, [collected(subject, { shareholders, legalForm })])
    return [graph.parties.get(graph.subject)?.owners, ...lines(graph)]
  }
  expect(owned(undefined)).toEqual(['not-delivered'])
  expect(owned([])).toEqual(['nothing-found', `(unknown-part) 100 Company ${subject}`])
  expect(owned([person('P', 100)])).toEqual(['found', `P 100 Company ${subject}`])
  expect(owned([], { code: 'STI' })).toEqual([null])
})

it('shows what the subject holds and what that holds, without the other owners there', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [], subsidiaries: [company(a, 51), company(c, 100)] }),
    collected(a, {
      shareholders: [company(subject, 51), person('Other', 49)],
      subsidiaries: [company(b, 80), company(subject, 5)],
    }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${a} 5 Company ${subject} cycle`,
    `(unknown-part) 95 Company ${subject}`,
    `Company ${subject} 51 Company ${a} cycle`,
    `Other 49 Company ${a}`,
    `Company ${subject} 100 Company ${c}`,
    `Company ${a} 80 Company ${b}`,
  ])
})

it('leaves out what an owner holds beside the subject, and who else owns a subsidiary', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 100)], subsidiaries: [company(c, 60)] }),
    collected(a, { subsidiaries: [company(subject, 100), company(b, 100)] }),
    collected(c, { shareholders: [company(subject, 60), person('Other', 40)] }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${a} 100 Company ${subject}`,
    `Company ${subject} 60 Company ${c}`,
  ])
  expect(interestSections(graph)).toEqual([
    ['shareholders', 'subsidiaries'],
    ['shareholders', 'subsidiaries'],
  ])
})

const interestSections = (graph: StatedGraph) =>
  graph.interests.map(({ statements }) => statements.map(({ section }) => section))

it('knows a treasury share by the number and by the words registers use', () => {
  const graph = graphOf(19, [
    collected(subject, {
      shareholders: [person('P', 22), company(subject, 20), { name: 'Egne aksjer', percentage: 8 }],
    }),
  ])
  expect(lines(graph)).toEqual([
    `P 22 Company ${subject}`,
    `Company ${subject} 28 Company ${subject} treasury`,
    `(unknown-part) 50 Company ${subject}`,
  ])
})

it('names the organ of a foundation in the words of the register, and nobody else in it', () => {
  const roles = [
    {
      role: 'BOARD_MEMBER',
      roleName: 'Styremedlem',
      name: 'Eli Testdal',
      dateOfBirth: '1970-01-02',
    },
    { role: 'LEDE', roleName: 'Styrets leder', name: 'Nils Testvik' },
    { role: 'CEO', roleName: 'Daglig leder', name: 'Nils Testvik' },
    { role: 'DEPUTY_BOARD_MEMBER', roleName: 'Varamedlem', name: 'Vara Testnes' },
    { role: 'AUDITOR', name: 'Revisjon', organizationNumber: c },
  ]
  const snapshots = [
    collected(subject, { shareholders: [company(a, 100)], roles }),
    collected(a, { legalForm: { code: 'STI', description: 'Stiftelse' }, roles }),
  ]
  const graph = graphOf(19, snapshots)
  expect(lines(graph)).toEqual([
    `Company ${a} 100 Company ${subject}`,
    `Nils Testvik – Company ${a} role Styrets leder, Daglig leder`,
    `Eli Testdal – Company ${a} role Styremedlem`,
  ])
  expect(partyCalled(graph, `Company ${a}`)).toMatchObject({ kind: 'foundation', owners: null })
  expect(partyCalled(graph, 'Nils Testvik')).toMatchObject({ kind: 'person' })
  expect(snapshots.map(numbersNamedBy)).toEqual([[a], []])
})

it('sees no cycle in a role, which holds nothing', () => {
  const seat = {
    role: 'BOARD_MEMBER',
    name: 'Held AS',
    organizationNumber: a,
    type: 'ORGANIZATION',
  }
  const graph = graphOf(19, [
    collected(subject, {
      legalForm: { code: 'STI' },
      roles: [seat],
      subsidiaries: [company(a, 100)],
    }),
    collected(a, { name: 'Held AS', shareholders: [company(subject, 100)] }),
  ])
  expect(lines(graph)).toEqual([
    `Held AS – Company ${subject} role BOARD_MEMBER`,
    `Company ${subject} 100 Held AS`,
  ])
})

it('puts the notes of an analyst on the party they speak of', () => {
  const snapshots = [collected(subject, { shareholders: [person('P', 100, '1970-01-02')] })]
  const { id } = partyCalled(graphOf(19, snapshots), 'P')
  const about = { partyName: 'P', group: null, note: 'n', actor: 'x', at: '2026-11-24T11:20:00Z' }
  const notes = [
    { ...about, noteRow: 7, party: id, kind: 'listed' as const },
    { ...about, noteRow: 3, party: id, kind: 'nominee' as const },
    { ...about, noteRow: 1, party: 'somebody else', kind: 'trust' as const },
  ]
  const party = partyCalled(graphOf(19, snapshots, notes), 'P')
  expect(party.notes.map(({ noteRow }) => noteRow)).toEqual([3, 7])
})

it('reads the day of the shares and where each statement stands', () => {
  const shareholders = { asOfDate: '2025-12-31', items: [person('P', 100)] }
  const graph = graphOf(19, [collected(subject, { shareholders })])
  expect(graph.interests[0]?.statements).toEqual([
    {
      source: {
        companyRow: 19,
        sessionRow: 1,
        sha256: `${subject} 2026-11-24T11:20:00.000Z`,
        retrievedAt: '2026-11-24T11:20:00.000Z',
        path: 'ownership.shareholders.items[0]',
      },
      section: 'shareholders',
      asOfDate: '2025-12-31',
      share: { exact: 100, minimum: null, maximum: null, text: null },
      votes: null,
      shareClass: null,
    },
  ])
})

it('has no graph for a company without an answer', () => {
  expect(buildGraph([collected(subject)], [], 7)).toBeNull()
})
