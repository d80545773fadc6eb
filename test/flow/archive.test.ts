import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { answer, by, delivery, openSession, report } from '../support/archive-case'
import { newCase } from '../support/new-case'
import { ask } from '../support/ask'
import { runningArchive } from '../support/archive-worker'

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
