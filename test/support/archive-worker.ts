import { build } from 'esbuild'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { startArchive, type Archive } from '../../electron/worker-client'
import { nodeBundle } from '../../scripts/build/node-parts.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const cache = path.join(root, 'node_modules/.cache/saksmappe-test')

const bundles = new Map<string, Promise<string>>()

/** Bundles an entry as the build does, once per test file. The file's name follows its content, so nothing old is ever run. */
export function bundleOf(entry: string): Promise<string> {
  let bundle = bundles.get(entry)
  if (!bundle) bundles.set(entry, (bundle = writeBundle(entry)))
  return bundle
}

async function writeBundle(entry: string): Promise<string> {
  const { outputFiles = [] } = await build({
    ...nodeBundle(false),
    entryPoints: [entry],
    outdir: cache,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    write: false,
  })
  await mkdir(cache, { recursive: true })
  for (const { path: file, contents } of outputFiles) {
    // Renamed into place, as another test file may be writing or loading the very same one.
    const draft = `${file}.${process.pid}`
    await writeFile(draft, contents)
    await rename(draft, file)
  }
  const name = path.basename(entry, '.ts')
  const file = outputFiles.find((output) => path.basename(output.path).startsWith(`${name}-`))
  if (!file) throw new Error(`${entry} gave no bundle`)
  return file.path
}

/** The archive's real thread, as a file that `startArchive` takes. */
export const archiveWorker = (): Promise<string> => bundleOf('electron/worker.ts')

/** What pdf.js brings along, as the search reads it in the sources. */
export const pdfjsFolder = path.join(root, 'node_modules/pdfjs-dist')

/** A running archive that is stopped when the test is over. */
export async function runningArchive(): Promise<Archive> {
  const archive = startArchive(await archiveWorker())
  onTestFinished(() => archive.stop())
  return archive
}

/** One running archive for all tests of a file; a thread of its own for each would take most of their time. */
export function sharedArchive(): () => Archive {
  let archive: Archive | null = null
  beforeAll(async () => void (archive = startArchive(await archiveWorker())))
  afterAll(() => archive?.stop())
  return () => {
    if (!archive) throw new Error('asked for before the tests began')
    return archive
  }
}
