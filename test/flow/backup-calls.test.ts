import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answer, by, delivery, openSession, report } from '../support/archive-case'
import { ask } from '../support/ask'
import { must } from '../support/collecting'
import { composedApplication } from '../support/composed-application'
import { overwrite } from '../support/damage'
import { temporaryFolder } from '../support/temporary-folder'

test('a case that is damaged while it is open is salvaged beside, then restored in its place', async () => {
  const state = await temporaryFolder()
  const { call, application } = await composedApplication(state)
  const folder = path.join(state, 'case')
  const { caseId } = must(await call('case.create', { folder, name: 'Fjordfisk' }))
  const { sessionRow } = await openSession(application.archive, caseId)
  for (const [kind, bytes] of [
    ['json', answer('Fjord')],
    ['aml', report('the share register says so')],
  ] as const) {
    const document = delivery(sessionRow, kind, bytes)
    await ask(application.archive, 'document.save', { caseId, ...document, ...by })
  }
  const made = must(await call('backup.make', { caseId, jobId: 'make' }))
  expect(made.file.startsWith(path.join(state, 'backups', caseId))).toBe(true)
  expect(must(await call('backup.list', { caseId }))).toEqual([made])

  overwrite(folder, 'share register says', 'share register SAYS')
  const beside = path.join(state, 'beside')
  const salvaged = must(
    await call('case.salvage', { from: folder, folder: beside, jobId: 'salvage' }),
  )
  expect(salvaged.report).toMatchObject({ documents: 1, lost: [{ what: 'document' }] })
  expect(salvaged.summary).toMatchObject({ name: 'Fjordfisk (salvaged)', isReadOnly: false })
  expect(must(await call('case.summary', { caseId })).isReadOnly, 'open as before').toBe(false)

  const restored = must(await call('backup.restore', { file: made.file, folder, jobId: 'restore' }))
  expect(restored.summary).toMatchObject({ caseId, isReadOnly: false })
  expect(must(await call('case.check', { caseId })).findings).toEqual([])
  expect(
    (await readdir(folder)).filter((name) => /^case\.damaged-.*\.sqlite$/.test(name)),
  ).toHaveLength(1)
  expect(await call('backup.restore', { file: made.file, folder, jobId: 'twice' })).toMatchObject({
    failure: { code: 'folder-not-empty' },
  })
  expect(must(await call('case.summary', { caseId })).isReadOnly, 'left alone').toBe(false)
}, 60_000)
