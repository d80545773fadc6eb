import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { ArchiveCallName, ArchiveInput, ArchiveOutput } from '../../electron/archive/face'
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
    splitting: false,
    write: false,
    sourcemap: 'inline',
  })
  const code = outputFiles[0]?.contents
  if (!code) throw new Error(`${entry} gave no bundle`)
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const file = path.join(cache, `${path.basename(entry, '.ts')}-${digest}.mjs`)
  const draft = `${file}.${process.pid}`
  await mkdir(cache, { recursive: true })
  await writeFile(draft, code)
  await rename(draft, file)
  return file
}

/** The archive's real thread, as a file that `startArchive` takes. */
export const archiveWorker = (): Promise<string> => bundleOf('electron/worker.ts')

/** A running archive that is stopped when the test is over. */
export async function runningArchive(): Promise<Archive> {
  const archive = startArchive(await archiveWorker())
  onTestFinished(() => archive.stop())
  return archive
}

/** The value of a call that has to succeed. */
export async function ask<N extends ArchiveCallName>(
  archive: Archive,
  name: N,
  input: ArchiveInput<N>,
): Promise<ArchiveOutput<N>> {
  const result = await archive.call(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** The failure of a call that has to fail. */
export async function refusal<N extends ArchiveCallName>(
  archive: Archive,
  name: N,
  input: ArchiveInput<N>,
) {
  const result = await archive.call(name, input)
  if (result.ok) throw new Error(`${name} succeeded`)
  return result.failure
}
