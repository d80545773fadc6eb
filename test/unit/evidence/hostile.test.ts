import {
  cpSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { verifyPack } from '../../../electron/evidence/check/verify-pack'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const basicBag = join(fixtures, 'bagit/conformance-suite/v1.0/valid/basicBag')
const quiet = { progress: () => undefined, isCancelled: () => false }
const root = mkdtempSync(join(tmpdir(), 'saksmappe-hostile-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'pack-'))
})

/** The bag as a ZIP, with entries added or changed on the way in. */
async function zipped(
  change: (zip: ZipFile, files: Map<string, Buffer>) => void,
  base = 'bag/',
): Promise<string> {
  const files = new Map(
    ['bagit.txt', 'manifest-sha512.txt', 'tagmanifest-sha512.txt', 'data/hello.txt'].map((path) => [
      path,
      readFileSync(join(basicBag, path)),
    ]),
  )
  const zip = new ZipFile()
  change(zip, files)
  for (const [path, bytes] of files) zip.addBuffer(bytes, `${base}${path}`)
  zip.end()
  const file = join(folder, 'pack.zip')
  await finished(zip.outputStream.pipe(createWriteStream(file)))
  return file
}

/** Writes other bytes over a name in the archive, in both of its headers. */
function renameInside(file: string, from: string, to: string, times = 2): void {
  let bytes = readFileSync(file)
  for (
    let at = bytes.indexOf(from);
    at >= 0 && times > 0;
    at = bytes.indexOf(from, at + 1), times--
  ) {
    bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + to.length)])
  }
  writeFileSync(file, bytes)
}

/** Makes the archive's directory claim another size for an entry (its field lies 22 bytes before the name). */
function forgeSize(file: string, name: string, sizeBytes: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt32LE(sizeBytes, bytes.lastIndexOf(name) - 22)
  writeFileSync(file, bytes)
}

const unsound = async (path: string) => {
  const verdict = await verifyPack(path, quiet)
  expect(verdict.isSound).toBe(false)
  return verdict.findings
}

describe('somebody else’s pack', () => {
  it('is sound as a ZIP with one folder, and with the bag at the top', async () => {
    for (const base of ['bag/', '']) {
      const file = await zipped(() => undefined, base)
      expect(await verifyPack(file, quiet)).toMatchObject({ isSound: true, findings: [], files: 1 })
    }
  })

  it.each(['../evil.txt', '..\\evil.txt', 'C:/evil.txt', '/evil/x.txt'])(
    'is unsound when an entry wants out: %s',
    async (name) => {
      const stand = 'bag/data/'.padEnd(name.length, 'x')
      const inside =
        'bag/'.length + name.length > stand.length ? `bag/${'y'.repeat(name.length)}` : stand
      const file = await zipped((zip) => zip.addBuffer(Buffer.from('x'), inside))
      renameInside(file, inside, inside.startsWith('bag/y') ? `bag/${name}` : name)
      expect(await unsound(file)).toContainEqual(
        expect.objectContaining({ trouble: expect.stringMatching(/unsafe-name|unlisted/) }),
      )
    },
  )

  it('is unsound with entries outside the bag', async () => {
    const file = await zipped((zip) => zip.addBuffer(Buffer.from('x'), 'elsewhere/x.txt'))
    expect(await unsound(file)).toEqual([{ path: 'elsewhere/x.txt', trouble: 'unlisted' }])
  })

  it('is unsound with one name twice', async () => {
    const file = await zipped((zip) => zip.addBuffer(Buffer.from('x'), 'bag/data/hello.txt'))
    expect(await unsound(file)).toContainEqual({ path: 'data/hello.txt', trouble: 'duplicate' })
  })

  it('is unsound with two names that one file system takes for one', async () => {
    const file = await zipped((zip, files) => {
      const hello = files.get('data/hello.txt') ?? Buffer.alloc(0)
      zip.addBuffer(hello, 'bag/data/HELLO.txt')
    })
    expect(await unsound(file)).toContainEqual({ path: 'data/hello.txt', trouble: 'duplicate' })
  })

  it('is unsound with a link in it', async () => {
    const file = await zipped((zip) =>
      zip.addBuffer(Buffer.from('/etc/passwd'), 'bag/data/link', { mode: 0o120777 }),
    )
    expect(await unsound(file)).toContainEqual({ path: 'data/link', trouble: 'unsafe-name' })

    const open = join(folder, 'open')
    cpSync(basicBag, open, { recursive: true })
    symlinkSync('/etc/passwd', join(open, 'data', 'link'))
    expect(await unsound(open)).toContainEqual({ path: 'data/link', trouble: 'unsafe-name' })
  })

  it('is unsound with a file nobody listed, and with one that is gone', async () => {
    const open = join(folder, 'open')
    cpSync(basicBag, open, { recursive: true })
    mkdirSync(join(open, 'data', 'raw'))
    writeFileSync(join(open, 'data', 'raw', 'more.json'), '{}')
    rmSync(join(open, 'data', 'hello.txt'))
    expect(await unsound(open)).toEqual([
      { path: 'data/hello.txt', trouble: 'missing' },
      { path: 'data/raw/more.json', trouble: 'unlisted' },
    ])
  })

  it('is unsound when Payload-Oxum counts something else', async () => {
    const open = join(folder, 'open')
    cpSync(basicBag, open, { recursive: true })
    writeFileSync(join(open, 'bag-info.txt'), 'Payload-Oxum: 7.1\n')
    const verdict = await verifyPack(open, quiet)
    expect(verdict).toMatchObject({ isSound: false, findings: [] })
    expect(verdict.checks).toContainEqual({ name: 'oxum', isPassed: false, detail: '7.1' })
  })

  it('is refused when its entries would unpack without end', async () => {
    const file = await zipped((zip) => zip.addBuffer(Buffer.alloc(1000), 'bag/data/zeros'))
    forgeSize(file, 'bag/data/zeros', 0x7fffffff)
    await expect(verifyPack(file, quiet)).rejects.toMatchObject({
      failure: { code: 'pack-unsafe', detail: 'grows too much' },
    })
  })

  it('is unsound when an entry is longer than its archive says', async () => {
    const file = await zipped((_zip, files) => files.set('data/hello.txt', Buffer.alloc(5000, 'x')))
    forgeSize(file, 'bag/data/hello.txt', 6)
    expect(await unsound(file)).toContainEqual({ path: 'data/hello.txt', trouble: 'altered' })
  })

  it('is refused when its two directories name different files', async () => {
    const file = await zipped(() => undefined)
    renameInside(file, 'bag/data/hello.txt', 'bag/data/hallo.txt', 1)
    await expect(verifyPack(file, quiet)).rejects.toMatchObject({
      failure: { code: 'pack-unsafe', detail: 'contradicting names' },
    })
  })

  it.each([
    ['bogus.zip', 'not-a-pack'],
    ['encrypt-aes256.zip', 'pack-unsafe'],
    ['filename_duplicate.zip', 'not-a-pack'],
    ['incons-central-crc.zip', 'not-a-pack'],
    ['incons-data.zip', 'not-a-pack'],
    ['incons-local-filename.zip', 'pack-unsafe'],
    ['junk-at-start.zip', 'not-a-pack'],
    ['test-cp437.zip', 'not-a-pack'],
    ['test-utf8.zip', 'not-a-pack'],
    ['test.zip', 'not-a-pack'],
    ['testempty.zip', 'not-a-pack'],
    ['zip64.zip', 'not-a-pack'],
  ])('%s is refused: %s', async (name, code) => {
    const path = join(fixtures, 'zip/libzip', name)
    await expect(verifyPack(path, quiet)).rejects.toMatchObject({ failure: { code } })
  })

  it('is read through ZIP64 headers too', async () => {
    const file = await zipped((zip, files) => {
      for (const [path, bytes] of files) {
        zip.addReadStreamLazy(`bag/${path}`, { forceZip64Format: true }, (take) => {
          take(null, Readable.from([bytes]))
        })
      }
      files.clear()
    })
    expect(await verifyPack(file, quiet)).toMatchObject({ isSound: true, files: 1 })
  })

  it('is out of reach when the path is', async () => {
    await expect(verifyPack(join(folder, 'gone.zip'), quiet)).rejects.toMatchObject({
      failure: { code: 'folder-unreachable' },
    })
  })
})
