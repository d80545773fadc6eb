import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { bodsDocument } from '../../../../electron/ownership/bods/bods'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { assessed, assessedStructure } from '../../../support/ownership/assessed'
import { examples, troublesIn } from '../../../support/ownership/bods-schema'
import { collected, company, graphOf, person } from '../graph/collected'

interface Statement {
  statementId: string
  statementDate: string
  recordId: string
  recordType: string
  recordStatus: string
  recordDetails: {
    isComponent: boolean
    name?: string
    names?: { fullName: string }[]
    subject?: string
    interestedParty?: string | { reason: string; description: string }
    componentRecords?: string[]
    interests?: {
      type: string
      directOrIndirect: string
      beneficialOwnershipOrControl?: boolean
      share?: Record<string, number>
      details?: string
    }[]
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const written = (graphs: OwnershipGraph[], rule: RuleKey = 'product') =>
  bodsDocument({
    ...{ graphs, rule, digest, publisher: 'Saksmappe' },
    madeAt: '2026-11-23T09:00:00.000Z',
  })

const said = (graphs: OwnershipGraph[], rule: RuleKey = 'product'): Statement[] =>
  JSON.parse(written(graphs, rule))

const ofText = (text: string, words = {}) => assessedStructure(text, words).graph

const nameOf = (statements: Statement[], id: unknown) => {
  const details = statements.find(({ recordId }) => recordId === id)?.recordDetails
  return details?.name ?? details?.names?.[0]?.fullName
}

/** The relationship of two parties by their names. */
const between = (statements: Statement[], holder: string, held: string) =>
  statements.find(
    ({ recordDetails: { subject, interestedParty } }) =>
      nameOf(statements, subject) === held && nameOf(statements, interestedParty) === holder,
  )?.recordDetails

/** Every reference leads to a record that stands before it. */
function expectOrder(statements: Statement[]) {
  const before = new Set<unknown>()
  let hasRelationships = false
  for (const { recordId, recordType, recordDetails } of statements) {
    const { subject, interestedParty, componentRecords = [] } = recordDetails
    hasRelationships ||= recordType === 'relationship'
    if (hasRelationships) expect(recordType).toBe('relationship')
    const parties = [subject, interestedParty].filter((each) => typeof each === 'string')
    for (const each of [...parties, ...componentRecords]) expect(before).toContain(each)
    before.add(recordId)
  }
  expect(new Set(statements.map(({ statementId }) => statementId)).size).toBe(statements.length)
}

describe('the schemas of the standard', () => {
  it.each(examples())('accept the official example %s', (_, document) => {
    expect(troublesIn(document)).toEqual([])
  })

  const broken: [string, (statement: Record<string, unknown>) => void][] = [
    ['no record id', (each) => delete each.recordId],
    ['a status that is none', (each) => (each.recordStatus = 'gone')],
    ['a day that is none', (each) => (each.statementDate = 'yesterday')],
    ['an id that is too short', (each) => (each.statementId = '12')],
    [
      'a kind of entity that is none',
      (each) => (each.recordDetails = { isComponent: false, entityType: { type: 'firm' } }),
    ],
  ]
  it.each(broken)('refuse a statement with %s', (_, breakIt) => {
    const statements: Record<string, unknown>[] = JSON.parse(written([ofText('P 60 T')]))
    expect(troublesIn(statements)).toEqual([])
    breakIt(statements[0] ?? {})
    expect(troublesIn(statements)).not.toEqual([])
  })
})

const structures: [string, string, object?][] = [
  ['a chain', 'P 60 H; H 60 T; Q 40 T'],
  ['bands with open ends', 'P >25-50 H; H 75-<100 T; Q 0-25 T'],
  ['cycles', 'P 50 T; T 30 A; A 30 B; B 20 T; Q 70 A'],
  ['a closed loop', 'A 100 T; T 100 A'],
  ['unreadable and missing numbers', 'P ? H; H 51 T; Q ? T'],
  ['an unknown part', 'P 40 T; ?T 60 T'],
  ['a foundation and its board', 'R chair F; S deputy F; F 60 T; Q 40 T'],
  ['votes apart from capital', 'P 10 T votes 60; Q 90 T votes 40'],
  ['treasury shares', 'P 60 T; T 20 T; Q 20 T'],
  ['the state', 'Staten 67 T; P 33 T', { kinds: { Staten: 'state' } }],
  ['somebody of whom it is not said what they are', 'N 60 T; P 40 T', { kinds: { N: 'unknown' } }],
  ['relatives', 'P 15 T; Q 15 T; R 70 T', { relatives: { family: ['P', 'Q'] } }],
]

describe.each(['product', 'control50', 'majority', 'step25', 'amlr'] as const)(
  'under %s',
  (rule) => {
    it.each(structures)('%s is a valid document in the right order', (_, text, words) => {
      const statements = said([ofText(text, words)], rule)
      expect(troublesIn(statements)).toEqual([])
      expectOrder(statements)
    })
  },
)

test('an owner through a company is told with the chain as its components', () => {
  const statements = said([ofText('P 60 H; H 60 T; P 10 T; Q 30 T')])
  expect(between(statements, 'P', 'H')).toMatchObject({
    isComponent: true,
    interests: [
      { type: 'shareholding', beneficialOwnershipOrControl: false, share: { exact: 60 } },
    ],
  })
  const owner = between(statements, 'P', 'T')
  expect(owner).toMatchObject({
    isComponent: false,
    interests: [
      { directOrIndirect: 'direct', beneficialOwnershipOrControl: true, share: { exact: 10 } },
      { directOrIndirect: 'indirect', beneficialOwnershipOrControl: true, share: { exact: 36 } },
    ],
  })
  const components = statements.filter(({ recordId }) =>
    owner?.componentRecords?.includes(recordId),
  )
  expect(components.map(({ recordType }) => recordType)).toEqual([
    'entity',
    'relationship',
    'relationship',
  ])
  expect(components.every(({ recordDetails }) => recordDetails.isComponent)).toBe(true)
  expect(between(statements, 'Q', 'T')?.interests?.[0]).toMatchObject({
    share: { exact: 30 },
    beneficialOwnershipOrControl: true,
  })
})

test('the ends of a band are open or closed as stated, and a possible owner is not called one', () => {
  const statements = said([ofText('P 20-<40 T; Q >50-100 T')])
  expect(between(statements, 'P', 'T')?.interests?.[0]).toMatchObject({
    share: { minimum: 20, exclusiveMaximum: 40 },
    details: expect.stringContaining('Possible beneficial owner'),
  })
  const [possible] = between(statements, 'P', 'T')?.interests ?? []
  expect(possible).not.toHaveProperty('beneficialOwnershipOrControl')
  expect(between(statements, 'Q', 'T')?.interests?.[0]).toMatchObject({
    share: { exclusiveMinimum: 50 },
    beneficialOwnershipOrControl: true,
  })
})

test('a share that cannot be read is told in words, never as a number', () => {
  const graph = graphOf(685, [
    collected('314211685', { shareholders: [person('Ola Nordmann', '10051', '1970-01-01')] }),
  ])
  const statements = said([assessed(graph).graph])
  expect(troublesIn(statements)).toEqual([])
  const [interest] =
    statements.find(({ recordDetails }) => typeof recordDetails.interestedParty === 'string')
      ?.recordDetails.interests ?? []
  expect(interest).toMatchObject({ details: expect.stringContaining('10051') })
  expect(interest).not.toHaveProperty('share')
})

const reasonsIn = (statements: Statement[]) =>
  statements.flatMap(({ recordDetails: { interestedParty } }) =>
    typeof interestedParty === 'object' ? [interestedParty.reason] : [],
  )

test('that there is no owner is only said where none can be hidden', () => {
  const five = ['P', 'Q', 'R', 'S', 'U'].map((each) => `${each} 20 T`).join('; ')
  expect(reasonsIn(said([ofText(five)]))).toEqual(['noBeneficialOwners'])
  const hidden = said([ofText('P 20 T; Q 20 T; R 20 T; ?T 40 T')])
  expect(reasonsIn(hidden)).toEqual(['unknown', 'informationUnknownToPublisher'])
})

test('a chain that ends because owners were not collected says so, and claims nothing of them', () => {
  const answer = collected('314211685', { shareholders: [company('310000019', 60)] })
  const statements = said([assessed(graphOf(685, [answer])).graph])
  expect(troublesIn(statements)).toEqual([])
  const unnamed = statements.flatMap(({ recordDetails }) =>
    typeof recordDetails.interestedParty === 'object'
      ? [{ of: nameOf(statements, recordDetails.subject), ...recordDetails }]
      : [],
  )
  expect(unnamed).toMatchObject([
    { of: 'Company 314211685', interestedParty: { reason: 'unknown' } },
    {
      of: 'Company 310000019',
      interestedParty: { description: 'No answer about this company is in the case' },
    },
    {
      of: 'Company 314211685',
      interestedParty: { reason: 'informationUnknownToPublisher' },
    },
  ])
  const [part] = unnamed[0]?.interests ?? []
  expect(part).toMatchObject({ share: { exact: 40 } })
  expect(part).not.toHaveProperty('beneficialOwnershipOrControl')
})

test('a record keeps its id through time and is said again only when it changes', () => {
  const graphs = [
    ofText('P 60 T; Q 40 T', { retrievedAt: '2026-01-10T08:00:00.000Z' }),
    ofText('P 50 T; Q 40 T; R 10 T', { retrievedAt: '2026-05-10T08:00:00.000Z' }),
    ofText('P 50 T; R 50 T', { retrievedAt: '2026-09-10T08:00:00.000Z' }),
    ofText('P 50 T; R 10 T; Q 40 T', { retrievedAt: '2026-10-10T08:00:00.000Z' }),
  ]
  const statements = said(graphs)
  expect(troublesIn(statements)).toEqual([])
  expectOrder(statements)
  const historyOf = (name: string) =>
    statements
      .filter(
        ({ recordDetails: { interestedParty } }) => nameOf(statements, interestedParty) === name,
      )
      .map(({ recordStatus, statementDate }) => `${recordStatus} ${statementDate.slice(0, 7)}`)
  expect(historyOf('P')).toEqual(['new 2026-01', 'updated 2026-05'])
  expect(historyOf('R')).toEqual(['new 2026-05', 'updated 2026-09', 'updated 2026-10'])
  expect(historyOf('Q')).toEqual(['new 2026-01', 'closed 2026-09', 'new 2026-10'])
  const people = statements.filter(({ recordDetails: { names } }) => names?.[0]?.fullName === 'Q')
  expect(people.map(({ recordStatus }) => recordStatus)).toEqual(['new', 'closed', 'new'])
  expect(new Set(people.map(({ recordId }) => recordId)).size).toBe(2)
})

test('the same graphs give the same bytes, whatever order their parties stand in', () => {
  const graph = ofText('P 60 H; H 60 T; Q 40 T')
  expect(written([graph])).toBe(written([structuredClone(graph)]))
  const ids = said([graph]).map(({ recordId, statementId }) => recordId + statementId)
  const turned = { ...graph, parties: graph.parties.toReversed() }
  expect(new Set(said([turned]).map((each) => each.recordId + each.statementId))).toEqual(
    new Set(ids),
  )
  expect(ids.every((id) => /^[0-9a-f]{32}[0-9a-f-]{36}$/.test(id))).toBe(true)
})

test('a network of control with 131 under one and cycles is a valid document', () => {
  const rows = readFileSync(
    new URL('../../../fixtures/ownership/control-network.tsv', import.meta.url),
    'utf8',
  )
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const ids = [...new Set(rows.flatMap(([one = '', other = '']) => [one, other]))]
  const numberOf = (id: string) => String(200_000_000 + ids.indexOf(id))
  const above = new Map(ids.map((id) => [id, [] as string[]]))
  for (const [controller = '', controlled = ''] of rows) above.get(controlled)?.push(controller)
  const snapshots = ids.map((id) =>
    collected(numberOf(id), {
      companyRow: ids.indexOf(id) + 1,
      shareholders: above.get(id)?.map((holder) => company(numberOf(holder), null)),
    }),
  )
  const wide = assessed(graphOf(ids.indexOf('15117') + 1, snapshots)).graph
  const statements = said([wide])
  expect(statements.length).toBeGreaterThan(262)
  expect(troublesIn(statements)).toEqual([])
  expectOrder(statements)
  const named = statements.filter(
    ({ recordDetails }) => typeof recordDetails.interestedParty === 'string',
  )
  expect(named.length).toBeGreaterThanOrEqual(131)
  expect(named.every(({ recordDetails }) => !recordDetails.interests?.[0]?.share)).toBe(true)
})
