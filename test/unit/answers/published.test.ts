import { describe, expect, it } from 'vitest'
import { read, valueOf } from './reading'

/* The shapes that are published for parts of an answer (contract §8.6, domain primer §3). */

const chair = { name: 'Ingrid Testdal', dateOfBirth: '1968-04-11', role: 'CHAIRMAN_OF_THE_BOARD' }
const member = { name: 'Kari Testdal', dateOfBirth: '1974-01-02', role: 'BOARD_MEMBER' }
const ceo = { name: 'Ola Testdal', dateOfBirth: '1980-03-04', role: 'CEO' }

describe('the published shape of authorities', () => {
  const { authorities } = read({
    authorities: {
      signatureRights: {
        status: 'CONCLUSIVE',
        description: 'Styrets leder og ett styremedlem i fellesskap, eller daglig leder alene.',
        options: [{ required: [chair, member] }, { required: [ceo] }],
      },
      powerOfProcuration: { status: 'NOT_SET' },
    },
  })

  it('is read whole: alternatives, everybody in them, and where each of them stood', () => {
    const rule = valueOf(authorities).signatureRights
    expect(rule).toMatchObject({
      status: 'conclusive',
      statusWord: 'CONCLUSIVE',
      description: 'Styrets leder og ett styremedlem i fellesskap, eller daglig leder alene.',
      options: [{ required: [chair, member] }, { required: [ceo] }],
      extra: [],
    })
    expect(rule?.options[1]?.required[0]).toMatchObject({
      path: 'authorities.signatureRights.options[1].required[0]',
      paths: { name: 'authorities.signatureRights.options[1].required[0].name' },
    })
    expect(authorities.state === 'found' && authorities.extra).toEqual([])
  })

  it('says that none is registered, which is not that nobody asked', () => {
    expect(valueOf(authorities).powerOfProcuration).toMatchObject({
      status: 'not-set',
      description: null,
      options: [],
    })
  })

  it('computes nothing where the rule is too complex, not even its easy half', () => {
    const description = 'To styremedlemmer i fellesskap. Daglig leder alene.'
    const view = read({
      authorities: { signatureRights: { status: 'IN_CONCLUSIVE', description } },
    })
    expect(valueOf(view.authorities)).toMatchObject({
      signatureRights: { status: 'inconclusive', description, options: [] },
      powerOfProcuration: null,
    })
  })
})

it('shows every number of the published indicators under its own name', () => {
  const at = 'ownership.indicators'
  const { indicators, sharesAsOf } = read({
    ownership: {
      indicators: {
        keyIndicators: {
          numberOfShareholdersTotal: 14,
          numberOfShareholdersDirect: 3,
          numberOfShareholdersLegal: 2,
          maxShareHolderDistance: 4,
          ownershipNace: { '64.202': { sum: 66.5, title: 'Holdingselskaper' } },
        },
        knowledge: {
          sumIdentifiedShareholders: 96.5,
          sumUnidentifiedShareholders: 3.5,
          sumUnknownShareholders: 0,
          numberOfUnidentifiedShareholders: null,
        },
        selfOwnership: { companySelfOwnership: 0, numberOfSelfOwnedShareholders: 0 },
        votingPower: {
          numberOfShareholdersManyShareClasses: 0,
          numberOfShareClasses: 1,
          numberOfHighVpLowIntegrated: 0,
        },
        metadata: {
          sources: ['Aksjonærregisteret 2025-12-31'],
          urls: ['https://register.example/'],
        },
      },
    },
  })
  expect(valueOf(indicators).map(({ key, text }) => `${key} ${text}`)).toEqual([
    'keyIndicators.numberOfShareholdersTotal 14',
    'keyIndicators.numberOfShareholdersDirect 3',
    'keyIndicators.numberOfShareholdersLegal 2',
    'keyIndicators.maxShareHolderDistance 4',
    'keyIndicators.ownershipNace["64.202"].sum 66.5',
    'keyIndicators.ownershipNace["64.202"].title Holdingselskaper',
    'knowledge.sumIdentifiedShareholders 96.5',
    'knowledge.sumUnidentifiedShareholders 3.5',
    'knowledge.sumUnknownShareholders 0',
    'knowledge.numberOfUnidentifiedShareholders ',
    'selfOwnership.companySelfOwnership 0',
    'selfOwnership.numberOfSelfOwnedShareholders 0',
    'votingPower.numberOfShareholdersManyShareClasses 0',
    'votingPower.numberOfShareClasses 1',
    'votingPower.numberOfHighVpLowIntegrated 0',
    'metadata.sources[0] Aksjonærregisteret 2025-12-31',
    'metadata.urls[0] https://register.example/',
  ])
  expect(valueOf(indicators)[0]?.path).toBe(`${at}.keyIndicators.numberOfShareholdersTotal`)
  expect(sharesAsOf).toEqual({ value: '2025-12-31', path: `${at}.metadata.sources[0]` })
})

describe('links to reports', () => {
  it('are read from a map, a list and objects, and keep their place', () => {
    const links = (reports: unknown) =>
      read({ links: { reports } }).reportLinks.map(({ kind, url, path }) => [kind, url, path])
    const url = 'https://aml.example/report/1'
    expect(links({ aml: url })).toEqual([['aml', url, 'links.reports.aml']])
    expect(links({ aml: { href: url, expires: 'soon' } })).toEqual([
      ['aml', url, 'links.reports.aml'],
    ])
    expect(links([{ type: 'aml', url }])).toEqual([['aml', url, 'links.reports[0]']])
    expect(links({ aml: null })).toEqual([])
  })

  it('stay text whatever they say, and what is no link stays a leaf', () => {
    const view = read({ links: { reports: { aml: 'javascript:alert(1)', other: [1] }, self: '/' } })
    expect(view.reportLinks).toMatchObject([{ kind: 'aml', url: 'javascript:alert(1)' }])
    expect(view.others.map(({ path }) => path)).toEqual(['links.self', 'links.reports'])
  })
})

it('gives the auditor of the roles, and a deprecated node only where the roles do not name it', () => {
  const financials = {
    auditor: { name: 'Skarvlys Revisjon AS', organizationNumber: '310000078' },
    accountant: { name: 'Tallrik Regnskap AS' },
  }
  const roles = [
    { role: 'AUDITOR', name: 'Skarvlys Revisjon AS', organizationNumber: '310 000 078' },
    { role: 'AUDITOR', name: 'Nordlys Revisjon AS' },
  ]
  const holders = valueOf(read({ financials, roles }).roles)
  expect(holders.map(({ role, party, from, path }) => [role, party.name, from, path])).toEqual([
    ['AUDITOR', 'Skarvlys Revisjon AS', 'roles', 'roles[0]'],
    ['AUDITOR', 'Nordlys Revisjon AS', 'roles', 'roles[1]'],
    ['ACCOUNTANT', 'Tallrik Regnskap AS', 'financials.accountant', 'financials.accountant'],
  ])
})
