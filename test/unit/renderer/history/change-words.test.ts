// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import type { Change } from '../../../../electron/shared/domain/history'
import type { CompanyChanges } from '../../../../electron/shared/domain/history'
import { changeParts, reportLines, reportParts } from '../../../../renderer/history/change-parts'
import {
  fieldName,
  sideText,
  subjectName,
  valueText,
} from '../../../../renderer/history/change-words'
import { groupChanges, groupCompanies } from '../../../../renderer/history/comparison-groups'
import { setLanguage } from '../../../../renderer/text/text'

const change = (more: Partial<Change>): Change => ({
  ...({ facet: 'shares', kind: 'changed', section: 'shareholders', subject: 'Ola Fjord' } as const),
  ...({ part: null, isWhole: false, field: 'share', isSourceField: false } as const),
  ...({ format: 'percent', before: '60', after: '25.01..49.99' } as const),
  ...{ pathBefore: 'ownership.shareholders[0]', pathAfter: 'ownership.shareholders[1]' },
  ...more,
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

afterEach(() => setLanguage('en'))

describe('a change in words', () => {
  test('a share and a band are written as the language writes them', () => {
    expect(sideText(change({}), 'before')).toBe('60.00%')
    expect(sideText(change({}), 'after')).toBe('25.01–49.99%')
    setLanguage('nb')
    expect(plain(sideText(change({}), 'before'))).toBe('60,00 %')
  })

  test('what is no number after all stands as it came', () => {
    expect(sideText(change({ after: 'a third' }), 'after')).toBe('a third')
  })

  test('what was not there is a dash; what may not have been asked for says so', () => {
    expect(sideText(change({ before: null }), 'before')).toBe('–')
    const unknown = { kind: 'not-comparable', isSourceField: true, before: null } as const
    expect(sideText(change(unknown), 'before')).toBe('not there, or not asked for')
  })

  test('a role stands beside the person, an address kind before nothing, a field of the source as it is', () => {
    const role = change({ facet: 'roles', part: 'CHAIRMAN_OF_THE_BOARD' })
    expect(subjectName(role)).toBe('Ola Fjord · Chair')
    expect(subjectName(change({ facet: 'address', part: 'postal', subject: null }))).toBe(
      'Postal address',
    )
    expect(fieldName(change({ field: 'nominee[].since', isSourceField: true }))).toBe(
      'nominee.since',
    )
    expect(fieldName(change({ kind: 'not-comparable', field: 'roles' }))).toBe('Roles')
  })
})

test('material changes come first, wording and silence stand apart', () => {
  const groups = groupChanges([
    change({ facet: 'figures' }),
    change({}),
    change({ kind: 'reworded' }),
    change({ kind: 'not-comparable' }),
  ])
  expect(groups.material).toHaveLength(1)
  expect(groups.others.map(({ facet }) => facet)).toEqual(['figures'])
  expect([groups.wording.length, groups.notComparable.length]).toEqual([1, 1])
})

const snapshot = { sessionRow: 1, retrievedAt: '2026-03-02T09:00:00.000Z', sha256: 'a'.repeat(64) }
const company = (name: string, changes: Change[] | null): CompanyChanges => ({
  companyRow: 1,
  company: { country: 'no', kind: 'organization-number', identifier: '310000507' },
  name,
  comparison: changes && {
    ...{ from: snapshot, to: snapshot, changes, unknownToBoth: [], isSameBytes: false },
  },
  reason: changes ? null : 'never-looked',
})

test('a company of which a part could not be compared is not counted among those that were not', () => {
  const all = [
    company('Gap', [change({ kind: 'not-comparable' })]),
    company('Moved', [change({})]),
    company('Respelled', [change({ kind: 'reworded' })]),
    company('Never', null),
  ]
  const { material, wording, unchanged, uncompared } = groupCompanies(all)
  expect([material, wording, unchanged, uncompared].map((group) => group[0]?.name)).toEqual([
    ...['Moved', 'Respelled', 'Gap', 'Never'],
  ])
})

test('a report in a file has a line for every change, and for every company that has none to tell', () => {
  const lines = reportLines([company('Moved', [change({}), change({})]), company('Never', null)])
  const table = lines.map((line) => reportParts().map(({ value }) => value(line)))
  expect(table).toHaveLength(3)
  expect(table[0]).toEqual(expect.arrayContaining(['Moved', 'NO', '60.00%', 'Changed']))
  expect(table[2]).toContain('It was never looked at on this computer.')
  expect(changeParts()).toHaveLength(8)
})

test('who may sign together is told with dates and roles in words, and a comma in a name stays', () => {
  const text = 'Kari Nordmann, 1978-05-19; Nordmann, Ola; Ola Nordmann, CHAIRMAN_OF_THE_BOARD'
  expect(valueText(text, 'people')).toBe(
    'Kari Nordmann, 19\u00a0May\u00a01978; Nordmann, Ola; Ola Nordmann, Chair',
  )
})
