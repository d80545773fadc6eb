import Database from 'better-sqlite3'
import { cp, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { caseMigrations } from '../../electron/archive/case/case-migrations'
import { recogniseCase } from '../../electron/archive/case/recognise'
import { sharedArchive } from '../support/archive-worker'
import { by } from '../support/archive-case'
import { ask } from '../support/ask'
import { temporaryFolder } from '../support/temporary-folder'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/cases')
const archive = sharedArchive()
const formats = caseMigrations.map((_step, index) => index + 1)

interface Kept {
  documents: unknown[]
  receipts: unknown[]
  sessions: unknown[]
  audit: unknown[]
}

/** The rows that no migration may lose or change, read without our code. */
function rowsIn(folder: string): Kept {
  const db = new Database(path.join(folder, 'case.sqlite'), { readonly: true })
  const all = (text: string) => db.prepare(text).all()
  const kept = {
    documents: all('SELECT sha256, size_bytes, media_type, bytes FROM document ORDER BY sha256'),
    receipts: all('SELECT * FROM receipt ORDER BY receipt_row'),
    sessions: all(
      `SELECT s.*, d.kind, d.position, d.state AS deliverable, d.word, d.receipt_row
       FROM session s JOIN deliverable d USING (session_row) ORDER BY session_row, position`,
    ),
    audit: all('SELECT sequence, at, actor, action, subject, sha256 FROM audit ORDER BY sequence'),
  }
  db.close()
  return kept
}

async function copyOf(format: number): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'case')
  await cp(path.join(fixtures, `format-${format}`), folder, { recursive: true })
  return folder
}

test('there is a case of every format that was ever released', async () => {
  const folders = (await readdir(fixtures)).filter((name) => name.startsWith('format-'))
  expect(folders.sort()).toEqual(formats.map((format) => `format-${format}`))
  for (const format of formats) {
    expect(recogniseCase(path.join(fixtures, `format-${format}`))).toBe(format)
  }
})

describe.each(formats)('a case of format %i', (format) => {
  let folder: string
  let caseId: string
  beforeAll(async () => {
    folder = path.join(fixtures, `format-${format}`)
    const { caseId: found } = await ask(archive(), 'case.open', {
      ...{ folder, mustWrite: false, isReadOnly: true, ...by },
    })
    caseId = found
    await ask(archive(), 'case.close', { caseId })
  })

  test('can be read and checked as it is, without being touched', async () => {
    const copy = await copyOf(format)
    const before = await readFile(path.join(copy, 'case.sqlite'))
    await ask(archive(), 'case.open', { folder: copy, mustWrite: false, isReadOnly: true, ...by })
    expect((await ask(archive(), 'case.check', { caseId, at: by.at })).findings).toEqual([])
    await ask(archive(), 'case.close', { caseId })
    expect((await readFile(path.join(copy, 'case.sqlite'))).equals(before)).toBe(true)
  })

  test('is brought forward with nothing lost, after a copy was made, and checks out', async () => {
    const copy = await copyOf(format)
    const before = rowsIn(copy)
    await ask(archive(), 'case.open', { folder: copy, mustWrite: true, ...by })
    const checked = await ask(archive(), 'case.check', { caseId, at: by.at })
    expect(checked).toMatchObject({ findings: [], documents: before.documents.length })
    const sessions = await ask(archive(), 'session.list', { caseId, onlyOpen: false })
    expect(sessions.map(({ state }) => state)).toEqual([
      'all-done',
      'all-done',
      'unclear',
      'failed',
    ])
    const [company] = await ask(archive(), 'company.list', { caseId })
    const page = await ask(archive(), 'company.page', {
      ...{ caseId, companyRow: company?.companyRow ?? 0, sessionRow: null },
    })
    expect(page.view).not.toBeNull()
    expect(company?.digest?.name).toMatch(/Havnesund/i)
    await ask(archive(), 'case.close', { caseId })

    const after = rowsIn(copy)
    expect(after.audit.slice(0, before.audit.length)).toEqual(before.audit)
    expect({ ...after, audit: [] }).toEqual({ ...before, audit: [] })
    const beside =
      format < caseMigrations.length ? [`case.before-version-${format + 1}.sqlite`] : []
    expect(await readdir(copy)).toEqual([...beside, 'case.sqlite'])
    for (const name of beside) {
      const original = await readFile(path.join(fixtures, `format-${format}`, 'case.sqlite'))
      expect((await readFile(path.join(copy, name))).equals(original)).toBe(true)
    }
  })
})

test.each(formats.slice(1))(
  'a case of format %i is refused by the version before it',
  async (format) => {
    const copy = await copyOf(format)
    const before = await readFile(path.join(copy, 'case.sqlite'))
    expect(() => recogniseCase(copy, format - 1)).toThrow('case-newer')
    expect((await readFile(path.join(copy, 'case.sqlite'))).equals(before)).toBe(true)
  },
)

test('a case of format 2 keeps what the analyst wrote about it, its hold and its list', async () => {
  const folder = await copyOf(2)
  const { caseId, particulars, legalHold } = await ask(archive(), 'case.open', {
    ...{ folder, mustWrite: true, ...by },
  })
  expect(particulars).toMatchObject({ owner: 'Kari Nordmann', tags: ['practice'] })
  expect(legalHold).toMatchObject({ reason: 'Inquiry', until: '2026-04-01' })
  expect(await ask(archive(), 'batch.list', { caseId })).toMatchObject([{ lines: 1 }])
  await ask(archive(), 'case.close', { caseId })
})
