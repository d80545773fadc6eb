import Database from 'better-sqlite3'
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

/** The lock as another computer would have written it. */
async function lockOfOla(folder: string, mine: object): Promise<void> {
  await writeFile(
    path.join(folder, 'case.lock'),
    JSON.stringify({ ...mine, token: 'of-ola', host: 'desk-of-ola', user: 'ola', pid: 4711 }),
  )
}

test('a person who vouches that the other computer is gone writes in its place, and the audit says so', async () => {
  const archive = shared()
  const { caseId, folder } = await newCase(archive)
  const mine = JSON.parse(await readFile(path.join(folder, 'case.lock'), 'utf8')) as object
  await ask(archive, 'case.close', { caseId })
  await lockOfOla(folder, mine)
  const asKari = { folder, mustWrite: false, ...by }
  expect((await ask(archive, 'case.open', asKari)).isReadOnly).toBe(true)

  const taken = await ask(archive, 'case.open', { ...asKari, takeOver: true })
  expect(taken).toMatchObject({ isReadOnly: false, writer: null })
  await openSession(archive, caseId)
  await ask(archive, 'case.close', { caseId })
  const db = new Database(path.join(folder, 'case.sqlite'), { readonly: true })
  const entry = db
    .prepare(`SELECT actor, subject FROM audit WHERE action = 'case.lockTakenOver'`)
    .get()
  db.close()
  expect(entry).toEqual({
    actor: 'kari',
    subject: `{"host":"desk-of-ola","since":"${by.at}","user":"ola"}`,
  })

  await writeFile(path.join(folder, 'case.lock'), 'not a lock')
  expect((await ask(archive, 'case.open', asKari)).isReadOnly).toBe(true)
  expect((await ask(archive, 'case.open', { ...asKari, takeOver: true })).isReadOnly).toBe(false)
  expect(await readdir(folder)).toContain('case.lock')
})

test('nobody takes over from a process of this computer that is alive, and the case stays open as it was', async () => {
  const [first, second] = [shared(), await runningArchive()]
  const { caseId, folder } = await newCase(first)
  const asOla = { folder, mustWrite: false, actor: 'ola', at: by.at }
  await ask(second, 'case.open', asOla)
  expect(await refusal(second, 'case.open', { ...asOla, takeOver: true })).toMatchObject({
    code: 'case-in-use',
    detail: expect.stringContaining('kari'),
  })
  expect(await ask(second, 'session.list', { caseId, onlyOpen: false })).toEqual([])
  await openSession(first, caseId)
})

test('a writer whose lock was taken over writes nothing more and says who writes now', async () => {
  const archive = shared()
  const { caseId, folder } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  const mine = JSON.parse(await readFile(path.join(folder, 'case.lock'), 'utf8')) as object
  await lockOfOla(folder, mine)

  const saves = ['json', 'aml'].map((kind) =>
    archive.call('document.save', { caseId, ...delivery(sessionRow, kind, report(kind)) }),
  )
  for (const save of await Promise.all(saves)) {
    expect(save).toMatchObject({
      ok: false,
      failure: { code: 'case-in-use', detail: expect.stringContaining('desk-of-ola') },
    })
  }
  expect(await ask(archive, 'case.summary', { caseId })).toMatchObject({
    isReadOnly: true,
    writer: { user: 'ola', host: 'desk-of-ola' },
    figures: { documents: 0 },
  })
  await ask(archive, 'case.close', { caseId })
  expect(await readFile(path.join(folder, 'case.lock'), 'utf8')).toContain('of-ola')
})
