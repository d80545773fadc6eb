import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../electron/worker-client'
import { by, delivery, fjord, openSession } from '../support/archive-case'
import { runningArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { must } from '../support/collecting'
import { composedApplication } from '../support/composed-application'
import { nordlys } from '../support/deleting'
import { reportOf, settled } from '../support/searching'
import { temporaryFolder } from '../support/temporary-folder'
import { tracesBelow } from '../support/traces'

/** What betrays the company that is deleted; folded as the search keeps it as well. */
const traces = {
  name: 'Fjordfisk',
  'name, folded': 'fjordfisk',
  person: 'Solveig',
  'person, folded': 'solveig',
  number: fjord.identifier,
  'word of its report': 'skreimodning',
}

type App = Awaited<ReturnType<typeof composedApplication>>

const answerOf = (name: string, organizationNumber: string, chair: string) =>
  new TextEncoder().encode(
    JSON.stringify({
      keyInformation: { name, organizationNumber },
      roles: [{ role: 'CHAIRMAN_OF_THE_BOARD', person: { name: chair } }],
    }),
  )

async function collect(
  archive: Archive,
  caseId: string,
  company: typeof fjord | typeof nordlys,
  answer: Uint8Array,
  words: string,
) {
  const { sessionRow, companyRow } = await openSession(archive, caseId, company)
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', answer) })
  const report = await reportOf('Forside', words)
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', report) })
  return companyRow
}

/** Words that begin unlike each other, so that each has a place of its own in the file. */
const oddWords = (count: number, third: string) =>
  Array.from({ length: count }, (_, index) =>
    [...`${((index + 1) * 2654435761) % 4294967296}`.padStart(10, '0')]
      .map((digit, at) => (at === 2 ? third : 'bcdfghjklm'.charAt(Number(digit))))
      .join(''),
  )

/** How many of the words can be read in the file. */
function readable(file: string, words: readonly string[]): number {
  const bytes = readFileSync(file, 'latin1')
  return words.filter((word) => bytes.includes(word.slice(0, 8))).length
}

const progress = (app: App) => settled(() => app.call('search.progress', {}))

/** An application with a case of two companies that the search has read. */
async function searchedApplication() {
  const place = await temporaryFolder()
  const state = path.join(place, 'state')
  const app = await composedApplication(state)
  const folder = path.join(place, 'case')
  const { caseId } = must(await app.call('case.create', { name: 'Havgruppen', folder }))
  const { archive } = app.application
  const fish = answerOf('Fjordfisk AS', fjord.identifier, 'Solveig Vik')
  const companyRow = await collect(archive, caseId, fjord, fish, 'Om skreimodning i kulde')
  const light = answerOf('Nordlys AS', nordlys.identifier, 'Ola Berg')
  await collect(archive, caseId, nordlys, light, 'Om nordlyset')
  must(await app.call('case.summary', { caseId }))
  must(await app.application.search.start())
  expect((await progress(app)).documentsWithoutText).toBe(0)
  return { app, place, state, folder, caseId, companyRow }
}

const inSearch = (state: string) =>
  tracesBelow(state, traces).filter((trace) => trace.startsWith('search.sqlite'))

describe('a deletion takes it out of the search', () => {
  test('a case: no byte of it is left in the search file or beside it', async () => {
    const { app, state, caseId } = await searchedApplication()
    await app.stop()
    expect(inSearch(state)).toHaveLength(6)
    const again = await composedApplication(state)
    must(await again.call('case.open', { folder: path.join(state, '..', 'case') }))
    const order = { caseId, confirmedName: 'Havgruppen', jobId: 'job-1' }
    must(await again.call('case.delete', order))
    expect(inSearch(state)).toEqual([])
    expect(await progress(again)).toMatchObject({ cases: 0 })
    await again.stop()
    expect(inSearch(state)).toEqual([])
  })

  test('a company: the others of its case are searched as before', async () => {
    const { app, state, caseId, companyRow } = await searchedApplication()
    must(await app.call('company.delete', { caseId, companyRow, jobId: 'job-1' }))
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await progress(app)).toMatchObject({ cases: 1, casesUnreachable: 0 })
    const query = { text: 'nordlys', caseId, fields: [], offset: 0, limit: 10 }
    expect(must(await app.call('search.find', query)).total).toBeGreaterThan(0)
    expect(inSearch(state)).toEqual([])
    await app.stop()
    expect(inSearch(state)).toEqual([])
  })

  test('nor in parts of the file that nothing uses any more, which is written anew', async () => {
    const { app, place, state } = await searchedApplication()
    const { archive } = app.application
    const [kept, gone] = [oddWords(2000, 'i'), oddWords(2000, 'u')]
    const made = []
    for (const [name, words] of Object.entries({ Bevares: kept, Slettes: gone })) {
      const folder = path.join(place, name)
      const { caseId } = must(await app.call('case.create', { name, folder }))
      const { sessionRow } = await openSession(archive, caseId, fjord)
      const answer = new TextEncoder().encode(JSON.stringify({ keyInformation: { words } }))
      await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', answer) })
      // Stored behind the application's back, which would have told the search.
      app.application.search.caseChanged(caseId)
      made.push(caseId)
    }
    const file = path.join(state, 'search.sqlite')
    await expect.poll(() => readable(file, [...kept, ...gone]), { timeout: 30_000 }).toBe(4000)
    await progress(app)
    const caseId = made.at(-1) ?? ''
    must(await app.call('case.delete', { caseId, confirmedName: 'Slettes', jobId: 'job-2' }))
    expect(readable(file, gone)).toBe(0)
    expect(readable(file, kept)).toBe(2000)
    expect(existsSync(`${file}-new`)).toBe(false)
    await app.stop()
  })

  test('one that happened while the search did not run is made good at the next start', async () => {
    const { app, place, state, folder, caseId, companyRow } = await searchedApplication()
    await app.stop()
    const other = await runningArchive()
    await ask(other, 'catalogue.open', { file: path.join(place, 'other.sqlite') })
    await ask(other, 'index.open', { file: path.join(place, 'other-index.sqlite') })
    await ask(other, 'case.open', { folder, mustWrite: true, ...by })
    const where = { root: path.join(place, 'backups'), keep: 1, jobId: 'job-1' }
    await ask(other, 'company.delete', { caseId, companyRow, ...where, ...by })
    await ask(other, 'case.close', { caseId })
    expect(inSearch(state)).toContain('search.sqlite: person')
    const again = await composedApplication(state)
    must(await again.application.search.start())
    await progress(again)
    await again.stop()
    expect(inSearch(state)).toEqual([])
  })
})
