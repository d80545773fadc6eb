import path from 'node:path'
import { expect, test } from 'vitest'
import { delivery, openSession } from '../support/archive-case'
import { ask } from '../support/ask'
import { must } from '../support/collecting'
import { composedApplication } from '../support/composed-application'
import { temporaryFolder } from '../support/temporary-folder'

const answer = (name: string) =>
  new TextEncoder().encode(JSON.stringify({ keyInformation: { name }, roles: [] }))

test('what is made, stored, renamed, described, rebuilt or taken off the list shows in the search by itself', async () => {
  const place = await temporaryFolder()
  const { application, call, events } = await composedApplication(path.join(place, 'state'))
  const found = async (text: string) => {
    const query = { text, caseId: null, fields: [], offset: 0, limit: 10 }
    return must(await call('search.find', query)).total
  }
  const soon = (text: string) => expect.poll(() => found(text), { timeout: 20_000 })
  expect(await found('havnesund')).toBe(0)

  const folder = path.join(place, 'case')
  const { caseId } = must(await call('case.create', { name: 'Havnesund', folder }))
  await soon('havnesund').toBe(1)
  const { archive, search } = application
  const { sessionRow } = await openSession(archive, caseId)
  const stored = delivery(sessionRow, 'json', answer('Skreifangst AS'))
  await ask(archive, 'document.save', { caseId, ...stored })
  application.emit('case.changed', { caseId })
  await soon('skreifangst').toBeGreaterThan(0)
  must(await call('case.rename', { caseId, name: 'Nytt navn' }))
  await soon('nytt navn').toBe(1)
  expect(await found('havnesund')).toBe(0)
  must(await call('case.describe', { caseId, change: { owner: 'Kari Nordmann', tags: ['fisk'] } }))
  await soon('kari nordmann').toBe(1)

  must(await call('index.rebuild', { jobId: 'again' }))
  await soon('skreifangst').toBeGreaterThan(0)
  const rows = must(await call('company.list', { caseId }))
  const companyRow = rows[0]?.companyRow ?? 0
  expect(must(await call('search.links', { caseId, companyRow }))).toEqual([])
  expect(events.some(({ name }) => name === 'search.progressed')).toBe(true)
  must(await call('case.forget', { caseId }))
  await soon('skreifangst').toBe(0)
  application.emit('case.changed', { caseId })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await found('skreifangst')).toBe(0)
  await search.stop()
  expect(await call('search.progress', {})).toMatchObject({ ok: false })
})
