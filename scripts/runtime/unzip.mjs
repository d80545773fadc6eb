import { createWriteStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import yauzl from 'yauzl'

/**
 * Unzips the entries that `placeOf` wants, with their modes and symbolic links. Written in Node
 * because a fresh machine may have no `unzip`. yauzl refuses names that climb out of the folder.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} placeOf path below `folder`; undefined leaves it out
 */
export async function unzip(archive, folder, placeOf) {
  const zip = await yauzl.openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName)
    if (place) await extract(zip, entry, path.join(folder, place))
  }
}

const TYPE_MASK = 0o170000
const SYMBOLIC_LINK = 0o120000

/** @param {yauzl.ZipFile} zip @param {yauzl.Entry} entry @param {string} file */
async function extract(zip, entry, file) {
  // The upper half of the external attributes is the Unix mode (APPNOTE 4.4.15).
  const mode = entry.externalFileAttributes >>> 16
  await fs.mkdir(path.dirname(file), { recursive: true })
  const content = await zip.openReadStreamPromise(entry)
  if ((mode & TYPE_MASK) === SYMBOLIC_LINK) return fs.symlink(await text(content), file)
  await pipeline(content, createWriteStream(file, { mode: mode & 0o777 || 0o644 }))
}
