import { describe, expect, test } from 'vitest'
import type { SearchEntry } from '../../../../electron/search/entry'
import { answerEntries } from '../../../../electron/search/read/answer-entries'
import { allExpands } from '../../../../electron/shared/domain/answer'

const entriesOf = (answer: unknown) =>
  answerEntries(new TextEncoder().encode(JSON.stringify(answer)), allExpands).entries

const found = (entries: SearchEntry[], text: string) => entries.filter((one) => one.text === text)

const havgruppen = {
  keyInformation: {
    name: 'Havgruppen AS',
    organizationNumber: '310000019',
    dunsNumber: '15-048-3782',
    purpose: 'Fangst og foredling av skrei',
  },
  address: { postal: { lines: ['Bryggen 3'], postalCode: '5003', city: 'Bergen' } },
  roles: [
    {
      role: 'CHAIR',
      person: { name: 'Solveig Åsnes', dateOfBirth: '1970-02-03', nationalId: '03027012345' },
    },
    {
      role: 'AUDITOR',
      organization: { name: 'Revisjon Vest AS', organizationNumber: '310000027' },
    },
  ],
  financials: { accounting: [{ year: 2025, revenue: 268300000 }] },
  somethingNew: { note: 'levert 010190 12345 av styret', isTrue: true, few: 12 },
}

describe('what can be found of an answer', () => {
  const entries = entriesOf(havgruppen)

  test('its name and its numbers, with the place where they stand', () => {
    expect(found(entries, 'Havgruppen AS')).toEqual([
      expect.objectContaining({ field: 'name', path: 'keyInformation.name' }),
    ])
    const numbers = entries.filter(({ field }) => field === 'identifier')
    expect(numbers.map(({ text }) => text)).toEqual(['310000019', '15-048-3782', '310000027'])
  })

  test('people with their role and birth date, firms with their number', () => {
    expect(found(entries, 'Solveig Åsnes')[0]).toMatchObject({
      ...{
        field: 'person',
        word: 'CHAIRMAN_OF_THE_BOARD',
        dateOfBirth: '1970-02-03',
        path: 'roles[0]',
      },
      link: 'person',
    })
    expect(found(entries, 'Revisjon Vest AS')[0]).toMatchObject({
      ...{ field: 'person', word: 'AUDITOR', number: '310000027', link: 'auditor' },
    })
  })

  test('an address as one text', () => {
    expect(found(entries, 'Bryggen 3, 5003 Bergen')[0]).toMatchObject({
      ...{ field: 'address', word: 'postal', path: 'address.postal', link: 'address' },
    })
  })

  test('every other text and number, also where no reader knows the section', () => {
    expect(found(entries, 'Fangst og foredling av skrei')[0]).toMatchObject({
      ...{ field: 'answer', word: 'purpose', path: 'keyInformation.purpose' },
    })
    expect(found(entries, '268300000')[0]?.path).toBe('financials.accounting[0].revenue')
    expect(found(entries, 'levert • av styret')[0]?.path).toBe('somethingNew.note')
  })

  test('no text twice', () => {
    const places = entries.map(({ field, text, path }) => `${field} ${text} ${path}`)
    expect(new Set(places).size).toBe(places.length)
    expect(found(entries, 'Havgruppen AS')).toHaveLength(1)
    expect(entries.some(({ field, text }) => field === 'answer' && text === 'Bergen')).toBe(false)
  })

  test('no national person number, under whatever name', () => {
    expect(JSON.stringify(entries)).not.toMatch(/12345/)
  })
})

test('an answer that is no JSON, or nested to hurt, gives what it can and never throws', () => {
  expect(answerEntries(new TextEncoder().encode('%PDF'), []).entries).toEqual([])
  const deep = `${'{"a":'.repeat(5000)}"x"${'}'.repeat(5000)}`
  expect(answerEntries(new TextEncoder().encode(deep), []).entries).toEqual([])
  const wide = entriesOf({ list: Array.from({ length: 200_000 }, (_, at) => `word${at}`) })
  expect(wide).toHaveLength(200_000)
})
