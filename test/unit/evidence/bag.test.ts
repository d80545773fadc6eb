import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { onDisk } from '../../../electron/evidence/bag/file-trouble'
import {
  isPackName,
  isPackPath,
  pathTrouble,
  reportFile,
  sessionFolder,
  takeName,
} from '../../../electron/evidence/bag/names'
import { bagInfoText, manifestText } from '../../../electron/evidence/bag/tag-files'
import { placePack } from '../../../electron/evidence/bag/target'
import { writeBag, type PayloadFile } from '../../../electron/evidence/bag/write-bag'
import { readBagInfo, readManifest } from '../../../electron/evidence/check/bag-text'
import { paceThrough } from '../../../electron/evidence/pace'
import { verifyPack } from '../../../electron/evidence/check/verify-pack'

const root = mkdtempSync(join(tmpdir(), 'saksmappe-bag-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'))
})

const quiet = { progress: () => undefined, isCancelled: () => false }
const info = {
  baggingDate: '2026-11-22',
  externalIdentifier: '0f8fad5b-d9cb-469f-a165-70867728950e',
  softwareAgent: 'Saksmappe',
  sourceOrganization: null,
  ours: [],
}
const payload: PayloadFile[] = [
  { path: 'raw/b/response.json', read: () => Buffer.from('{"b":1}') },
  { path: 'raw/a/response.json', read: () => Buffer.alloc(700_000, 'æøå') },
  { path: 'case/empty.txt', read: () => Buffer.alloc(0) },
]
const place = (to: string, files = payload) =>
  placePack(
    to,
    'the-bag',
    (target) => writeBag(target, files, info, paceThrough(quiet, files.length)),
    async (path) => expect((await verifyPack(path, quiet)).findings).toEqual([]),
  )

describe('names in a pack', () => {
  it('are plain ASCII whatever the service calls its sessions and reports', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(isPackPath(`raw/${sessionFolder(word)}/response.json`)).toBe(true)
        expect(isPackName(reportFile(word))).toBe(true)
        expect(pathTrouble(sessionFolder(word))).toBeNull()
      }),
    )
  })

  it.each(['..', '.', '', 'con', 'nul.json', 'Økt', 'a/b', 'A', 'x'.repeat(65), 'a.'])(
    'never take over the session id %j',
    (id) => expect(sessionFolder(id)).toMatch(/^s-[0-9a-f]{16}$/),
  )

  it('keep an id that is safe', () => {
    expect(sessionFolder('b1f0c3d2-4e5f')).toBe('b1f0c3d2-4e5f')
    expect(reportFile('certificateOfRegistration')).toBe('certificate-of-registration.pdf')
  })

  it('stay apart when two sessions or reports want the same one', () => {
    const taken = new Set<string>()
    const names = ['one', 'two', 'three'].map((who) => takeName(taken, 'aml.pdf', who))
    expect(new Set(names).size).toBe(3)
    expect(names.every(isPackName)).toBe(true)
  })

  it.each([
    '../x',
    'data/../../x',
    '/etc/passwd',
    '~/x',
    'C:\\x',
    'data/C:x',
    'data\\x',
    '\\\\server\\x',
    'data//x',
    'data/./x',
    'data/nul',
    'data/COM1.txt',
    'data/x.',
    'data/x ',
    'data/a\u0000b',
    'data/a\nb',
  ])('are refused in somebody else’s pack: %j', (path) => {
    expect(pathTrouble(path)).not.toBeNull()
  })
})

describe('tag files', () => {
  const line = fc.record({
    path: fc
      .array(fc.string().map(sessionFolder), { minLength: 1, maxLength: 4 })
      .map((names) => `data/${names.join('/')}`),
    digest: fc.string({
      minLength: 128,
      maxLength: 128,
      unit: fc.constantFrom(...'0123456789abcdef'),
    }),
  })

  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const read = readManifest(manifestText(lines), 'sha512', 100)
        expect(read?.map(({ path, digest }) => ({ path, digest }))).toEqual(
          [...lines].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
        )
      }),
    )
  })

  it('keep a hostile value in bag-info to its own line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const read = readBagInfo(
          bagInfoText([
            ['Source-Organization', value],
            ['Next', 'x'],
          ]),
        )
        expect([...(read?.keys() ?? [])]).toEqual(['source-organization', 'next'])
      }),
    )
  })
})

describe('a bag on the disk', () => {
  it('is accepted by sha512sum as a folder', async () => {
    const to = join(folder, 'pack')
    const bag = await place(to)
    const checked = execFileSync(
      'sha512sum',
      ['--strict', '-c', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'],
      { cwd: to, encoding: 'utf8' },
    )
    expect(checked.trim().split('\n')).toHaveLength(payload.length + 3)
    expect(checked).not.toMatch(/FAILED/)
    expect(readFileSync(join(to, 'bag-info.txt'), 'utf8')).toContain(
      `Payload-Oxum: ${700_000 + 7}.3\n`,
    )
    const digest = execFileSync('sha512sum', ['tagmanifest-sha512.txt'], { cwd: to })
    expect(digest.toString('utf8')).toContain(bag.tagManifestSha512)
  })

  it('has the same bytes as a ZIP each time, in every time zone', async () => {
    const zone = process.env.TZ
    const archives: Buffer[] = []
    try {
      for (const [name, tz] of [
        ['here.zip', 'Europe/Oslo'],
        ['there.zip', 'Pacific/Auckland'],
      ] as const) {
        process.env.TZ = tz
        await place(join(folder, name), [...payload].reverse())
        archives.push(readFileSync(join(folder, name)))
      }
    } finally {
      process.env.TZ = zone
    }
    expect(archives[0]?.equals(archives[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it('is absent, with nothing left beside it, when writing fails', async () => {
    for (const name of ['pack', 'pack.zip']) {
      const broken = [
        ...payload,
        { path: 'raw/z/x.json', read: () => Promise.reject(new Error('gone')) },
      ]
      await expect(place(join(folder, name), broken)).rejects.toThrow('gone')
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('is absent, with nothing left beside it, when the person cancels', async () => {
    let asked = 0
    const impatient = { progress: () => undefined, isCancelled: () => ++asked === 3 }
    for (const name of ['pack', 'pack.zip']) {
      asked = 0
      await expect(
        placePack(
          join(folder, name),
          'b',
          (target) => writeBag(target, payload, info, paceThrough(impatient, 3)),
          async () => undefined,
        ),
      ).rejects.toMatchObject({ failure: { code: 'cancelled' } })
    }
    await wait(20)
    expect(readdirSync(folder)).toEqual([])
  })

  it('never takes the place of something that is there', async () => {
    for (const name of ['pack', 'pack.zip']) {
      writeFileSync(join(folder, name), 'mine')
      await expect(place(join(folder, name))).rejects.toMatchObject({
        failure: { code: 'pack-exists' },
      })
      expect(readFileSync(join(folder, name), 'utf8')).toBe('mine')
    }
  })

  it('says so when the folder is not there', async () => {
    for (const name of ['pack', 'pack.zip']) {
      await expect(place(join(folder, 'gone', name))).rejects.toMatchObject({
        failure: { code: 'folder-unreachable' },
      })
    }
    expect(existsSync(join(folder, 'gone'))).toBe(false)
  })

  it('says so when the disk is full', async () => {
    const full = onDisk('/pack', () =>
      Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })),
    )
    await expect(full).rejects.toMatchObject({ failure: { code: 'disk-full', about: '/pack' } })
  })
})
