import { expect, test } from 'vitest'
import { saveDelivery } from '../../../electron/archive/documents/documents'
import { companyPage } from '../../../electron/archive/companies/company-page'
import { listCompanies } from '../../../electron/archive/companies/company-list'
import { caseFigures } from '../../../electron/archive/companies/figures'
import { intendSessions } from '../../../electron/archive/sessions/intend-session'
import { moveSession } from '../../../electron/archive/sessions/move-session'
import { sectionNames } from '../../../electron/shared/domain/answer'
import { by, delivery, fjord } from '../../support/archive-case'
import { intent, openedSession, openNewCase } from '../../support/case-database'

const bytesOf = (answer: object) => Buffer.from(JSON.stringify(answer))
const nordlys = { ...fjord, identifier: '310000027' }
const havbruk = { ...fjord, identifier: '310000035' }

test('a case counts what is open, what needs a person and how its sections were answered', async () => {
  const open = await openNewCase()
  const save = (sessionRow: number, answer: object) =>
    saveDelivery(open.db, delivery(sessionRow, 'json', bytesOf(answer)), by)

  const failedFirst = openedSession(open, [], fjord)
  moveSession(open.db, { sessionRow: failedFirst.sessionRow, state: 'failed' }, by)
  const again = openedSession(open, [], fjord)
  save(again.sessionRow, { keyInformation: { name: 'Fjord' }, roles: [] })
  const second = openedSession(open, ['aml'], nordlys)
  save(second.sessionRow, { keyInformation: { name: 'Nordlys' } })
  intendSessions(open.db, [intent([], havbruk)], by)

  const figures = caseFigures(open.db)
  // The failed session of the first company was made good by the one after it.
  expect(figures).toMatchObject({
    companies: 3,
    sessions: 4,
    open: 2,
    needsPerson: 0,
    documents: 2,
  })
  const sections = Object.values(figures.answers).reduce((sum, count) => sum + count, 0)
  expect(sections).toBe(2 * sectionNames.length)
  expect(figures.coverage).toMatchObject({ keyInformation: 'found', roles: 'not-delivered' })

  expect(listCompanies(open.db)).toMatchObject([
    { company: fjord, digest: { name: 'Fjord' }, snapshots: 1, latest: { state: 'all-done' } },
    { company: nordlys, digest: { name: 'Nordlys' }, snapshots: 1, latest: { state: 'open' } },
    { company: havbruk, digest: null, snapshots: 0, latest: { state: 'in-line' } },
  ])
})

test('a company’s page says the same of it as the list, and shows the snapshot asked for', async () => {
  const open = await openNewCase()
  const [first, second] = ['Fjord', 'Fjord Holding'].map((name) => {
    const { sessionRow } = openedSession(open, [], fjord)
    saveDelivery(open.db, delivery(sessionRow, 'json', bytesOf({ keyInformation: { name } })), by)
    return sessionRow
  })
  const [listed] = listCompanies(open.db)
  const newest = companyPage(open.db, 1, null)
  expect(newest.row).toEqual(listed)
  expect(newest.session?.sessionRow).toBe(second)
  const nameIn = ({ view }: typeof newest) =>
    view?.keyInformation.state === 'found' ? view.keyInformation.value.name?.value : null
  expect(nameIn(newest)).toBe('Fjord Holding')
  expect(nameIn(companyPage(open.db, 1, first ?? 0))).toBe('Fjord')
  expect(() => companyPage(open.db, 1, 99)).toThrow('not-found')
  expect(() => companyPage(open.db, 99, null)).toThrow('not-found')
})

test('a case without an answer has no coverage to show', async () => {
  const open = await openNewCase()
  expect(caseFigures(open.db)).toMatchObject({ coverage: null, documents: 0, sizeBytes: 0 })
})

test('an answer that takes seconds to read is read once, and another snapshot’s is not taken for it', async () => {
  const open = await openNewCase()
  const saveNext = (name: string) => {
    const { sessionRow } = openedSession(open, [], fjord)
    const other = 'x'.repeat(4_000_000)
    saveDelivery(
      open.db,
      delivery(sessionRow, 'json', bytesOf({ keyInformation: { name }, other })),
      by,
    )
    return sessionRow
  }
  const nameIn = ({ view }: ReturnType<typeof companyPage>) =>
    view?.keyInformation.state === 'found' ? view.keyInformation.value.name?.value : null
  const first = saveNext('Fjord')
  const page = companyPage(open.db, 1, null)
  expect(nameIn(page)).toBe('Fjord')
  expect(companyPage(open.db, 1, null).view).toBe(page.view)
  saveNext('Fjord Holding')
  expect(nameIn(companyPage(open.db, 1, null))).toBe('Fjord Holding')
  expect(nameIn(companyPage(open.db, 1, first))).toBe('Fjord')
})
