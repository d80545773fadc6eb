import { expect, it } from 'vitest'
import { read, valueOf } from './reading'

const signature = (rule: unknown) =>
  valueOf(read({ authorities: { signatureRights: rule } }).authorities).signatureRights
const kari = { name: 'Kari Testdal', dateOfBirth: '1974-01-02', role: 'CEO' }
const ola = { name: 'Ola Testdal' }

it('reads options as alternatives and everybody inside one as needed together', () => {
  const rule = signature({
    status: 'CONCLUSIVE',
    description: ' To i fellesskap. ',
    options: [{ required: [kari, ola] }, { required: [kari] }],
  })
  expect(rule?.status).toBe('conclusive')
  expect(rule?.description).toBe(' To i fellesskap. ')
  expect(rule?.options.map(({ required }) => required.map(({ name }) => name))).toEqual([
    ['Kari Testdal', 'Ola Testdal'],
    ['Kari Testdal'],
  ])
})

it.each([
  ['IN_CONCLUSIVE', 'inconclusive'],
  ['INCONCLUSIVE', 'inconclusive'],
  ['NOT_SET', 'not-set'],
  ['PARTIAL', 'unknown'],
  [null, 'unknown'],
] as const)(
  'computes nothing from a rule that is %s, and keeps its options as they came',
  (word, status) => {
    const rule = signature({
      status: word,
      description: 'Styret.',
      options: [{ required: [kari] }],
    })
    expect(rule).toMatchObject({ status, statusWord: word, description: 'Styret.', options: [] })
    expect(rule?.extra.map(({ text }) => text)).toEqual(['Kari Testdal', '1974-01-02', 'CEO'])
  },
)

it.each([
  ['no options', []],
  ['nobody in an option', [{ required: [kari] }, { required: [] }]],
  ['somebody without a name', [{ required: [kari, { role: 'BOARD_MEMBER' }] }]],
  ['an option of an unknown form', [{ required: [kari] }, { anyOf: 2 }]],
  ['no option at all', undefined],
])('does not let anybody sign by a conclusive rule with %s', (_, options) => {
  expect(signature({ status: 'CONCLUSIVE', description: 'x', options })).toMatchObject({
    status: 'inconclusive',
    statusWord: 'CONCLUSIVE',
    options: [],
  })
})

it('keeps the two rules apart and a missing one missing', () => {
  const { authorities } = read({
    authorities: { signatureRights: null, powerOfProcuration: { status: 'NOT_SET' } },
  })
  expect(valueOf(authorities)).toMatchObject({
    signatureRights: null,
    powerOfProcuration: { status: 'not-set', description: null },
  })
  expect(read({ authorities: { signatureRights: null } }).authorities.state).toBe('nothing-found')
})
