import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startOwnership } from '../../electron/ownership-client'
import { allExpands } from '../../electron/shared/domain/answer'
import type { CompanyKey } from '../../electron/shared/domain/identifier'
import type { Archive } from '../../electron/worker-client'
import { by, delivery, fjord } from '../support/archive-case'
import { bundleOf, runningArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { must } from '../support/collecting'
import { tamper } from '../support/damage'
import { temporaryFolder } from '../support/temporary-folder'

const settings = { rule: 'product' as const, changes: {} }
const company = (identifier: string): CompanyKey => ({ ...fjord, identifier })
const [subject, holding, top, stranger] = ['310000019', '310000027', '310000035', '310000043']

interface Answer {
  shareholders?: object[]
  subsidiaries?: object[]
}
const held = (organizationNumber: string, percentage: number) => ({
  ...{ name: `Company ${organizationNumber}`, organizationNumber, percentage },
})

/** A case that the archive writes and the thread reads. */
async function readCase() {
  const folder = `${await temporaryFolder()}/case`
  const archive = await runningArchive()
  const ownership = startOwnership(await bundleOf('electron/ownership-worker.ts'))
  onTestFinished(() => ownership.stop())
  const { caseId } = await ask(archive, 'case.create', { folder, name: 'Fjord', ...by })
  const asked = { caseId, folder, companyRow: 1, settings }
  return {
    ...{ archive, ownership, folder, caseId },
    store: (key: CompanyKey, answer: Answer) => store(archive, caseId, key, answer),
    graph: (at: string | null = null) => ownership.call('ownership.graph', { ...asked, at }),
    forget: () => ownership.call('ownership.forget', { caseId }),
  }
}

async function store(archive: Archive, caseId: string, key: CompanyKey, ownership: Answer) {
  const terms = { expands: allExpands, reports: [], language: 'en' as const }
  const intent = { company: key, terms, environment: 'http://127.0.0.1', isPractice: true }
  const [session] = await ask(archive, 'session.intend', { caseId, intents: [intent], ...by })
  const { sessionRow = 0 } = session ?? {}
  await ask(archive, 'session.move', { caseId, sessionRow, state: 'creating', ...by })
  const sessionId = `session-${sessionRow}`
  await ask(archive, 'session.move', { caseId, sessionRow, state: 'open', sessionId, ...by })
  const organizationNumber = key.kind === 'duns' ? holding : key.identifier
  const keyInformation = { name: `Company ${organizationNumber}`, organizationNumber }
  const bytes = new TextEncoder().encode(JSON.stringify({ keyInformation, ownership }))
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', bytes) })
}

const namesIn = (graph: { parties: { name: string | null }[] } | null) =>
  graph?.parties.map(({ name }) => name).sort()

test('an owner that alone names what it holds is found, and its own owner as well', async () => {
  const { store, graph } = await readCase()
  await store(company(subject), {})
  await store(company(stranger), { shareholders: [held('310000051', 100)] })
  await store(company(top), { subsidiaries: [held('NO 310 000 027 MVA', 80)] })
  await store(company(holding), { subsidiaries: [held(subject, 60)] })
  const found = must(await graph())
  expect(found?.snapshots).toBe(3)
  expect(namesIn(found)).toContain(`Company ${top}`)
  const share = found?.standings.find(({ party }) => party.includes(top))?.integrated.capital
  expect(share?.minimum).toBe(48)
})

test('a company ordered by DUNS is the one that others name by number', async () => {
  const { store, graph } = await readCase()
  await store(company(subject), { shareholders: [held(holding, 100)] })
  const kari = { name: 'Kari Nordmann', percentage: 100 }
  await store({ ...fjord, kind: 'duns', identifier: '990000019' }, { shareholders: [kari] })
  expect(namesIn(must(await graph()))).toContain('Kari Nordmann')
})

test('an altered answer that no chain leads to keeps nobody from the graph', async () => {
  const { archive, caseId, folder, store, graph } = await readCase()
  await store(company(subject), { shareholders: [held(holding, 100)] })
  await store(company(stranger), { shareholders: [held('310000051', 100)] })
  await ask(archive, 'case.close', { caseId })
  tamper(
    folder,
    `DROP TRIGGER document_never_changed;
     UPDATE document SET bytes = zeroblob(size_bytes) WHERE rowid = 2`,
  )
  expect(must(await graph())?.snapshots).toBe(1)
})

test('what was read is kept in memory until the case is forgotten', async () => {
  const { archive, caseId, folder, forget, store, graph } = await readCase()
  await store(company(subject), { shareholders: [held(holding, 100)] })
  const first = must(await graph())
  await ask(archive, 'case.close', { caseId })
  tamper(
    folder,
    `DROP TRIGGER document_never_changed;
     UPDATE document SET bytes = zeroblob(size_bytes)`,
  )
  expect(must(await graph())).toEqual(first)
  must(await forget())
  expect(await graph()).toMatchObject({ ok: false, failure: { code: 'document-altered' } })
})

test.each([1, 2, 3, 4])('a case of format %i is read as it is', async (format) => {
  const fixture = path.resolve(import.meta.dirname, `../fixtures/cases/format-${format}`)
  const folder = `${await temporaryFolder()}/case`
  await cp(fixture, folder, { recursive: true })
  const { archive, ownership } = await readCase()
  const open = { folder, mustWrite: false, isReadOnly: true, ...by }
  const { caseId } = await ask(archive, 'case.open', open)
  const [first] = await ask(archive, 'company.list', { caseId })
  const before = await readFile(`${folder}/case.sqlite`)
  const asked = { caseId, folder, companyRow: first?.companyRow ?? 0, at: null, settings }
  const found = must(await ownership.call('ownership.graph', asked))
  expect(namesIn(found)?.some((name) => /Havnesund/i.test(name ?? ''))).toBe(true)
  expect((await readFile(`${folder}/case.sqlite`)).equals(before)).toBe(true)
})

test('another case in the folder is not taken for it, and a folder that is gone is told', async () => {
  const { ownership, folder, store } = await readCase()
  await store(company(subject), {})
  const asked = { companyRow: 1, at: null, settings, folder }
  const other = await ownership.call('ownership.graph', {
    ...asked,
    caseId: '7f0d3c52-1111-4222-8333-944444444444',
  })
  expect(other).toMatchObject({ ok: false, failure: { code: 'not-a-case' } })
  const gone = await ownership.call('ownership.graph', {
    ...asked,
    ...{ caseId: '7f0d3c52-1111-4222-8333-944444444444', folder: `${folder}-gone` },
  })
  expect(gone).toMatchObject({ ok: false, failure: { code: 'folder-unreachable' } })
})

test('whoever collects is neither refused nor kept waiting by graphs that are asked, nor they by it', async () => {
  const { store, graph } = await readCase()
  await store(company(subject), { shareholders: [held(holding, 100)] })
  const untilMs = performance.now() + 3000
  const slowest = { storing: 0, asking: 0 }
  const counts = { stored: 0, asked: 0 }
  const asking = (async () => {
    while (performance.now() < untilMs) {
      const began = performance.now()
      expect(must(await graph())?.parties.length).toBeGreaterThan(1)
      slowest.asking = Math.max(slowest.asking, performance.now() - began)
      counts.asked += 1
    }
  })()
  while (performance.now() < untilMs) {
    const began = performance.now()
    // A chain that grows with every answer: each graph has one more to read.
    const [own, owner] = [310001000 + counts.stored, 310001001 + counts.stored]
    const key = counts.stored === 0 ? company(holding) : company(String(own))
    await store(key, { shareholders: [held(String(owner), 100)] })
    slowest.storing = Math.max(slowest.storing, performance.now() - began)
    counts.stored += 1
  }
  await asking
  expect(counts.stored).toBeGreaterThan(10)
  expect(counts.asked).toBeGreaterThan(3)
  expect(must(await graph())?.snapshots).toBe(counts.stored + 1)
  // A reader that kept its lock would hold a commit for seconds.
  expect(slowest.storing).toBeLessThan(1500)
  expect(slowest.asking).toBeLessThan(3000)
})
