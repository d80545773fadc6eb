import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Backup } from '../../electron/shared/domain/keeping'
import { answer, by, delivery, fjord, openSession, report } from '../support/archive-case'
import { sharedArchive } from '../support/archive-worker'
import { ask, refusal } from '../support/ask'
import { overwrite, tamper } from '../support/damage'
import { newCase } from '../support/new-case'
import { temporaryFolder } from '../support/temporary-folder'

const shared = sharedArchive()

const hour = (n: number) => `2026-03-02T${String(n).padStart(2, '0')}:00:00.000Z`
const jobId = 'job'
const formerFormat = path.resolve(import.meta.dirname, '../fixtures/cases/format-1')

/** A case with one company, its answer and one report, and where its backups go. */
async function smallCase() {
  const archive = shared()
  const { caseId, folder } = await newCase(archive)
  const { sessionRow } = await openSession(archive, caseId)
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'json', answer('Fjord')) })
  const pdf = report('the share register says so')
  await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf) })
  const root = await temporaryFolder()
  const make = (at = by.at, keep = 10): Promise<Backup> =>
    ask(archive, 'backup.make', { caseId, root, keep, jobId, actor: by.actor, at })
  const restore = (file: string, to: string, knownAs: string | null = null) => ({
    file,
    folder: to,
    jobId,
    knownAs,
    ...by,
  })
  const list = () => ask(archive, 'backup.list', { caseId, root })
  const close = () => ask(archive, 'case.close', { caseId })
  return { archive, caseId, folder, sessionRow, root, make, restore, list, close }
}

/** Opens a closed case and checks it. */
async function checked(folder: string) {
  const { caseId } = await ask(shared(), 'case.open', { folder, mustWrite: true, ...by })
  const found = await ask(shared(), 'case.check', { caseId, at: by.at })
  const sessions = await ask(shared(), 'session.list', { caseId, onlyOpen: false })
  await ask(shared(), 'case.close', { caseId })
  return { ...found, sessions }
}

describe('a backup', () => {
  test('taken while companies are being saved is sound, and is a state the case was in', async () => {
    const { archive, caseId, root, sessionRow, close } = await smallCase()
    for (let n = 0; n < 20; n++) {
      const pdf = Buffer.alloc(1_000_000, `report ${n} `)
      await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf) })
    }
    const making = ask(archive, 'backup.make', { caseId, root, keep: 3, jobId, ...by })
    let isMade = false
    let savedMeanwhile = 0
    void making.finally(() => (isMade = true))
    for (let n = 0; !isMade; n++) {
      const next = await openSession(archive, caseId, {
        ...fjord,
        identifier: String(320000000 + n),
      })
      const bytes = Buffer.alloc(30_000, `answer ${n} `)
      await ask(archive, 'document.save', { caseId, ...delivery(next.sessionRow, 'json', bytes) })
      savedMeanwhile += 1
    }
    const backup = await making
    await close()
    expect(savedMeanwhile).toBeGreaterThan(5)
    expect(backup.auditEntries).toBeGreaterThan(0)

    const folder = path.join(await temporaryFolder(), 'again')
    await ask(archive, 'backup.restore', { file: backup.file, folder, jobId, ...by })
    const { findings, documents } = await checked(folder)
    expect(findings).toEqual([])
    expect(documents).toBe(backup.documents)
    expect(documents).toBeGreaterThanOrEqual(22)
  }, 60_000)

  test('is read by nobody else and leaves nothing beside it', async () => {
    const { make, root, caseId, close } = await smallCase()
    const { file } = await make()
    expect(await readdir(path.join(root, caseId))).toEqual(['2026-03-02T09-00-00-000Z.sqlite'])
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
    await close()
  })

  test('of a case with an altered document is thrown away, and the older one stays', async () => {
    const { archive, caseId, folder, root, make, list, close } = await smallCase()
    const first = await make()
    await close()
    overwrite(folder, 'share register says', 'share register SAYS')
    await ask(archive, 'case.open', { folder, mustWrite: true, ...by })
    const failure = await refusal(archive, 'backup.make', { caseId, root, keep: 1, jobId, ...by })
    expect(failure).toMatchObject({ code: 'backup-unsound' })
    expect(failure.detail).toContain('altered document')
    expect(await list()).toEqual([first])
    expect(await readdir(path.dirname(first.file))).toEqual([path.basename(first.file)])
    await close()
  })

  test('makes the oldest go beyond the number that is kept, and leaves strange files alone', async () => {
    const { archive, caseId, root, make, list, close } = await smallCase()
    const folder = path.join(root, caseId)
    await mkdir(folder)
    await writeFile(path.join(folder, 'notes.txt'), 'mine')
    await writeFile(path.join(folder, '2020-01-01T00-00-00-000Z.sqlite'), 'no database')
    const other = await newCase(archive)
    const foreign = await ask(archive, 'backup.make', {
      ...{ caseId: other.caseId, root, keep: 1, jobId },
      ...by,
    })
    await copyFile(foreign.file, path.join(folder, '2021-01-01T00-00-00-000Z.sqlite'))
    for (const n of [9, 10, 11, 12]) await make(hour(n), 2)
    expect((await list()).map(({ madeAt }) => madeAt)).toEqual([hour(12), hour(11)])
    expect(await readdir(folder)).toHaveLength(5)
    await make(hour(1), 1)
    expect(
      (await list()).map(({ madeAt }) => madeAt),
      'the clock was set back',
    ).toEqual([hour(1)])
    await close()
    await ask(archive, 'case.close', { caseId: other.caseId })
  })

  test('is not made again where nothing has changed, when asked so', async () => {
    const { archive, caseId, root, make, list, close } = await smallCase()
    const first = await make(hour(9))
    const wish = { caseId, root, keep: 5, jobId, isOnlyIfChanged: true, actor: by.actor }
    expect(await ask(archive, 'backup.make', { ...wish, at: hour(10) })).toEqual(first)
    await ask(archive, 'case.rename', { caseId, name: 'Nordlys', ...by })
    await ask(archive, 'backup.make', { ...wish, at: hour(11) })
    expect(await list()).toHaveLength(2)
    await close()
  })

  test('can be given up, and nothing is left of it', async () => {
    const { archive, caseId, root, sessionRow, list, close } = await smallCase()
    const pdf = Buffer.alloc(30_000_000, 'report ')
    await ask(archive, 'document.save', { caseId, ...delivery(sessionRow, 'aml', pdf) })
    const given = refusal(archive, 'backup.make', { caseId, root, keep: 1, jobId: 'up', ...by })
    archive.cancel('up')
    expect(await given).toMatchObject({ code: 'cancelled' })
    expect(await list()).toEqual([])
    expect(await readdir(path.join(root, caseId))).toEqual([])
    await close()
  })
})

describe('a case brought back from its backup', () => {
  test('goes on in a new folder, and an order that may have been sent since is unclear', async () => {
    const { archive, caseId, make, restore, close } = await smallCase()
    const company = { ...fjord, identifier: '923609016' }
    const terms = { expands: [], reports: [], language: 'nb' as const }
    const intent = { company, terms, environment: 'http://127.0.0.1/discovery', isPractice: true }
    await ask(archive, 'session.intend', { caseId, intents: [intent], ...by })
    const backup = await make()
    await close()
    const to = path.join(await temporaryFolder(), 'deep', 'again')
    const header = await ask(archive, 'backup.restore', restore(backup.file, to))
    expect(header).toMatchObject({ caseId, folder: to, name: 'Fjordfisk' })
    expect(await readdir(to)).toEqual(['case.sqlite'])
    const found = await checked(to)
    expect(found.findings).toEqual([])
    expect(found.auditEntries).toBe(backup.auditEntries + 2)
    expect(found.sessions.map(({ state }) => state)).toEqual(['all-done', 'unclear'])
  })

  test('takes the place of its missing file, whatever else the analyst put there', async () => {
    const { archive, caseId, folder, make, restore, close } = await smallCase()
    const { file } = await make()
    await close()
    await rm(path.join(folder, 'case.sqlite'))
    await writeFile(path.join(folder, 'notes.txt'), 'mine')
    expect(await refusal(archive, 'backup.restore', restore(file, folder))).toMatchObject({
      code: 'folder-not-empty',
    })
    await ask(archive, 'backup.restore', restore(file, folder, caseId))
    expect((await readdir(folder)).sort()).toEqual(['case.sqlite', 'notes.txt'])
    expect((await checked(folder)).findings).toEqual([])
  })

  test.each([
    ['an altered report', (folder: string) => overwrite(folder, 'register says', 'register SAYS')],
    ['a missing table', (folder: string) => tamper(folder, 'DROP TABLE receipt')],
    ['no header left', (folder: string) => overwrite(folder, 'SQLite format 3\0', '\0'.repeat(16))],
  ])('takes the place of its damaged file (%s), which is set aside', async (_what, damage) => {
    const { archive, folder, make, restore, close } = await smallCase()
    const { file } = await make()
    await close()
    damage(folder)
    const broken = await readFile(path.join(folder, 'case.sqlite'))
    await ask(archive, 'backup.restore', restore(file, folder))
    const [damaged = '', ...rest] = (await readdir(folder)).sort()
    expect(rest).toEqual(['case.sqlite'])
    expect(damaged).toBe('case.damaged-2026-03-02T09-00-00-000Z.sqlite')
    expect((await readFile(path.join(folder, damaged))).equals(broken)).toBe(true)
    expect((await checked(folder)).findings).toEqual([])
  })

  test('is refused where a sound case lies, another one, somebody writes, or it is open', async () => {
    const { archive, folder, make, restore, close } = await smallCase()
    const { file } = await make()
    const refused = async (to: string) =>
      (await refusal(archive, 'backup.restore', restore(file, to))).code
    expect(await refused(folder), 'open').toBe('case-in-use')
    await close()
    const before = await readFile(path.join(folder, 'case.sqlite'))
    expect(await refused(folder), 'sound').toBe('folder-not-empty')
    expect((await readFile(path.join(folder, 'case.sqlite'))).equals(before)).toBe(true)

    const other = await newCase(archive, 'Nordlys')
    expect(await refused(other.folder), 'another, open').toBe('case-in-use')
    await ask(archive, 'case.close', { caseId: other.caseId })
    overwrite(other.folder, 'Nordlys', 'NORDLYS')
    expect(await refused(other.folder), 'another, damaged').toBe('folder-not-empty')

    overwrite(folder, 'share register says', 'share register SAYS')
    await writeFile(path.join(folder, 'case.lock'), 'somebody else')
    expect(await refused(folder), 'somebody writes').toBe('case-in-use')
    tamper(folder, 'PRAGMA user_version = 99')
    await rm(path.join(folder, 'case.lock'))
    expect(await refused(folder), 'newer').toBe('case-newer')
    expect(await readdir(folder)).toEqual(['case.sqlite'])
  })

  test('is refused from a copy that was damaged, and the folder is as it was', async () => {
    const { archive, make, restore, close } = await smallCase()
    const { file } = await make()
    await close()
    const place = path.dirname(file)
    await rename(file, path.join(place, 'case.sqlite'))
    overwrite(place, 'share register says', 'share register SAYS')
    await rename(path.join(place, 'case.sqlite'), file)
    const to = path.join(await temporaryFolder(), 'again')
    expect(await refusal(archive, 'backup.restore', restore(file, to))).toMatchObject({
      code: 'backup-unsound',
    })
    await expect(readdir(to)).rejects.toThrow('ENOENT')
    await writeFile(file, 'not a database at all')
    expect(await refusal(archive, 'backup.restore', restore(file, to))).toMatchObject({
      code: 'case-damaged',
    })
  })

  test('is of the present format even where the backup is of the first, and can be salvaged from it', async () => {
    const archive = shared()
    const place = await temporaryFolder()
    const file = path.join(place, 'old.sqlite')
    await copyFile(path.join(formerFormat, 'case.sqlite'), file)
    const to = path.join(place, 'again')
    const order = { file, folder: to, jobId, ...by }
    const { caseId } = await ask(archive, 'backup.restore', order)
    expect((await checked(to)).findings).toEqual([])
    const salvaged = await ask(archive, 'case.salvage', {
      ...{ from: file, folder: path.join(place, 'salvaged'), suffix: '(salvaged)', jobId, ...by },
    })
    expect(salvaged.header.caseId).not.toBe(caseId)
    expect(salvaged.report.lost).toEqual([])
    expect(salvaged.report.documents).toBeGreaterThan(0)
  })
})
