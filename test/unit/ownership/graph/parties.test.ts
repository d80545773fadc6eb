import { expect, it } from 'vitest'
import { kindOfLegalForm, kindOfName } from '../../../../electron/ownership/graph/owner-kind'
import type { Country } from '../../../../electron/shared/domain/identifier'
import { collected, company, graphOf, lines, partyCalled, person, warned } from './collected'

const subject = '310000019'
const [a, b, c] = ['310000027', '310000035', '310000043'] as const

it('finds an owner by number within the country of the company it owns, or in the only other', () => {
  const swedish = '9920000016'
  const graph = graphOf(19, [
    collected(subject, {
      shareholders: [
        company('310 000 027', 50),
        company(swedish, 25),
        company(b, 25, { country: 'DE' }),
      ],
    }),
    collected(a, { shareholders: [person('P', 100)] }),
    collected(b, { shareholders: [person('Q', 100)] }),
    collected(swedish, { country: 'se', shareholders: [person('R', 100)] }),
  ])
  expect(lines(graph)).toEqual([
    `Company ${a} 50 Company ${subject}`,
    `Company ${swedish} 25 Company ${subject}`,
    `Company ${b} 25 Company ${subject}`,
    `P 100 Company ${a}`,
    `R 100 Company ${swedish}`,
  ])
  expect(partyCalled(graph, `Company ${b}`)).toMatchObject({ country: 'DE', owners: 'not-in-case' })
  expect(partyCalled(graph, `Company ${swedish}`)).toMatchObject({ country: 'SE', companyRow: 16 })
})

it('tells Finland from Denmark by form, by the case, then by check digit', () => {
  const ownerOf = (number: string, ...others: ReturnType<typeof collected>[]) => {
    const graph = graphOf(19, [
      collected(subject, { shareholders: [company(number, 100)] }),
      ...others,
    ])
    return graph.interests[0]?.holder
  }
  expect(ownerOf('0112038-9')).toBe('company:fi:0112038-9')
  expect(ownerOf('01120389')).toBe('company:fi:0112038-9')
  expect(ownerOf('24256790')).toBe('company:dk:24256790')
  const finnish = collected('2425679-0', { country: 'fi' })
  const danish = collected('19', { country: 'dk', shareholders: [company('24256790', 100)] })
  expect(graphOf(19, [danish, finnish]).interests[0]?.holder).toBe('company:dk:24256790')
  const noCheckDigit = '12345678'
  expect(ownerOf(noCheckDigit)).toBe('company:no:12345678')
  expect(ownerOf(noCheckDigit, collected(noCheckDigit, { country: 'dk' }))).toBe(
    'company:dk:12345678',
  )
})

it('gives a party the same id before and after its own answer is collected', () => {
  const swedish = '9920000016'
  const alone = collected(subject, { shareholders: [company(a, 50), company(swedish, 50)] })
  const later = [
    collected(a, { name: 'Altfor AS', shareholders: [] }),
    collected(swedish, { country: 'se' }),
  ]
  const holders = (graph: ReturnType<typeof graphOf>) =>
    graph.interests.map(({ holder }) => holder).slice(0, 2)
  const before = graphOf(19, [alone])
  const after = graphOf(19, [...later, alone])
  expect(holders(after)).toEqual(holders(before))
  expect(partyCalled(after, 'Altfor AS')).toMatchObject({ otherNames: [`Company ${a}`] })
})

it('knows a company that was ordered by DUNS by the number in its answer', () => {
  const byDuns = collected('150483782', {
    kind: 'duns',
    name: 'Duns Test AS',
    ownNumber: a,
    shareholders: [person('P', 100)],
  })
  const graph = graphOf(19, [collected(subject, { shareholders: [company(a, 100)] }), byDuns])
  expect(lines(graph)).toEqual([`Duns Test AS 100 Company ${subject}`, 'P 100 Duns Test AS'])
})

it('takes one company in two rows of the case for one, and keeps what both say', () => {
  const old = {
    kind: 'duns' as const,
    ownNumber: a,
    name: 'Old Name AS',
    retrievedAt: '2025-01-01T00:00:00.000Z',
    shareholders: [person('P', 60), person('Gone', 40)],
  }
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 100)] }),
    collected('150483782', old),
    collected(a, { name: 'New Name AS', shareholders: [person('P', 100)] }),
  ])
  expect(lines(graph)).toEqual([`New Name AS 100 Company ${subject}`, 'P 100 New Name AS conflict'])
  expect(graph.interests[1]?.statements.map(({ share }) => share.exact)).toEqual([100, 60])
  expect(warned(graph)).toEqual(['conflicting-statements New Name AS'])
  expect(graph.snapshots.size).toBe(2)
})

it('lets the one of two rows speak that says the shareholders, though the other is newer', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 100)] }),
    collected('150483782', {
      kind: 'duns',
      name: 'Two Rows AS',
      ownNumber: a,
      retrievedAt: '2025-01-01T00:00:00.000Z',
      shareholders: [person('P', 100)],
    }),
    collected(a),
  ])
  expect(partyCalled(graph, 'Two Rows AS')).toMatchObject({ owners: 'found', companyRow: 782 })
})

it('keeps the owners of an older answer where the newest did not ask for them, and its hit', () => {
  const older = '2025-01-01T00:00:00.000Z'
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 100)] }),
    collected(a, { name: 'A AS', retrievedAt: older, shareholders: [person('P', 100)] }),
    collected(a, { name: 'A AS', more: { sanction: { matches: [{ name: 'A AS' }] } } }),
  ])
  expect(lines(graph)).toEqual([`A AS 100 Company ${subject}`, 'P 100 A AS'])
  expect(warned(graph)).toEqual([])
  const said = { owners: 'found', retrievedAt: older, sanction: 'hit' }
  expect(partyCalled(graph, 'A AS')).toMatchObject(said)
})

it('calls a party as the newest answer writes it, and keeps the other spellings', () => {
  const at = (retrievedAt: string, name: string, more: object[] = []) => ({
    retrievedAt,
    shareholders: [person(name, 50, '1970-01-02'), ...more],
  })
  const graph = graphOf(19, [
    collected(subject, at('2025-01-01T00:00:00.000Z', 'KARI TESTDAL', [company(a, 50)])),
    collected(a, at('2026-01-01T00:00:00.000Z', 'Kari Testdal')),
  ])
  expect(partyCalled(graph, 'Kari Testdal').otherNames).toEqual(['KARI TESTDAL'])
  const spelledTwice = graphOf(19, [
    collected(subject, at('2026-01-01T00:00:00.000Z', 'Kari Testdal', [company(a, 50)])),
    collected(a, { ...at('2025-01-01T00:00:00.000Z', 'KARI TESTDAL', [company(b, 50)]) }),
    collected(b, at('2026-02-01T00:00:00.000Z', 'KARI TESTDAL')),
  ])
  expect(partyCalled(spelledTwice, 'KARI TESTDAL').otherNames).toEqual(['Kari Testdal'])
})

it('takes namesakes with different birth dates for two persons, and adds the shares of one', () => {
  const shareholders = [
    person('Kari Testdal', 30, '1974-01-02'),
    person('TESTDAL,  Kari', 20, '1974-01-02'),
    person('Kari Testdal', 50, '1999-09-09'),
  ]
  const graph = graphOf(19, [collected(subject, { shareholders })])
  expect(lines(graph)).toEqual([
    `Kari Testdal 50 Company ${subject}`,
    `Kari Testdal 50 Company ${subject}`,
  ])
  const people = [...graph.parties.values()].filter(({ kind }) => kind === 'person')
  expect(people.map(({ otherNames, grounds }) => [otherNames, grounds])).toEqual([
    [[], 'name-and-birth-date'],
    [['TESTDAL,  Kari'], 'name-and-birth-date'],
  ])
  expect(warned(graph)).toEqual([])
})

it('warns where answers of different companies are joined by a name alone', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 50), person('Kari Testdal', 50)] }),
    collected(a, { shareholders: [person('kari testdal', 50), person('Åse Ø', 50)] }),
  ])
  expect(warned(graph)).toEqual(['namesakes-joined Kari Testdal'])
})

it('warns where one list names somebody twice by name alone, unless for two classes of shares', () => {
  const twice = (...classes: string[]) =>
    warned(
      graphOf(19, [
        collected(subject, {
          shareholders: classes.map((shareClass, at) => ({
            ...person('Kari Testdal', 20 + at * 60),
            shareClass,
          })),
        }),
      ]),
    )
  expect(twice('', '')).toEqual(['namesakes-joined Kari Testdal'])
  expect(twice('A', 'B')).toEqual([])
})

it('warns where one person may be counted as two, as a birth date is not said', () => {
  const graph = graphOf(19, [
    collected(subject, { shareholders: [company(a, 60), person('Testdal, Kari', 40)] }),
    collected(a, {
      shareholders: [person('Kari Testdal', 80, '1970-01-01'), person('Åse Ø', 20, '1980-01-01')],
    }),
  ])
  expect(warned(graph)).toEqual(['namesakes-apart Testdal, Kari, Kari Testdal'])
})

it('does not join persons and organizations of one name, nor those without a name', () => {
  const graph = graphOf(19, [
    collected(subject, {
      shareholders: [
        person('Fjell', 10),
        { name: 'Fjell', percentage: 20, type: 'ORGANIZATION' },
        { name: 'Fjell', percentage: 30 },
        person(null, 25, '1970-01-01'),
        person(null, 15, '1970-01-01'),
      ],
    }),
  ])
  expect(lines(graph)).toEqual([
    `Fjell 30 Company ${subject}`,
    `(person) 25 Company ${subject}`,
    `Fjell 20 Company ${subject}`,
    `(person) 15 Company ${subject}`,
    `Fjell 10 Company ${subject}`,
  ])
  expect(new Set(graph.interests.map(({ holder }) => holder)).size).toBe(5)
})

it('keeps no number of a person, whose number is a national one', () => {
  const holder = { ...person('Kari', 100), organizationNumber: '01017012345' }
  const graph = graphOf(19, [collected(subject, { shareholders: [holder] })])
  expect(partyCalled(graph, 'Kari').identifier).toBeNull()
  expect(JSON.stringify([...graph.parties])).not.toContain('01017012345')
})

it('bounds an id, however long or odd the name is', () => {
  const shareholders = ['x'.repeat(5000), `${'x'.repeat(5000)}y`, 'a>b:c d', '\ud800', '%20'].map(
    (name) => person(name, 10),
  )
  const graph = graphOf(19, [collected(subject, { shareholders, subsidiaries: [company(c, 1)] })])
  const ids = [...graph.parties.keys()]
  expect(ids.every((id) => id.length <= 400 && !/[\s>]/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(8)
})

const form = (country: Country, code: string | null, text: string | null = null) =>
  kindOfLegalForm({ code, text }, country)

it('knows foundations and public bodies by their legal form in all four countries', () => {
  expect(form('no', 'STI')).toBe('foundation')
  expect(form('no', 'FLI', 'Forening/lag/innretning')).toBe('foundation')
  expect(form('no', 'KOMM')).toBe('state')
  expect(form('no', 'ORGL', 'Organisasjonsledd')).toBe('state')
  expect(form('no', null, 'Statsforetak')).toBe('state')
  expect(form('se', null, 'Stiftelse')).toBe('foundation')
  expect(form('se', null, 'Ideell förening')).toBe('foundation')
  expect(form('se', '81', 'Statliga enheter')).toBe('state')
  expect(form('fi', null, 'Säätiö')).toBe('foundation')
  expect(form('fi', null, 'Kuntayhtymä')).toBe('state')
  expect(form('dk', null, 'Erhvervsdrivende fond')).toBe('foundation')
  expect(form('dk', '90', 'Fond')).toBe('foundation')
  expect(form('no', 'AS', 'Aksjeselskap')).toBe('company')
  expect(form('se', null, 'Ekonomisk förening')).toBe('company')
  expect(form('se', '51')).toBe('company')
  expect(form('no', 'S')).toBe('company')
  expect(form('no', null)).toBeNull()
})

it('knows the state and foundations by name, but nobody by a surname', () => {
  const named = (name: string, country: string | null = 'NO') =>
    kindOfName(name, 'organization', country)
  expect(named('Staten v/ Nærings- og fiskeridepartementet')).toBe('state')
  expect(named('Kongeriket Norge')).toBe('state')
  expect(named('Republic of Finland')).toBe('state')
  expect(named('Oslo kommune')).toBe('state')
  expect(named('Göteborgs Stad')).toBe('state')
  expect(named('Suomen valtio')).toBe('state')
  expect(named('Oslo kommune Eiendom AS')).toBe('company')
  expect(named('Statkraft AS')).toBe('company')
  expect(named('Stiftung Test gGmbH (TST), Berlin', 'DE')).toBe('company')
  expect(named('Stiftelsen Testhjelp')).toBe('foundation')
  expect(named('Testin lastensäätiö')).toBe('foundation')
  expect(named('Testfonden', 'DK')).toBe('foundation')
  expect(named('Test Investeringsfond', 'DK')).toBe('company')
  expect(named('Testfondet', 'NO')).toBe('company')
  expect(kindOfName('Kongeriket Norge', 'unknown', null)).toBe('state')
  expect(kindOfName('Kari Kommune', 'unknown', null)).toBe('unknown')
  expect(kindOfName('Ola Stiftelsen', 'unknown', null)).toBe('unknown')
  const graph = graphOf(19, [collected(subject, { shareholders: [person('Kongeriket Norge', 1)] })])
  expect(partyCalled(graph, 'Kongeriket Norge').kind).toBe('person')
})
