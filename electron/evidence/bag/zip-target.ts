import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { BagTarget } from './target'

const SLICE_BYTES = 256 * 1024

/**
 * A ZIP keeps local times. This one reads the same in every time zone, and the DOS form leaves no
 * second, zone-bound copy beside it; so the archive's bytes do not depend on where it was made.
 */
const entryOptions = (size: number) => ({
  mtime: new Date(2000, 0, 1),
  mode: 0o100644,
  forceDosTimestamp: true,
  compress: true,
  size,
})

/**
 * A bag as one ZIP file, serialised from above its base directory (RFC 8493 §4): every entry
 * starts with `bagName/`. Entries are written one at a time, so one document is in memory.
 */
export function openZipTarget(file: string, bagName: string): BagTarget {
  const zip = new ZipFile()
  const stop = new AbortController()
  const written = pipeline(
    zip.outputStream,
    createWriteStream(file, { flags: 'wx', flush: true }),
    {
      signal: stop.signal,
    },
  )
  // Nobody waits for the pipeline before `finish`; the trouble is handed on by `add` and `finish`.
  const broken = new Promise<never>((_, reject) => {
    written.catch(reject)
    zip.on('error', reject)
  })
  broken.catch(() => undefined)

  return {
    add(path, bytes) {
      return Promise.race([broken, addEntry(zip, `${bagName}/${path}`, bytes)])
    },
    async finish() {
      zip.end()
      await Promise.race([broken, written])
    },
    async abandon() {
      stop.abort()
      await written.catch(() => undefined)
    },
  }
}

/** Resolves when the archive has taken all of the bytes, and keeps no hold on them. */
function addEntry(zip: ZipFile, path: string, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const content = Readable.from(slices(bytes))
    content.once('end', resolve)
    content.once('error', reject)
    let once: Readable | null = content
    zip.addReadStreamLazy(path, entryOptions(bytes.byteLength), (take) => {
      if (once) take(null, once)
      once = null
    })
  })
}

function* slices(bytes: Uint8Array): Generator<Buffer> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole.length; at += SLICE_BYTES) {
    yield whole.subarray(at, at + SLICE_BYTES)
  }
}
