import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Db } from '../../../electron/archive/sqlite/connection'
import type { SearchEntry } from '../../../electron/search/entry'
import { links } from '../../../electron/search/ask/links'
import { forgetCompany, putCompany } from '../../../electron/search/file/companies'
import { addEntries, putDocument } from '../../../electron/search/file/documents'
import { ask, digestOf, entry, openInMemory, putInvented } from './invented-cases'

let db: Db
let caseNo: number
beforeEach(() => {
  db = openInMemory()
  caseNo = putInvented(db, 'Sak', [])
  rename('Fjordfisk AS')
})
afterEach(() => {
  db.close()
})

function rename(name: string, companyRow = 1) {
  putCompany(db, caseNo, {
    companyRow,
    company: { country: 'no', kind: 'organization-number', identifier: '914345678' },
    addedAt: '2026-03-01T08:00:00.000Z',
    digest: digestOf(name),
    ...{ retrievedAt: null, snapshots: 1, state: 'all-done' },
  })
}

type Given = Partial<SearchEntry> & Pick<SearchEntry, 'field' | 'text'>

const answer = (session: number, entries: Given[], isNewestAnswer = true, companyRow = 1) =>
  putDocument(
    db,
    caseNo,
    {
      ...{ companyRow, sessionRow: session, receiptRow: session, kind: 'json', isNewestAnswer },
      ...{ sha256: String(session).padStart(64, '0'), hasText: true, isCut: false },
      retrievedAt: `2026-03-0${session}T08:00:00.000Z`,
    },
    entries.map(entry),
  )

const name = (text: string): Given => ({ field: 'name', text, path: 'keyInformation.name' })
const number: Given = {
  ...{ field: 'identifier', text: '914 345 678', word: 'organizationNumber' },
  path: 'keyInformation.organizationNumber',
}
const chair = (text: string, path = 'roles[0]'): Given => ({
  ...{ field: 'person', text, word: 'CHAIR', link: 'person', party: 'person', path },
})

it('a name and a number are found once, where the answer has them', () => {
  expect(ask(db, 'fjordfisk').hits).toMatchObject([{ path: null }])
  answer(1, [name('Fjordfisk AS'), number])
  const found = ask(db, 'fjordfisk')
  expect(found.total).toBe(1)
  expect(found.hits).toMatchObject([{ path: 'keyInformation.name', sessionRow: 1 }])
  for (const spelling of ['914345678', '914 345 678', 'NO914345678MVA', '45678']) {
    expect(ask(db, spelling).counts.identifier).toBe(1)
  }
})

it('what stands unchanged in three answers is found once, in the newest', () => {
  for (const session of [1, 2, 3]) answer(session, [chair('Solveig Vik', `roles[${session}]`)])
  const found = ask(db, 'solveig')
  expect(found.counts.person).toBe(1)
  expect(found.hits).toMatchObject([{ sessionRow: 3, path: 'roles[3]', isOlder: false }])
})

it('what only an older answer has is found there, and told as older', () => {
  answer(1, [name('Fjordfisk AS'), chair('Solveig Vik')])
  rename('Kystfisk AS')
  answer(2, [name('Kystfisk AS'), chair('Ola Berg')])
  expect(ask(db, 'solveig').hits).toMatchObject([{ sessionRow: 1, isOlder: true }])
  expect(ask(db, 'fjordfisk').hits).toMatchObject([{ sessionRow: 1, isOlder: true }])
  expect(ask(db, 'kystfisk').hits).toMatchObject([{ sessionRow: 2, isOlder: false }])
  expect(ask(db, '914345678').total).toBe(1)
})

it('an older answer that arrives last takes nothing from the newest', () => {
  answer(2, [chair('Solveig Vik')])
  answer(1, [chair('Solveig Vik'), chair('Ola Berg')], false)
  expect(ask(db, 'solveig').hits).toMatchObject([{ sessionRow: 2, isOlder: false }])
  expect(ask(db, 'ola berg').hits).toMatchObject([{ sessionRow: 1, isOlder: true }])
})

it('the same text in another role, of another birth, and of another company stays apart', () => {
  rename('Nordlys AS', 2)
  answer(1, [chair('Solveig Vik'), { ...chair('Solveig Vik'), word: 'OWNER' }])
  answer(2, [{ ...chair('Solveig Vik'), dateOfBirth: '1970-01-02' }])
  answer(3, [chair('Solveig Vik')], true, 2)
  expect(ask(db, 'solveig').counts.person).toBe(4)
})

it('an answer that is put again after a crash is found once', () => {
  answer(1, [chair('Solveig Vik')])
  answer(2, [chair('Solveig Vik'), chair('Ola Berg')])
  const writing = answer(2, [chair('Solveig Vik')])
  addEntries(db, writing, [entry(chair('Ola Berg')), entry(chair('Kari Dal'))])
  for (const words of ['solveig vik', 'ola berg', 'kari dal']) {
    expect(ask(db, words).hits).toMatchObject([{ sessionRow: 2 }])
  }
})

it('links name the people of the newest answer, also those whom an older one has as well', () => {
  rename('Nordlys AS', 2)
  answer(1, [chair('Solveig Vik')])
  answer(2, [chair('Solveig Vik')])
  db.prepare("UPDATE company SET identifier = '914345679' WHERE company_row = 2").run()
  answer(3, [chair('Solveig Vik')], true, 2)
  const [link] = links(db, 'Sak', 1)
  expect(link).toMatchObject({ ground: 'same-name', text: 'Solveig Vik' })
})

it('nothing is left of a company that is forgotten', () => {
  answer(1, [name('Fjordfisk AS'), chair('Solveig Vik')])
  answer(2, [name('Fjordfisk AS'), chair('Solveig Vik')])
  forgetCompany(db, caseNo, 1)
  expect(ask(db, 'solveig').total + ask(db, 'fjordfisk').total).toBe(0)
  expect(db.prepare('SELECT count(*) FROM entry WHERE document_no > 1').pluck().get()).toBe(0)
  db.exec("INSERT INTO folded (folded) VALUES ('integrity-check')")
})
