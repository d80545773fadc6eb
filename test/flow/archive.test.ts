import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startArchive } from '../../electron/worker-client'
import { answer, by, delivery, openSession, report } from '../support/archive-case'
import { runningArchive } from '../support/archive-worker'
import { ask, refusal } from '../support/ask'
import { newCase } from '../support/new-case'
import { temporaryFolder } from '../support/temporary-folder'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('what the service delivered comes back byte for byte, also after the case was closed', async () => {
  const archive = await runningArchive()
  const { caseId, folder } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  const [json, pdf] = [answer('Fjordfisk AS'), report('aml')]
  const saved = await ask(archive, 'document.save', {
    caseId,
    ...delivery(sessionRow, 'json', json.slice()),
  })
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf.slice()) })
  expect(saved.sha256).toBe(sha256(json))

  await ask(archive, 'case.close', { caseId })
  await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
  const read = await ask(archive, 'document.read', { caseId, sha256: sha256(pdf) })
  expect(Buffer.from(read.bytes)).toEqual(Buffer.from(pdf))
  expect(read.mediaType).toBe('application/pdf')
  const [session] = await ask(archive, 'session.list', { caseId, onlyOpen: false })
  expect(session?.state).toBe('all-done')
  const [company] = await ask(archive, 'company.list', { caseId })
  expect(company).toMatchObject({ digest: { name: 'Fjordfisk AS' }, snapshots: 1 })
  const checked = await ask(archive, 'case.check', { caseId, at: by.at })
  expect(checked).toMatchObject({ isSound: true, findings: [], documents: 2 })
})

test('a call that no handler expects is an incident with an id, and the next call is answered', async () => {
  const archive = await runningArchive()
  const { caseId } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  const impossible = { caseId, sessionRow, state: 'creating' as const, ...by }
  const failure = await refusal(archive, 'session.move', impossible)
  expect(failure).toEqual({
    code: 'unexpected',
    incident: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(await ask(archive, 'session.list', { caseId, onlyOpen: true })).toHaveLength(1)
})

test('writes that wait together are each done or refused by themselves', async () => {
  const archive = await runningArchive()
  const { caseId } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  const missing = { caseId, ...delivery(9999, 'aml', report('nobody asked')) }
  const results = await Promise.all([
    archive.call('document.save', { caseId, ...delivery(sessionRow, 'json', answer('Fjord')) }),
    archive.call('document.save', missing),
    archive.call('document.save', { caseId, ...delivery(sessionRow, 'aml', report('aml')) }),
  ])
  expect(results.map((result) => (result.ok ? 'saved' : result.failure.code))).toEqual([
    'saved',
    'not-found',
    'saved',
  ])
  expect(await ask(archive, 'case.check', { caseId, at: by.at })).toMatchObject({
    isSound: true,
    documents: 2,
  })
})

test('calls are not left waiting when the thread is gone', async () => {
  const broken = startArchive(new URL('data:text/javascript,setTimeout(process.exit, 50)'))
  expect(await refusal(broken, 'catalogue.list', {})).toMatchObject({ code: 'unexpected' })
  await broken.stop()
  expect(await refusal(broken, 'catalogue.list', {})).toMatchObject({ code: 'unexpected' })
})

test('the list of known cases outlives the app and says which folders are out of reach', async () => {
  const file = path.join(await temporaryFolder(), 'app.sqlite')
  const first = await runningArchive()
  await ask(first, 'catalogue.open', { file })
  const { caseId, folder } = await newCase(first)
  const summary = await ask(first, 'case.summary', { caseId })
  await ask(first, 'catalogue.remember', { summary, at: by.at })
  await ask(first, 'setting.set', { key: 'theme', value: 'dark' })
  await first.stop()

  const second = await runningArchive()
  await ask(second, 'catalogue.open', { file })
  expect(await ask(second, 'setting.get', { key: 'theme' })).toBe('dark')
  expect(await ask(second, 'setting.get', { key: 'never set' })).toBe(null)
  const known = { caseId, folder, figures: summary.figures }
  expect(await ask(second, 'catalogue.list', {})).toEqual([
    expect.objectContaining({ ...known, isReachable: true }),
  ])
  await rm(folder, { recursive: true })
  expect(await ask(second, 'catalogue.list', {})).toEqual([
    expect.objectContaining({ ...known, isReachable: false }),
  ])
  await ask(second, 'catalogue.forget', { caseId })
  expect(await ask(second, 'catalogue.list', {})).toEqual([])
})
