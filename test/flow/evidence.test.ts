import Database from 'better-sqlite3'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CaseHeader } from '../../electron/shared/domain/case-file'
import type { PackReceipt } from '../../electron/shared/domain/evidence'
import type { Session } from '../../electron/shared/domain/session'
import { answer, at, by, delivery, fjord, openSession, report } from '../support/archive-case'
import { sharedArchive } from '../support/archive-worker'
import { ask, refusal } from '../support/ask'
import { tamper } from '../support/damage'
import { temporaryFolder } from '../support/temporary-folder'
import { unzipTo } from '../support/unzip'

const archive = sharedArchive()
const exportedAt = '2026-03-03T10:11:12.000Z'
const sverdrup = { ...fjord, country: 'se', identifier: '9920000016' } as const

const save = async (
  { caseId }: CaseHeader,
  { sessionRow }: Session,
  kind: string,
  bytes: Uint8Array,
) => ask(archive(), 'document.save', { caseId, ...delivery(sessionRow, kind, bytes) })

/** A case with one finished session and one whose report never came. */
async function collectedCase(folder: string, name = 'Fjordfisk') {
  const header = await ask(archive(), 'case.create', { folder, name, ...by })
  const fish = await openSession(archive(), header.caseId)
  await save(header, fish, 'json', answer('Fjordfisk AS'))
  await save(header, fish, 'aml', report('Fjordfisk'))
  const other = await openSession(archive(), header.caseId, sverdrup)
  await save(header, other, 'json', answer('<script>alert(1)</script>'))
  return { ...header, sessionRow: fish.sessionRow }
}

const build = (caseId: string, to: string, jobId = 'build'): Promise<PackReceipt> =>
  ask(archive(), 'pack.build', { caseId, to, at: exportedAt, actor: 'kari', jobId, language: 'en' })

const verify = (path: string) => ask(archive(), 'pack.verify', { path, jobId: 'verify' })

const refused = (caseId: string, to: string, jobId = 'refused') =>
  refusal(archive(), 'pack.build', {
    caseId,
    to,
    at: exportedAt,
    actor: 'kari',
    jobId,
    language: 'en',
  })

const hostileName = '<img src=x onerror=alert(1)> \u202egrob'
const shared = { folder: '', pack: '', fishFolder: '', receipt: {} as PackReceipt }

// One pack for all tests that only look at it, or that damage a copy of it.
beforeAll(async () => {
  shared.folder = mkdtempSync(join(tmpdir(), 'saksmappe-pack-'))
  shared.pack = join(shared.folder, 'pack')
  const { caseId, sessionRow } = await collectedCase(join(shared.folder, 'case'), hostileName)
  shared.fishFolder = `session-${sessionRow}`
  shared.receipt = await build(caseId, shared.pack)
})
afterAll(() => rmSync(shared.folder, { recursive: true, force: true }))

/** The statements that put these triggers back, so that only the data is changed. */
function savedTriggers(folder: string, names: string[]): string {
  const db = new Database(join(folder, 'case.sqlite'), { readonly: true })
  const find = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck()
  const statements = names.map((name) => `${String(find.get(name))};`)
  db.close()
  return statements.join('\n')
}

const htmlOf = (pack: string) => readFileSync(join(pack, 'data', 'case', 'report.html'), 'utf8')

describe('a case as an evidence pack', () => {
  it('is accepted by sha512sum and holds the bytes that came', async () => {
    const { pack: to, receipt, fishFolder } = shared
    const sums = ['--strict', '-c', 'manifest-sha512.txt', 'tagmanifest-sha512.txt']
    const said = execFileSync('sha512sum', sums, { cwd: to, encoding: 'utf8' })
    expect(said.trim().split('\n')).toHaveLength(receipt.files + 3)
    const raw = readFileSync(join(to, 'data', 'raw', fishFolder, 'response.json'))
    expect(raw.equals(answer('Fjordfisk AS'))).toBe(true)
    const pdf = readFileSync(join(to, 'data', 'reports', fishFolder, 'aml.pdf'))
    expect(pdf.equals(report('Fjordfisk'))).toBe(true)
    expect(readdirSync(join(to, 'data', 'case')).sort()).toEqual([
      'audit.jsonl',
      'case.json',
      'how-to-check.txt',
      'report.html',
      'report.pdf',
    ])
    expect(await verify(to)).toMatchObject({ isSound: true, findings: [], caseName: hostileName })
  })

  it('holds the audit up to the export, which then is the next entry', async () => {
    const folder = await temporaryFolder()
    const header = await collectedCase(join(folder, 'case'))
    const first = await build(header.caseId, join(folder, 'first'))
    const second = await build(header.caseId, join(folder, 'second'))

    const lines = (pack: string) =>
      readFileSync(join(folder, pack, 'data', 'case', 'audit.jsonl'), 'utf8')
        .trim()
        .split('\n')
    const added = lines('second')
      .slice(lines('first').length)
      .map((line) => JSON.parse(line))
    expect(added).toMatchObject([
      {
        action: 'pack.built',
        actor: 'kari',
        at: exportedAt,
        previousSha256: first.auditHead,
        sha256: second.auditHead,
        subject: { tagManifestSha512: first.tagManifestSha512 },
      },
    ])
    expect(readFileSync(join(folder, 'second', 'bag-info.txt'), 'utf8')).toContain(
      `Audit-Head: sha256:${second.auditHead}\n`,
    )
  })

  it('has the same bytes from the same case', async () => {
    const folder = await temporaryFolder()
    const header = await collectedCase(join(folder, 'case'))
    await ask(archive(), 'case.close', { caseId: header.caseId })
    const packs: Buffer[] = []
    for (const name of ['one', 'other']) {
      // A copy of the folder is the same case; the export's own entry must not be in the second.
      cpSync(header.folder, join(folder, name), { recursive: true })
      const copy = { folder: join(folder, name), mustWrite: true, ...by }
      const { caseId } = await ask(archive(), 'case.open', copy)
      await build(caseId, join(folder, `${name}.zip`))
      await ask(archive(), 'case.close', { caseId })
      packs.push(readFileSync(join(folder, `${name}.zip`)))
    }
    expect(packs[0]?.equals(packs[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it('is a ZIP that other tools unpack', async () => {
    const folder = await temporaryFolder()
    const header = await collectedCase(join(folder, 'case'))
    await build(header.caseId, join(folder, 'pack.zip'))
    await unzipTo(join(folder, 'unpacked'), join(folder, 'pack.zip'))
    const [bag = '', ...others] = readdirSync(join(folder, 'unpacked'))
    expect(others).toEqual([])
    const sums = ['--strict', '--quiet', '-c', 'manifest-sha512.txt', 'tagmanifest-sha512.txt']
    execFileSync('sha512sum', sums, { cwd: join(folder, 'unpacked', bag) })
    const unzip = spawnSync('unzip', ['-t', join(folder, 'pack.zip')], { encoding: 'utf8' })
    if (unzip.error === undefined) expect(unzip.stdout).toContain('No errors detected')
  })

  it('shows hostile names as text and runs nothing', async () => {
    const html = htmlOf(shared.pack)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; [U+202E]grob')
    const tags = html.match(/<[a-z][^>]*>/g) ?? []
    expect(
      tags.filter((tag) => /^<(script|img|iframe|object|embed|link|base|form)\b/.test(tag)),
    ).toEqual([])
    expect(tags.filter((tag) => /\s(on\w+|src|style)=/.test(tag))).toEqual([])
    const links = tags.flatMap((tag) => /href="([^"]*)"/.exec(tag)?.[1] ?? [])
    const inside = /^(#[a-z0-9-]+|[a-z-]+\.(txt|pdf|jsonl)|\.\.\/(raw|reports)\/[a-z0-9./-]+)$/
    expect(links.filter((link) => !inside.test(link))).toEqual([])
    expect(html).toContain("default-src 'none'")
  })

  it('keeps the four answers apart in its summary', async () => {
    const html = htmlOf(shared.pack)
    const said = (section: string) =>
      new RegExp(`<b>${section}</b> <span>([^<]*)</span>`).exec(html)?.[1]
    expect(said('Key information')).toBe('Found')
    expect(said('Roles')).toBe('Searched, nothing found')
    expect(said('Sanctions')).toBe('Not searched')
    expect(said('Shareholders')).toBe('Not requested, so not searched')
    expect(html).toContain('No sanction list was searched for this company.')
    expect(html).toContain('Not everything that was ordered has been delivered.')
  })

  it('is told about while it is made, and not afterwards', async () => {
    const folder = await temporaryFolder()
    const { caseId } = await collectedCase(join(folder, 'case'))
    const told: number[] = []
    const stop = archive().onProgress(({ done, total }) => told.push(done / total))
    onTestFinished(stop)
    await build(caseId, join(folder, 'pack'))
    const during = told.length
    expect(during).toBeGreaterThan(0)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    await wait(250)
    expect(told).toHaveLength(during)
  })

  it('gives every session a folder of its own inside the pack, whatever its id', async () => {
    const folder = await temporaryFolder()
    const { caseId } = await collectedCase(join(folder, 'case'))
    const numbers = ['310000027', '310000035', '310000043', '310000051']
    for (const [index, sessionId] of ['../../up', '../../up', 'nul', 'SESSION-1'].entries()) {
      const company = { ...fjord, identifier: numbers[index] ?? '' }
      const { sessionRow } = await openSession(archive(), caseId, company)
      await ask(archive(), 'session.move', { caseId, sessionRow, sessionId, ...by })
      const bytes = answer(`Selskap ${index}`)
      await ask(archive(), 'document.save', { caseId, ...delivery(sessionRow, 'json', bytes) })
    }
    await build(caseId, join(folder, 'pack'))
    const folders = readdirSync(join(folder, 'pack', 'data', 'raw'))
    expect(folders).toHaveLength(6)
    expect(folders.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([])
    expect(readdirSync(folder)).toEqual(['case', 'pack'])
    expect(await verify(join(folder, 'pack'))).toMatchObject({ isSound: true })
  })

  it.each([
    [
      'a stored document',
      "UPDATE document SET bytes = CAST(replace(CAST(bytes AS TEXT), 'fisk', 'fusk') AS BLOB)",
      'document-altered',
    ],
    ['an audit entry', "UPDATE audit SET actor = 'knut' WHERE sequence = 3", 'case-damaged'],
  ])('is not made of a case in which somebody changed %s', async (_what, damage, code) => {
    const folder = await temporaryFolder()
    const { caseId, folder: place } = await collectedCase(join(folder, 'case'))
    await ask(archive(), 'case.close', { caseId })
    const triggers = ['document_never_changed', 'audit_never_changed']
    const kept = savedTriggers(place, triggers)
    tamper(place, `${triggers.map((name) => `DROP TRIGGER ${name};`).join('')} ${damage};`)
    tamper(place, kept)
    await ask(archive(), 'case.open', { folder: place, mustWrite: true, ...by })
    expect(await refused(caseId, join(folder, 'pack'))).toMatchObject({ code })
    expect(readdirSync(folder)).toEqual(['case'])
  })

  it('is not written over, and not left half written', async () => {
    const folder = await temporaryFolder()
    const header = await collectedCase(join(folder, 'case'))
    const to = join(folder, 'pack.zip')
    await build(header.caseId, to)
    expect(await refused(header.caseId, to)).toMatchObject({ code: 'pack-exists', about: to })
    expect(await refused(header.caseId, join(folder, 'gone', 'pack'))).toMatchObject({
      code: 'folder-unreachable',
    })
    const cancelled = refused(header.caseId, join(folder, 'never'), 'give-up')
    archive().cancel('give-up')
    expect(await cancelled).toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual(['case', 'pack.zip'])
  })
})

describe('a pack that somebody has touched', () => {
  async function pack() {
    const to = join(await temporaryFolder(), 'pack')
    cpSync(shared.pack, to, { recursive: true })
    return { to, original: `data/raw/${shared.fishFolder}/response.json` }
  }
  const change = (to: string, path: string, from: string, into: string) => {
    const text = readFileSync(join(to, path), 'latin1')
    expect(text).toContain(from)
    writeFileSync(join(to, path), text.replace(from, into), 'latin1')
  }
  /** Makes the manifests agree again, as somebody who knows BagIt would. */
  const reseal = (to: string) => {
    const sum = (...paths: string[]) =>
      execFileSync('sha512sum', paths, { cwd: to, encoding: 'utf8' })
    const listed = readFileSync(join(to, 'manifest-sha512.txt'), 'utf8').trim().split('\n')
    const paths = listed.map((line) => line.slice(130))
    writeFileSync(join(to, 'manifest-sha512.txt'), sum(...paths))
    const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha512.txt']
    writeFileSync(join(to, 'tagmanifest-sha512.txt'), sum(...tags))
  }

  it('is unsound by one byte', async () => {
    const { to, original } = await pack()
    change(to, original, 'Fjordfisk', 'Fjordfusk')
    expect(await verify(to)).toMatchObject({
      isSound: false,
      findings: [{ path: original, trouble: 'altered' }],
    })
  })

  it('is unsound even with its manifests made to agree', async () => {
    const { to, original } = await pack()
    change(to, original, 'Fjordfisk', 'Fjordfusk')
    reseal(to)
    const verdict = await verify(to)
    expect(verdict.isSound).toBe(false)
    expect(verdict.checks.filter(({ isPassed }) => !isPassed).map(({ name }) => name)).toEqual([
      'digests',
      'documents',
    ])
  })

  it('is unsound even with its case record made to agree, as the audit saw other bytes', async () => {
    const { to, original } = await pack()
    const digest = () =>
      createHash('sha256')
        .update(readFileSync(join(to, original)))
        .digest('hex')
    const before = digest()
    change(to, original, 'Fjordfisk', 'Fjordfusk')
    change(to, 'data/case/case.json', before, digest())
    reseal(to)
    const verdict = await verify(to)
    expect(verdict.checks.filter(({ isPassed }) => !isPassed)).toEqual([
      { name: 'documents', isPassed: false, detail: '2/3' },
    ])
  })

  it.each([
    ['changed', (text: string) => text.replace('"actor":"kari"', '"actor":"knut"')],
    ['dropped from the middle', (text: string) => text.replace(/\n.*\n/, '\n')],
    ['cut off at the end', (text: string) => text.replace(/.*\n$/, '')],
  ])('is unsound with an audit entry %s', async (_how, damage) => {
    const { to } = await pack()
    const file = join(to, 'data', 'case', 'audit.jsonl')
    const text = readFileSync(file, 'utf8')
    expect(damage(text)).not.toBe(text)
    writeFileSync(file, damage(text))
    reseal(to)
    expect((await verify(to)).checks).toContainEqual(
      expect.objectContaining({ name: 'audit-chain', isPassed: false }),
    )
  })

  it('is unsound with a file beside the manifests that none of them names', async () => {
    const { to } = await pack()
    writeFileSync(join(to, 'read-me-first.txt'), 'All is well.')
    expect(await verify(to)).toMatchObject({
      isSound: false,
      findings: [{ path: 'read-me-first.txt', trouble: 'unlisted' }],
    })
  })

  it('is not brought back', async () => {
    const { to, original } = await pack()
    const folder = await temporaryFolder()
    change(to, original, 'Fjordfisk', 'Fjordfusk')
    const into = { path: to, folder: join(folder, 'case'), actor: 'kari', at, jobId: 'import' }
    expect(await refusal(archive(), 'pack.import', into)).toMatchObject({ code: 'pack-damaged' })
    rmSync(join(to, 'bagit.txt'))
    expect(await refusal(archive(), 'pack.import', into)).toMatchObject({ code: 'not-a-pack' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a pack that is brought back', () => {
  it('is the same case: companies, sessions, bytes and audit', async () => {
    const folder = await temporaryFolder()
    const header = await collectedCase(join(folder, 'case'))
    const waiting = { country: 'dk', kind: 'organization-number', identifier: '99000007' } as const
    const terms = { expands: [], reports: [], language: 'nb' as const }
    await ask(archive(), 'session.intend', {
      caseId: header.caseId,
      intents: [{ company: waiting, terms, environment: 'practice', isPractice: true }],
      ...by,
    })
    await build(header.caseId, join(folder, 'pack.zip'))
    const before = await read(header.caseId)
    await ask(archive(), 'case.close', { caseId: header.caseId })

    const imported = await ask(archive(), 'pack.import', {
      path: join(folder, 'pack.zip'),
      folder: join(folder, 'back'),
      actor: 'ola',
      at: exportedAt,
      jobId: 'import',
    })
    expect(imported).toMatchObject({ caseId: header.caseId, name: header.name })
    await ask(archive(), 'case.open', { folder: imported.folder, mustWrite: true, ...by })
    const after = await read(header.caseId)

    const isWaiting = ({ company }: Session) => company.country === 'dk'
    expect(after.sessions.filter((one) => !isWaiting(one))).toEqual(
      before.sessions.filter((one) => !isWaiting(one)),
    )
    expect(after.documents).toEqual(before.documents)
    expect(after.companies.map(({ latest: _latest, ...row }) => row)).toEqual(
      before.companies.map(({ latest: _latest, ...row }) => row),
    )
    // What was not sent there is not sent from here.
    expect(after.sessions.find(isWaiting)?.state).toBe('cancelled')
    const check = await ask(archive(), 'case.check', { caseId: header.caseId, at })
    expect(check).toMatchObject({ isSound: true, findings: [] })
  })

  it('can be exported again, with the whole chain in it', async () => {
    const folder = await temporaryFolder()
    const header = await collectedCase(join(folder, 'case'))
    await build(header.caseId, join(folder, 'pack.zip'))
    await ask(archive(), 'case.close', { caseId: header.caseId })
    const back = { folder: join(folder, 'back'), actor: 'ola', at: exportedAt, jobId: 'import' }
    await ask(archive(), 'pack.import', { path: join(folder, 'pack.zip'), ...back })
    await ask(archive(), 'case.open', { folder: back.folder, mustWrite: true, ...by })
    await build(header.caseId, join(folder, 'again'))
    const audit = readFileSync(join(folder, 'again', 'data', 'case', 'audit.jsonl'), 'utf8')
    expect(audit).toContain('"action":"case.imported"')
    expect(await verify(join(folder, 'again'))).toMatchObject({ isSound: true })
  })

  async function read(caseId: string) {
    const sessions = await ask(archive(), 'session.list', { caseId, onlyOpen: false })
    const companies = await ask(archive(), 'company.list', { caseId })
    const digests = sessions.flatMap(({ deliverables }) =>
      deliverables.flatMap(({ document }) => document?.sha256 ?? []),
    )
    const documents: string[] = []
    for (const sha256 of digests) {
      const { bytes } = await ask(archive(), 'document.read', { caseId, sha256 })
      documents.push(Buffer.from(bytes).toString('base64'))
    }
    return { sessions, companies, documents }
  }
})
