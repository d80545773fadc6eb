import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { by, delivery, openSession, report } from '../support/archive-case'
import { runningArchive, sharedArchive } from '../support/archive-worker'
import { ask, refusal } from '../support/ask'
import { newCase } from '../support/new-case'

const shared = sharedArchive()

test('the second to open a case reads what the first writes and is told who that is', async () => {
  const [first, second] = [shared(), await runningArchive()]
  const { caseId, folder } = await newCase(first)
  const { sessionRow } = await openSession(first, caseId)
  const opened = { folder, actor: 'ola', at: by.at }

  const header = await ask(second, 'case.open', { ...opened, mustWrite: false })
  expect(header).toMatchObject({ isReadOnly: true, writer: { user: 'kari', since: by.at } })
  await ask(first, 'document.save', { caseId, ...delivery(sessionRow, 'aml', report('aml')) })
  const [session] = await ask(second, 'session.list', { caseId, onlyOpen: false })
  expect(session?.deliverables.map(({ state }) => state)).toEqual(['waiting', 'saved'])
  expect(
    await refusal(second, 'document.save', {
      caseId,
      ...delivery(sessionRow, 'json', report('json')),
    }),
  ).toMatchObject({ code: 'case-read-only' })
  expect(await refusal(second, 'case.open', { ...opened, mustWrite: true })).toMatchObject({
    code: 'case-in-use',
    detail: expect.stringContaining('kari'),
  })
})

test('the place is free once the first has closed, and no lock is left', async () => {
  const [first, second] = [shared(), await runningArchive()]
  const { caseId, folder } = await newCase(first)
  const asOla = { folder, mustWrite: false, actor: 'ola', at: by.at }
  await ask(second, 'case.open', asOla)
  await ask(first, 'case.close', { caseId })
  const header = await ask(second, 'case.open', { ...asOla, mustWrite: true })
  expect(header).toMatchObject({ isReadOnly: false, writer: null })
  await ask(second, 'case.close', { caseId })
  expect(await readdir(folder)).toEqual(['case.sqlite'])
})

test('a thread that is stopped gives its cases back', async () => {
  const first = await runningArchive()
  const { folder } = await newCase(first)
  await first.stop()
  expect(await readdir(folder)).toEqual(['case.sqlite'])
  const header = await ask(shared(), 'case.open', { folder, mustWrite: true, ...by })
  expect(header.isReadOnly).toBe(false)
})

test('a lock from another computer is respected, as nobody here can tell whether it still writes', async () => {
  const archive = shared()
  const { caseId, folder } = await newCase(archive)
  const lock = path.join(folder, 'case.lock')
  const mine = JSON.parse(await readFile(lock, 'utf8')) as object
  await ask(archive, 'case.close', { caseId })
  const theirs = JSON.stringify({ ...mine, host: 'desk-of-ola', user: 'ola', pid: 999_999 })
  await writeFile(lock, theirs)
  const header = await ask(archive, 'case.open', { folder, mustWrite: false, ...by })
  expect(header).toMatchObject({ isReadOnly: true, writer: { user: 'ola', host: 'desk-of-ola' } })
  await ask(archive, 'case.close', { caseId })
  expect(await readFile(lock, 'utf8')).toBe(theirs)

  await writeFile(lock, JSON.stringify({ ...mine, pid: 999_999_999 }))
  const again = await ask(archive, 'case.open', { folder, mustWrite: false, ...by })
  expect(again.isReadOnly).toBe(false)
})
