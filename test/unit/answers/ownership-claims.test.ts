import { expect, it } from 'vitest'
import { read, valueOf } from './reading'

const holdings = (shareholders: unknown) =>
  valueOf(read({ ownership: { shareholders } }).shareholders)
const shareOf = (more: object) => holdings([{ name: 'Kari Testdal', ...more }])[0]?.share
const none = { exact: null, minimum: null, maximum: null, text: null }

it.each([
  [{ percentage: 33.33 }, { exact: 33.33 }],
  [{ percentage: 0 }, { exact: 0 }],
  [{ percentage: '33.333' }, { exact: 33.333 }],
  [{ percentage: '33,33 %' }, { exact: 33.33 }],
  [{ percentage: null }, {}],
  [{}, {}],
  [{ percentage: { min: 25.01, max: '49.99' } }, { minimum: 25.01, maximum: 49.99 }],
  [{ percentage: '25,01–49,99 %' }, { minimum: 25.01, maximum: 49.99 }],
  [{ percentage: '50 - 75' }, { minimum: 50, maximum: 75 }],
  [
    { percentage: null, percentageMin: 75, percentageMax: 100 },
    { minimum: 75, maximum: 100 },
  ],
  [{ percentage: '100-100' }, { exact: 100 }],
  [{ percentage: '995.799' }, { text: '995.799' }],
  [{ percentage: '4.990.991' }, { text: '4.990.991' }],
  [{ percentage: 10051 }, { text: '10051' }],
  [{ percentage: -5 }, { text: '-5' }],
  [{ percentage: '31. Mai' }, { text: '31. Mai' }],
  [{ percentage: 'over 25' }, { text: 'over 25' }],
])('reads the share in %j as delivered, never re-scaled', (more, share) => {
  expect(shareOf(more)).toEqual({ ...none, ...share })
})

it('keeps votes apart from capital', () => {
  const [one, other] = holdings([
    { name: 'A', percentage: 10, votingPercentage: 52.6316 },
    { name: 'B', percentage: 90 },
  ])
  expect(one?.votes).toEqual({ ...none, exact: 52.6316 })
  expect(other?.votes).toBeNull()
})

it.each([
  [{ name: 'X', type: 'COMPANY' }, 'organization'],
  [{ name: 'X', type: 'org' }, 'organization'],
  [{ name: 'X', type: 'PRIVATE' }, 'person'],
  [{ name: 'X', type: 'Person' }, 'person'],
  [{ name: 'X', organizationNumber: 310000027 }, 'organization'],
  [{ name: 'X', dateOfBirth: '1974-01-02' }, 'person'],
  [{ firstName: 'Kari', lastName: 'X' }, 'unknown'],
  [{ percentage: 5, person: { name: 'X' } }, 'person'],
  [{ name: 'X', type: 'TRUST' }, 'unknown'],
])('tells the kind of %j', (party, kind) => {
  expect(holdings([party])[0]?.party.kind).toBe(kind)
})

it('keeps a kind of party it does not know, and a holder given by name alone', () => {
  const [trust, name] = holdings([{ name: 'X', type: 'TRUST' }, 'Kari Testdal'])
  expect(trust?.extra).toEqual([
    { path: 'ownership.shareholders[0].type', key: 'type', text: 'TRUST' },
  ])
  expect(name?.party.name).toBe('Kari Testdal')
})

it('loses no owner over one that cannot be read', () => {
  const section = read({
    ownership: { shareholders: [{ name: 'A' }, [[1]], null, { name: 'B' }] },
  }).shareholders
  expect(valueOf(section).map(({ party }) => party.name)).toEqual(['A', 'B'])
  expect(section.state === 'found' && section.extra).toEqual([
    { path: 'ownership.shareholders[1][0][0]', key: '[1][0][0]', text: '1' },
  ])
})

it('finds the list inside an object and keeps what stands beside it', () => {
  const section = read({
    ownership: { shareholders: { asOfDate: '2025-12-31', items: [{ name: 'A' }] } },
  }).shareholders
  expect(valueOf(section).map(({ party }) => party.name)).toEqual(['A'])
  expect(section.state === 'found' && section.extra.map(({ key }) => key)).toEqual(['asOfDate'])
})

it('reads an owner who has no percentage, but a reason', () => {
  const [owner] = valueOf(
    read({
      ownership: {
        beneficials: [
          {
            name: 'Kari Testdal',
            dateOfBirth: '02.01.1974',
            percentageControl: null,
            reason: 'DIRECT_ROLE_IN_FOUNDATION',
            reasonPhrase: 'Styremedlem i stiftelsen',
          },
        ],
      },
    }).beneficials,
  )
  expect(owner).toMatchObject({
    party: { kind: 'person', dateOfBirth: '1974-01-02' },
    percentageControl: null,
    integratedOwnership: null,
    reasons: [{ code: 'DIRECT_ROLE_IN_FOUNDATION', phrase: 'Styremedlem i stiftelsen' }],
  })
})
