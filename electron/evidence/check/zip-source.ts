import { crc32 } from 'node:zlib'
import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl'
import { ExpectedFailure } from '../../shared/result'
import { BrokenFile, type BagSource, type SourceOddity } from './source'
import { refuseBombs, refuseContradictions } from './zip-dangers'

/**
 * A bag serialised as a ZIP (RFC 8493 §4): one base directory, or the bag at the top. Fails with
 * `not-a-pack` where the file is no readable ZIP, `pack-unsafe` where it is built to deceive.
 */
export async function openZipSource(file: string, sizeBytes: number): Promise<BagSource> {
  const zip = await openPromise(file, { autoClose: false, decodeStrings: false }).catch(
    (error: Error) => notAPack(file, error),
  )
  try {
    const entries = await listEntries(zip, file)
    refuseBombs(entries, sizeBytes, file)
    await refuseContradictions(zip, entries, file)
    return asSource(zip, entries)
  } catch (error) {
    zip.close()
    throw error
  }
}

function asSource(zip: ZipFile, entries: Entry[]): BagSource {
  const oddities: SourceOddity[] = []
  const byPath = new Map<string, Entry>()
  const base = baseDirectory(entries.map(nameOf))
  for (const entry of entries) {
    const name = nameOf(entry)
    if (name.endsWith('/') && entry.uncompressedSize === 0) continue
    const path = name.slice(base.length)
    if (!name.startsWith(base)) oddities.push({ path: name, trouble: 'unlisted' })
    else if (!isPlainFile(entry)) oddities.push({ path, trouble: 'unsafe-name' })
    else if (byPath.has(path)) oddities.push({ path, trouble: 'duplicate' })
    else byPath.set(path, entry)
  }
  return {
    files: [...byPath].map(([path, entry]) => ({ path, sizeBytes: entry.uncompressedSize })),
    oddities,
    read: (path) => readEntry(zip, byPath.get(path), path),
    close: async () => zip.close(),
  }
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  path: string,
): AsyncGenerator<Uint8Array> {
  if (!entry) throw new BrokenFile(path)
  let sum = 0
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      const bytes = part as Buffer
      sum = crc32(bytes, sum)
      yield bytes
    }
  } catch (error) {
    // yauzl and zlib speak of the archive's bytes; the operating system's errors carry a syscall
    if (error instanceof Error && !('syscall' in error)) throw new BrokenFile(path)
    throw error
  }
  if (sum !== entry.crc32) throw new BrokenFile(path)
}

async function listEntries(zip: ZipFile, file: string): Promise<Entry[]> {
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch (error) {
    if (error instanceof Error && !('syscall' in error)) return notAPack(file, error)
    throw error
  }
}

/** `name/` where exactly one top folder holds a `bagit.txt`; else the bag is looked for at the top. */
function baseDirectory(names: string[]): string {
  if (names.includes('bagit.txt')) return ''
  const bases = names.flatMap((name) => /^([^/]+\/)bagit\.txt$/.exec(name)?.[1] ?? [])
  return bases.length === 1 ? (bases[0] ?? '') : ''
}

/** The name as the archive's bytes give it; backslashes stay, to be refused and not to be followed. */
const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)

/** False for links, devices and the like, which the archive's maker marked as such (Unix mode in the upper half). */
function isPlainFile(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  return kind === 0 || kind === 0o100000
}

function notAPack(file: string, error: Error): never {
  if ('syscall' in error) throw error
  throw new ExpectedFailure({ code: 'not-a-pack', about: file, detail: error.message })
}
