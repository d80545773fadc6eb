import { describe, expect, it } from 'vitest'
import type { Json } from '../../../electron/answers/json'
import { readAnswer } from '../../../electron/answers/read-answer'
import { allExpands } from '../../../electron/shared/domain/answer'
import { originOf } from '../../../electron/shared/domain/origin'
import { lostLeaves } from './leaf-account'
import { fixtureBytes, valueOf } from './reading'

const answerOf = (file: string) => readAnswer(fixtureBytes(file), allExpands)
const documentOf = (file: string) =>
  JSON.parse(new TextDecoder().decode(fixtureBytes(file))) as Json
const rolesOf = (file: string) =>
  valueOf(answerOf(file).roles).map(({ role, registerRole, party }) => [
    role,
    registerRole?.text ?? registerRole?.code,
    party.name,
  ])

it.each(['fjordvik-no.json', 'kylhus-se.json', 'satama-fi.json', 'havn-dk.json'])(
  'keeps every word of %s',
  (file) => {
    const lost = lostLeaves(documentOf(file), answerOf(file))
    expect(lost.map(({ path }) => path)).toEqual([])
  },
)

describe('a Swedish answer', () => {
  const view = answerOf('kylhus-se.json')

  it('tells of the company in the words of its register', () => {
    expect(valueOf(view.keyInformation)).toMatchObject({
      name: { value: 'Sundets Kylhus AB', path: 'keyInformation.companyName' },
      organizationNumber: { value: '992004-1275' },
      organizationType: { value: { text: 'Aktiebolag' } },
      statusCode: { value: '20 Likvidation beslutad', path: 'keyInformation.companyStatus' },
      status: 'winding-up',
    })
    expect(valueOf(view.address)).toMatchObject({
      postal: { kind: 'POSTAL', lines: ['Box 14'], city: 'Malmö' },
      others: [{ kind: 'BESÖK', address: { lines: ['Kajgatan 3'] } }],
    })
  })

  it('leaves a gap in the figures a gap and a loss a loss', () => {
    const lines = valueOf(view.keyFigures).map((one) => [
      one.year,
      originOf(one, 'year'),
      originOf(one, 'currency'),
      ...one.lines.map(({ key, value, path }) => `${key} ${value} ${path}`),
    ])
    const at = 'financials.keyFigures'
    expect(lines).toEqual([
      [
        2025,
        `${at}.accountingYears[0]`,
        `${at}.currency`,
        `turnover 12400000 ${at}.turnover[0]`,
        `equity -310000 ${at}.equity[0]`,
      ],
      [
        2024,
        `${at}.accountingYears[1]`,
        `${at}.currency`,
        `turnover null ${at}.turnover[1]`,
        `equity 95000 ${at}.equity[1]`,
      ],
    ])
  })

  it('gives every reason for an owner with its phrase, and a band of shares with its place', () => {
    const [owner] = valueOf(view.beneficials)
    expect(owner?.party).toMatchObject({ name: 'Åsa Lindkvist', kind: 'person', country: 'SE' })
    expect(owner && originOf(owner.party, 'name')).toBe('ownership.beneficials[0].person.firstName')
    expect(owner && originOf(owner.party, 'country')).toBe('ownership.beneficials[0].country')
    expect(owner?.reasons.map(({ code, phrase }) => [code, phrase])).toEqual([
      ['VOTING_RIGHTS', 'Röstar för mer än 25 %'],
      ['DIRECT_OWNERSHIP', 'Äger mer än 25 %'],
    ])
    const [holding] = valueOf(view.shareholders)
    expect(holding).toMatchObject({ share: { minimum: 25, maximum: 50 }, votes: { maximum: 75 } })
    const at = 'ownership.shareholders[0]'
    expect(holding && [originOf(holding, 'share'), originOf(holding, 'share', 1)]).toEqual([
      `${at}.percentage.min`,
      `${at}.percentage.max`,
    ])
  })

  it('knows the roles of a map and shows a free rule without computing anything', () => {
    expect(rolesOf('kylhus-se.json')).toEqual([
      ['CEO', 'VD', 'Åsa Lindkvist'],
      ['BOARD_MEMBER', 'Styrelseledamot', 'Per Öberg'],
      ['BOARD_MEMBER', 'Styrelseledamot', 'Nils Ek'],
      ['AUDITOR', 'Revisor', 'Öresund Revision AB'],
    ])
    expect(valueOf(view.authorities).signatureRights).toMatchObject({
      status: 'unknown',
      description: expect.stringContaining('två i förening') as string,
      options: [],
    })
    expect(view.others.map(({ path }) => path)).toEqual(['taxRegistrations'])
  })
})

describe('a Finnish answer', () => {
  const view = answerOf('satama-fi.json')

  it('reads a bankruptcy from the word of the register, and the number in its own form', () => {
    expect(valueOf(view.keyInformation)).toMatchObject({
      organizationNumber: { value: '9000524-2', path: 'keyInformation.businessId' },
      registeredDate: { value: '2011-06-17' },
      status: 'insolvent',
    })
    expect(valueOf(view.address).visiting?.lines).toEqual(['Satamakatu 4', '2. krs'])
  })

  it('keeps a share that means nothing as the words that stood there', () => {
    expect(valueOf(view.subsidiaries).map(({ share }) => [share.exact, share.text])).toEqual([
      [100, null],
      [null, '4.990.991'],
    ])
  })

  it('puts the wording of the register beside each role', () => {
    expect(rolesOf('satama-fi.json')).toEqual([
      ['CEO', 'Toimitusjohtaja', 'Väinö Härmä'],
      ['CHAIRMAN_OF_THE_BOARD', 'Hallituksen puheenjohtaja', 'Äiti Öhman'],
      ['AUDITOR', 'Tilintarkastaja', 'Jäämeri Tilintarkastus Oy'],
    ])
  })

  it('calls a search without hit one only because every list says so', () => {
    expect(valueOf(view.sanction)).toMatchObject({ outcome: 'no-hit', hits: [] })
    expect(view.sanction.extra.map(({ text }) => text)).toContain('EU_consolidated')
  })

  it('keeps what a rule says where none is registered', () => {
    expect(valueOf(view.authorities)).toMatchObject({
      signatureRights: { status: 'inconclusive', statusWord: 'IN_CONCLUSIVE' },
      powerOfProcuration: { status: 'not-set', description: 'Ei rekisteröity.' },
    })
  })
})

describe('a Danish answer', () => {
  const view = answerOf('havn-dk.json')

  it('reads a single address, figures by year and a trouble where it belongs', () => {
    expect(valueOf(view.address).others).toMatchObject([
      { address: { lines: ['Æblegade 7, 2. tv'] } },
    ])
    expect(view.address.extra).toEqual([
      { path: 'address.coName', key: 'coName', text: 'c/o Kølehuset' },
    ])
    expect(
      valueOf(view.accounting).map(({ year, lines }) => [year, ...lines.map(({ value }) => value)]),
    ).toEqual([
      [2024, null, null],
      [2025, 1250000.5, -12],
    ])
    expect(view.accounting.troubles).toMatchObject([
      {
        path: 'financials.errors[0]',
        code: 'SLOW',
        message: 'Regnskab 2023 mangler',
        details: [{ key: 'element' }, { key: 'reference', text: 'R-7' }],
      },
    ])
  })

  it('keeps reasons given as an object and as a word, and the band as a band', () => {
    const [owner] = valueOf(view.beneficials)
    expect(owner?.reasons).toMatchObject([
      { code: 'DIRECT_OWNERSHIP', phrase: 'Direkte ejerskab' },
      { code: 'VOTING_RIGHTS', phrase: null },
    ])
    expect(owner?.extra.map(({ key, text }) => `${key}: ${text}`)).toContain(
      'reason[0].since: 2019-01-01',
    )
    expect(valueOf(view.shareholders)[0]?.share).toMatchObject({ minimum: 25, maximum: 33.32 })
  })

  it('gives every holder of a shared entry its role, its date and their places', () => {
    const holders = valueOf(view.roles)
    expect(holders.map(({ role, party, fromDate }) => [role, party.name, fromDate])).toEqual([
      ['CEO', 'Søren Møller', '2020-01-01'],
      ['CEO', 'Aase Ågård', '2020-01-01'],
    ])
    expect(holders.map((one) => [originOf(one, 'role'), originOf(one.party, 'name')])).toEqual([
      ['roles[0].role', 'roles[0].holders[0].name'],
      ['roles[0].role', 'roles[0].holders[1].name'],
    ])
    expect(valueOf(view.authorities).signatureRights?.description).toBe(
      'Selskabet tegnes af en direktør alene.',
    )
  })
})
