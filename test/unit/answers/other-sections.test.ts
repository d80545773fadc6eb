import { expect, it } from 'vitest'
import { read, valueOf } from './reading'

it('reads addresses as a map, a list, one object or plain text', () => {
  const addresses = (address: unknown) => {
    const { postal, visiting, others } = valueOf(read({ address }).address)
    return [
      postal?.lines,
      visiting?.city,
      others.map(({ kind, address }) => [kind, ...address.lines]),
    ]
  }
  const postal = { address: ['Postboks 88'], postalCode: '6299', city: 'Fjordvik' }
  const visiting = { street: 'Kaiveien 14', city: 'Fjordvik' }
  const expected = [['Postboks 88'], 'Fjordvik', []]
  expect(addresses({ postal, visiting })).toEqual(expected)
  expect(addresses({ postalAddress: postal, businessAddress: visiting })).toEqual(expected)
  expect(
    addresses([
      { type: 'POSTAL', ...postal },
      { type: 'VISITING', ...visiting },
    ]),
  ).toEqual(expected)
  expect(addresses(postal)).toEqual([undefined, undefined, [['', 'Postboks 88']]])
  expect(addresses('Kaiveien 14')).toEqual([undefined, undefined, [['', 'Kaiveien 14']]])
  expect(addresses({ postal, branch: { lines: ['Brygga 2'] } })).toEqual([
    ['Postboks 88'],
    undefined,
    [['branch', 'Brygga 2']],
  ])
})

it('reads figures per year in every form and leaves a gap a gap', () => {
  const lines = (keyFigures: unknown) =>
    valueOf(read({ financials: { keyFigures } }).keyFigures).map(({ year, currency, lines }) => [
      year,
      currency,
      ...lines.map(({ key, value, text }) => `${key}=${value ?? `(${text})`}`),
    ])
  const expected = [
    [2025, 'NOK', 'turnover=5', 'equity=(n/a)'],
    [2024, 'NOK', 'turnover=4', 'equity=()'],
  ]
  expect(
    lines([
      { year: 2025, currency: 'NOK', turnover: 5, equity: 'n/a' },
      { year: '2024', currency: 'NOK', turnover: '4', equity: null },
    ]),
  ).toEqual(expected)
  expect(
    lines({
      currency: 'NOK',
      accountingYears: [2025, 2024],
      turnover: [5, 4],
      equity: ['n/a', null],
    }),
  ).toEqual(expected)
  expect(
    lines({
      '2025': { currency: 'NOK', turnover: 5, equity: 'n/a' },
      '2024': { currency: 'NOK', turnover: 4, equity: null },
    }),
  ).toEqual([expected[1], expected[0]])
  expect(lines([{ year: 2023, profit: { result: '1.234', tax: '−1 200,50' } }])).toEqual([
    [2023, null, 'profit.result=(1.234)', 'profit.tax=-1200.5'],
  ])
})

it('reads an LEI as text or object and checks it', () => {
  const lei = (node: unknown) => read({ keyInformation: { lei: node } }).lei
  const good = { isCheckValid: true, number: { value: 'OW6OFBNCKXC4US5C7523' } }
  expect(valueOf(lei('OW6OFBNCKXC4US5C7523'))).toMatchObject(good)
  expect(valueOf(lei({ number: 'OW6OFBNCKXC4US5C7523', source: 'GLEIF' }))).toMatchObject(good)
  expect(valueOf(lei('OW6OFBNCKXC4US5C7524')).isCheckValid).toBe(false)
  expect(lei(null).state).toBe('nothing-found')
  expect(lei({ source: 'GLEIF' })).toMatchObject({
    state: 'not-delivered',
    troubles: [{ path: 'keyInformation.lei', code: 'unreadable' }],
  })
})

it('reads key information under other names and in other forms', () => {
  const section = read({
    keyInformation: {
      company_name: 'Sundets Kylhus AB',
      organisationNumber: 9920000016,
      legalForm: 'Aktiebolag',
      numberOfEmployees: '1 200',
      industrySector: '10.200',
      memberOfRegistries: ['A', { odd: true }, 'B'],
      institutionalSector: { code: '', description: null },
      registrationDate: '2.3.2015',
    },
  }).keyInformation
  const value = valueOf(section)
  expect(value).toMatchObject({
    name: { value: 'Sundets Kylhus AB', path: 'keyInformation.company_name' },
    organizationNumber: { value: '9920000016' },
    organizationType: { value: { code: null, text: 'Aktiebolag' } },
    employees: { value: 1200 },
    industrySectors: [{ value: { code: '10.200' } }],
    registeredDate: { value: '2015-03-02' },
  })
  expect(value.memberOfRegistries.map((each) => each.value)).toEqual(['A', 'B'])
  expect(section.state === 'found' && section.extra).toEqual([
    {
      path: 'keyInformation.memberOfRegistries[1].odd',
      key: 'memberOfRegistries[1].odd',
      text: 'true',
    },
  ])
})
