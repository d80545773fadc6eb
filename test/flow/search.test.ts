import Database from 'better-sqlite3'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { startArchive } from '../../electron/worker-client'
import { by, delivery, openSession } from '../support/archive-case'
import { archiveWorker, sharedArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { newCase } from '../support/new-case'
import { findIn, knowing, reportOf, runningSearch, settledIn } from '../support/searching'
import { temporaryFolder } from '../support/temporary-folder'

const archive = sharedArchive()

const bytesOf = (answer: unknown) => new TextEncoder().encode(JSON.stringify(answer))

/** A company's answer, as far as these tests look at it. */
const answerOf = (name: string, chair: string) =>
  bytesOf({
    keyInformation: { name, organizationNumber: '310000019', purpose: 'Fangst av skrei' },
    address: { postal: { lines: ['Bryggen 3'], postalCode: '5003', city: 'Bergen' } },
    roles: [{ role: 'CHAIRMAN_OF_THE_BOARD', person: { name: chair, dateOfBirth: '1970-02-03' } }],
  })

async function store(caseId: string, kind: string, bytes: Uint8Array, sessionRow?: number) {
  const row = sessionRow ?? (await openSession(archive(), caseId)).sessionRow
  await ask(archive(), 'document.save', { caseId, ...delivery(row, kind, bytes) })
  return row
}

/** A case as a writer leaves it that is killed while it commits: half written, with the way back beside it. */
function leaveJournal(folder: string) {
  const file = path.join(folder, 'case.sqlite')
  const db = new Database(file)
  db.pragma('cache_size = 1')
  db.exec("BEGIN IMMEDIATE; UPDATE case_file SET name = 'half'; CREATE TABLE filler (x)")
  db.exec("INSERT INTO filler SELECT randomblob(3000) FROM company, json_each('[1,2,3,4,5,6,7,8]')")
  const [half, journal] = [readFileSync(file), readFileSync(`${file}-journal`)]
  db.close()
  writeFileSync(file, half)
  writeFileSync(`${file}-journal`, journal)
}

/** A case with one answer and one report, open for writing in the archive's thread, and read. */
async function readCase() {
  const { caseId, folder } = await newCase(archive(), 'Saken om skreien')
  const sessionRow = await store(caseId, 'json', answerOf('Fjordfisk AS', 'Solveig Åsnes'))
  const report = await reportOf('Forside', 'Styret i Fjordfisk ble valgt på nytt')
  await store(caseId, 'aml', report, sessionRow)
  const search = await runningSearch(await temporaryFolder())
  const progress = await knowing(search, [{ caseId, folder }])
  return { caseId, folder, search, progress, sessionRow }
}

describe('a case that is open for writing is searched', () => {
  test('for names, people, addresses, every other text and the words of reports', async () => {
    const { caseId, search, progress, sessionRow } = await readCase()
    expect(progress).toMatchObject({ cases: 1, casesUnreachable: 0, documentsWithoutText: 0 })
    const hit = async (text: string) => (await findIn(search, text)).hits[0]
    expect(await hit('asnes')).toMatchObject({
      ...{ field: 'person', caseId, sessionRow, path: 'roles[0]', dateOfBirth: '1970-02-03' },
      companyName: 'Fjordfisk AS',
    })
    expect(await hit('bryggen bergen')).toMatchObject({ field: 'address', path: 'address.postal' })
    expect(await hit('fangst')).toMatchObject({ field: 'answer', path: 'keyInformation.purpose' })
    expect(await hit('"valgt på nytt"')).toMatchObject({ field: 'report', page: 2, word: 'aml' })
    expect(await hit('saken skreien')).toMatchObject({
      field: 'case',
      caseName: 'Saken om skreien',
    })
    expect((await findIn(search, '310 000 019', ['identifier'])).total).toBeGreaterThan(0)
  })

  test('and what is stored or renamed later is found once it is told', async () => {
    const { caseId, folder, search } = await readCase()
    await store(caseId, 'json', answerOf('Havfisk AS', 'Ingrid Vik'))
    await ask(archive(), 'case.rename', { caseId, name: 'Omdøpt', ...by })
    await search.call('search.caseChanged', { caseId, folder })
    await settledIn(search)
    expect((await findIn(search, 'ingrid vik')).hits[0]).toMatchObject({
      ...{ companyName: 'Havfisk AS', caseName: 'Omdøpt' },
    })
    expect((await findIn(search, 'Fjordfisk', ['name'])).total).toBeGreaterThan(0)
    expect((await findIn(search, 'skreien', ['case'])).total).toBe(0)
  })

  test('a new start reads only what is new', async () => {
    const { caseId, folder } = await newCase(archive())
    const sessionRow = await store(caseId, 'json', answerOf('Fjordfisk AS', 'Solveig Åsnes'))
    await store(caseId, 'aml', await reportOf('Forside'), sessionRow)
    const state = await temporaryFolder()
    const first = await runningSearch(state)
    await knowing(first, [{ caseId, folder }])
    await first.stop()
    await store(caseId, 'json', answerOf('Havfisk AS', 'Ingrid Vik'))
    const second = await runningSearch(state)
    expect((await findIn(second, 'åsnes')).total).toBe(1)
    await knowing(second, [{ caseId, folder }])
    expect((await findIn(second, 'åsnes')).total).toBe(1)
    expect((await findIn(second, 'vik', ['person'])).total).toBe(1)
  })
})

test('an answer that is written in many stretches is found, and forgotten, to its last word', async () => {
  const { caseId, folder } = await newCase(archive())
  const words = Array.from({ length: 3000 }, (_, at) => `merknad ${at} om kaiplass`)
  await store(caseId, 'json', bytesOf({ keyInformation: { name: 'Lang AS' }, notes: words }))
  const search = await runningSearch(await temporaryFolder())
  await knowing(search, [{ caseId, folder }])
  expect((await findIn(search, 'kaiplass')).total).toBe(3000)
  await search.call('search.forget', { caseId })
  expect((await findIn(search, 'kaiplass')).total).toBe(0)
})

describe('what cannot be read is told, never passed over', () => {
  test('a case that is out of reach is found by what was read last, and read again when it is back', async () => {
    const { caseId, folder, search } = await readCase()
    await ask(archive(), 'case.close', { caseId })
    renameSync(folder, `${folder}-away`)
    expect(await knowing(search, [{ caseId, folder }])).toMatchObject({ casesUnreachable: 1 })
    expect((await findIn(search, 'åsnes')).total).toBe(1)
    expect(await knowing(search, [{ caseId, folder: `${folder}-away` }])).toMatchObject({
      casesUnreachable: 0,
    })
  })

  test('another case in its folder is not taken for it', async () => {
    const { caseId, search } = await readCase()
    const other = await newCase(archive(), 'Annen')
    const progress = await knowing(search, [{ caseId, folder: other.folder }])
    expect(progress.casesUnreachable).toBe(1)
    expect((await findIn(search, 'annen', ['case'])).total).toBe(0)
  })

  test('a case put back to an older state is read anew: what came later is gone', async () => {
    const { caseId, folder, search, sessionRow } = await readCase()
    await ask(archive(), 'case.close', { caseId })
    const file = path.join(folder, 'case.sqlite')
    const older = readFileSync(file)
    await ask(archive(), 'case.open', { folder, mustWrite: true, ...by })
    await store(caseId, 'json', answerOf('Havfisk AS', 'Ingrid Vik'))
    await search.call('search.caseChanged', { caseId, folder })
    await settledIn(search)
    expect((await findIn(search, 'ingrid')).total).toBe(1)
    await ask(archive(), 'case.close', { caseId })
    writeFileSync(file, older)
    await knowing(search, [{ caseId, folder }])
    expect((await findIn(search, 'ingrid')).total).toBe(0)
    expect((await findIn(search, 'åsnes')).hits[0]).toMatchObject({ sessionRow })
  })

  test('a journal that a crash left is no crash here: the case waits until a writer was there', async () => {
    const { caseId, folder, search } = await readCase()
    await ask(archive(), 'case.close', { caseId })
    leaveJournal(folder)
    expect(await knowing(search, [{ caseId, folder }])).toMatchObject({ casesUnreachable: 1 })
    expect((await findIn(search, 'åsnes')).total).toBe(1)
    await ask(archive(), 'case.open', { folder, mustWrite: true, ...by })
    await search.call('search.caseChanged', { caseId, folder })
    expect(await settledIn(search)).toMatchObject({ casesUnreachable: 0 })
  })

  test('a report without words is counted', async () => {
    const { caseId, folder } = await newCase(archive())
    await store(caseId, 'aml', new TextEncoder().encode('%PDF-1.7\nnothing\n%%EOF'))
    const search = await runningSearch(await temporaryFolder())
    expect(await knowing(search, [{ caseId, folder }])).toMatchObject({ documentsWithoutText: 1 })
  })

  test('a damaged search file is thrown away and all is read again', async () => {
    const { caseId, folder } = await newCase(archive())
    await store(caseId, 'json', answerOf('Fjordfisk AS', 'Solveig Åsnes'))
    const state = await temporaryFolder()
    const first = await runningSearch(state)
    await knowing(first, [{ caseId, folder }])
    await first.stop()
    const file = path.join(state, 'search.sqlite')
    writeFileSync(file, readFileSync(file).fill(0xff, 4096))
    const second = await runningSearch(state)
    await knowing(second, [{ caseId, folder }])
    await settledIn(second)
    expect((await findIn(second, 'åsnes')).total).toBe(1)
  })
})

test('a case that is no longer known is gone from the search', async () => {
  const { search } = await readCase()
  await knowing(search, [])
  expect((await findIn(search, 'åsnes')).total).toBe(0)
  expect((await findIn(search, 'fjordfisk')).progress.cases).toBe(0)
})

test('whoever writes a case is not kept waiting by the search that reads it', async () => {
  const writer = startArchive(await archiveWorker())
  const { caseId, folder } = await newCase(writer)
  const { sessionRow } = await openSession(writer, caseId)
  const search = await runningSearch(await temporaryFolder())
  const slowest = { withSearch: 0, documents: 0 }
  const untilMs = performance.now() + 3000
  const reading = (async () => {
    while (performance.now() < untilMs) {
      await search.call('search.caseChanged', { caseId, folder })
      await settledIn(search)
    }
  })()
  while (performance.now() < untilMs) {
    const began = performance.now()
    const bytes = answerOf(`Fisk ${slowest.documents}`, 'Solveig Åsnes')
    await ask(writer, 'document.save', { caseId, ...delivery(sessionRow, 'json', bytes) })
    slowest.withSearch = Math.max(slowest.withSearch, performance.now() - began)
    slowest.documents += 1
  }
  await reading
  await writer.stop()
  expect(slowest.documents).toBeGreaterThan(20)
  // A reader that kept its lock would hold a commit for seconds.
  expect(slowest.withSearch).toBeLessThan(1500)
})
