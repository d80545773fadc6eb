import Database from 'better-sqlite3'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { by, delivery, openSession, report } from '../support/archive-case'
import { newCase } from '../support/new-case'
import { ask, refusal } from '../support/ask'
import { sharedArchive } from '../support/archive-worker'
import { temporaryFolder } from '../support/temporary-folder'

const shared = sharedArchive()

const named = { name: 'Fjordfisk', ...by }
const opened = { mustWrite: false, ...by }

/** Every file below a folder with its bytes and the moment of its last change. */
async function photograph(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const pairs = names.sort().map(async (name) => {
    const file = path.join(folder, name)
    const { mtimeMs, isDirectory } = await stat(file).then((found) => ({
      mtimeMs: found.mtimeMs,
      isDirectory: found.isDirectory(),
    }))
    return [name, isDirectory ? 'folder' : `${mtimeMs} ${await readFile(file, 'base64')}`]
  })
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>
}

describe('creating a case', () => {
  test('makes the folders on the way, and a closed case is one file', async () => {
    const archive = shared()
    const folder = path.join(await temporaryFolder(), 'customers/2026', 'Fjordfisk')
    const header = await ask(archive, 'case.create', { folder, ...named })
    expect(header).toMatchObject({ name: 'Fjordfisk', folder, isReadOnly: false, writer: null })
    await ask(archive, 'case.close', { caseId: header.caseId })
    expect(await readdir(folder)).toEqual(['case.sqlite'])
  })

  test('refuses a folder with something in it and leaves that as it was', async () => {
    const archive = shared()
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'notes.txt'), 'mine')
    const before = await photograph(folder)
    const failure = await refusal(archive, 'case.create', { folder, ...named })
    expect(failure).toMatchObject({ code: 'folder-not-empty', about: folder })
    expect(await photograph(folder)).toEqual(before)
  })

  test('never puts a case on top of another', async () => {
    const archive = shared()
    const { caseId, folder } = await newCase(archive)
    await ask(archive, 'case.close', { caseId })
    const before = await photograph(folder)
    expect(await refusal(archive, 'case.create', { folder, ...named })).toMatchObject({
      code: 'folder-not-empty',
    })
    expect(await photograph(folder)).toEqual(before)
  })

  test('leaves nothing behind where the folder cannot be made', async () => {
    const archive = shared()
    const place = await temporaryFolder()
    await writeFile(path.join(place, 'a-file'), '')
    const failure = await refusal(archive, 'case.create', {
      folder: path.join(place, 'a-file', 'case'),
      ...named,
    })
    expect(failure).toMatchObject({ code: 'folder-unreachable' })
    expect(await readdir(place)).toEqual(['a-file'])
  })
})

describe('opening a folder', () => {
  const database = (file: string, ...pragmas: string[]) => {
    const db = new Database(file)
    db.exec('CREATE TABLE anything (a)')
    for (const pragma of pragmas) db.pragma(pragma)
    db.close()
  }

  test.each([
    ['is not there', 'folder-unreachable', async (folder: string) => void folder],
    ['is empty', 'not-a-case', async (folder: string) => void (await mkdir(folder))],
    ['is a file', 'not-a-case', async (folder: string) => void (await writeFile(folder, 'a file'))],
    [
      'holds another program’s database',
      'not-a-case',
      async (folder: string) => {
        await mkdir(folder)
        database(path.join(folder, 'case.sqlite'), 'application_id = 42')
      },
    ],
    [
      'holds a case of a newer version',
      'case-newer',
      async (folder: string) => {
        await mkdir(folder)
        const file = path.join(folder, 'case.sqlite')
        database(file, `application_id = ${0x53414b4d}`, 'user_version = 99')
      },
    ],
    [
      'holds a case file without a beginning',
      'case-damaged',
      async (folder: string) => {
        await mkdir(folder)
        await writeFile(path.join(folder, 'case.sqlite'), Buffer.alloc(8192, 7))
      },
    ],
  ])('that %s fails with %s and touches nothing', async (_what, code, make) => {
    const archive = shared()
    const place = await temporaryFolder()
    const folder = path.join(place, 'case')
    await make(folder)
    const before = await photograph(place)
    expect(await refusal(archive, 'case.open', { folder, ...opened })).toMatchObject({
      code,
      about: folder,
    })
    expect(await photograph(place)).toEqual(before)
  })

  test('that holds a case cut short says so', async () => {
    const archive = shared()
    const { caseId, folder } = await newCase(archive)
    const { sessionRow } = await openSession(archive, caseId)
    const bytes = report('x'.repeat(200_000))
    await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', bytes) })
    await ask(archive, 'case.close', { caseId })
    const file = path.join(folder, 'case.sqlite')
    await writeFile(file, (await readFile(file)).subarray(0, 4096))
    expect(await refusal(archive, 'case.open', { folder, ...opened })).toMatchObject({
      code: 'case-damaged',
    })
  })

  test('that holds a copy of the open case is refused, as calls name a case by its id', async () => {
    const archive = shared()
    const { caseId, folder } = await newCase(archive)
    await ask(archive, 'case.close', { caseId })
    const copy = path.join(await temporaryFolder(), 'copy')
    await mkdir(copy)
    await writeFile(
      path.join(copy, 'case.sqlite'),
      await readFile(path.join(folder, 'case.sqlite')),
    )
    await ask(archive, 'case.open', { folder, ...opened })
    expect(await refusal(archive, 'case.open', { folder: copy, ...opened })).toMatchObject({
      code: 'case-in-use',
      detail: folder,
    })
    expect(await readdir(copy)).toEqual(['case.sqlite'])
    await ask(archive, 'case.close', { caseId })
  })
})

test('a case is not asked for anything before it is open or after it was closed', async () => {
  const archive = shared()
  const { caseId } = await newCase(archive)
  await ask(archive, 'case.close', { caseId })
  expect(await refusal(archive, 'company.list', { caseId })).toMatchObject({
    code: 'case-not-open',
  })
})

test('a case that is only looked at is not touched at all', async () => {
  const archive = shared()
  const { caseId, folder } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', report('aml')) })
  await ask(archive, 'case.close', { caseId })
  const before = await photograph(folder)
  const header = await ask(archive, 'case.open', { folder, ...opened, isReadOnly: true })
  expect(header.isReadOnly).toBe(true)
  await ask(archive, 'company.list', { caseId })
  expect(await ask(archive, 'case.check', { caseId, at: by.at })).toMatchObject({ isSound: true })
  expect(await refusal(archive, 'case.rename', { caseId, ...named })).toMatchObject({
    code: 'case-read-only',
  })
  await ask(archive, 'case.close', { caseId })
  expect(await photograph(folder)).toEqual(before)
})
