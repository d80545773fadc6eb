import { beforeEach, expect, it } from 'vitest'
import type { Db } from '../../../electron/archive/sqlite/connection'
import { companies } from '../../../electron/search/ask/companies'
import { links } from '../../../electron/search/ask/links'
import type { CompaniesQuery } from '../../../electron/shared/domain/search'
import { fold } from '../../../electron/shared/rules/fold'
import { digestOf, openInMemory, putInvented } from './invented-cases'

let db: Db
beforeEach(() => {
  db = openInMemory()
  return () => db.close()
})

const listed = (more: Partial<CompaniesQuery>) => {
  const all = { text: '', caseId: null, statuses: [], countries: [], sanctions: [] }
  const page = { retrievedBefore: null, offset: 0, limit: 100 }
  const { total, lines } = companies(db, {
    ...{ ...all, ...page, sort: 'name', direction: 'ascending', ...more },
  })
  return [total, ...lines.map(({ digest }) => digest?.name ?? '–')]
}

it('the list of all companies stands in Nordic order, filtered and a page at a time', () => {
  const names = ['Ås AS', 'Zeta AS', 'Øy AS', 'Ærlig AS', 'Alfa AS', null]
  putInvented(
    db,
    'A',
    names.map((name) => ({ digest: name === null ? null : digestOf(name) })),
  )
  putInvented(db, 'B', [
    { digest: digestOf('Beta AS', { status: 'insolvent' }), key: { country: 'se' } },
  ])
  const order = ['Alfa AS', 'Beta AS', 'Zeta AS', 'Ærlig AS', 'Øy AS', 'Ås AS', '–']
  expect(listed({})).toEqual([7, ...order])
  expect(listed({ direction: 'descending' })).toEqual([7, ...order.toReversed()])
  expect(listed({ offset: 5, limit: 1 })).toEqual([7, 'Ås AS'])
  expect(listed({ statuses: ['insolvent'], countries: ['se'] })).toEqual([1, 'Beta AS'])
  expect(listed({ text: 'aas' })).toEqual([1, 'Ås AS'])
  expect(listed({ caseId: 'B' })).toEqual([1, 'Beta AS'])
})

it('the same person, address and auditor elsewhere are told with the reason, others are not', () => {
  const kari = (dateOfBirth: string | null, text = 'Kari Nordvik') =>
    ({ field: 'person', text, dateOfBirth, link: 'person' }) as const
  const at = (text: string) => ({ field: 'address', text, link: 'address' }) as const
  const auditor = {
    field: 'person',
    text: 'Revi AS',
    number: '998877665',
    link: 'auditor',
  } as const
  putInvented(db, 'A', [
    { entries: [kari('1970-01-02'), at('Storgata 12 B, 0155 Oslo'), auditor] },
    { entries: [kari('1970-01-02', 'NORDVIK, Kari'), at('Storgt. 12B, 0155 OSLO, Norge')] },
  ])
  putInvented(db, 'B', [
    { key: { identifier: '911111111' }, entries: [kari(null), auditor] },
    {
      key: { identifier: '922222222' },
      entries: [kari('1980-05-05'), at('Storgata 14, 0155 Oslo')],
    },
  ])
  const found = links(db, 'A', 1).map(({ ground, elsewhere }) => [
    ground,
    ...elsewhere.map(({ caseId, companyRow }) => `${caseId}${companyRow}`),
  ])
  expect(found).toEqual([
    ['same-name-and-birth-date', 'A2'],
    ['same-name', 'B1'],
    ['same-address', 'A2'],
    ['same-auditor', 'B1'],
  ])
})

it('folding what is folded changes nothing, and legal forms stay apart from places', () => {
  for (const text of ['Ölund Oelund Olund', 'Håvard Haavard', 'Ås AS Øy Oy', 'Straße Þór Łódź']) {
    expect(fold(fold(text))).toBe(fold(text))
  }
  expect(fold('Ölund Oelund Olund Håvard Haavard Å Aa')).toBe('olund olund olund havard havard a a')
  expect(fold('Ås AS Øy Oy')).toBe('aas as oey oy')
})
