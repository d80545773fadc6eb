import { createReadStream } from 'node:fs'
import { lstat, opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedFailure } from '../../shared/result'
import { BrokenFile, limits, type BagSource, type SourceFile, type SourceOddity } from './source'

/** A bag that lies open in a folder. */
export async function openFolderSource(root: string): Promise<BagSource> {
  const files: SourceFile[] = []
  const oddities: SourceOddity[] = []
  await walk(root, '', files, oddities)
  const known = new Set(files.map(({ path }) => path))
  return {
    files,
    oddities,
    async *read(path) {
      // Only what the walk saw: a path out of a manifest is never joined to the root unseen.
      if (!known.has(path)) throw new BrokenFile(path)
      yield* createReadStream(join(root, path))
    },
    async close() {},
  }
}

async function walk(
  root: string,
  inside: string,
  files: SourceFile[],
  oddities: SourceOddity[],
): Promise<void> {
  for await (const entry of await opendir(join(root, inside))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) await walk(root, path, files, oddities)
    else if (entry.isFile()) {
      files.push({ path, sizeBytes: (await lstat(join(root, path))).size })
      if (files.length > limits.entries) {
        throw new ExpectedFailure({ code: 'pack-unsafe', about: root, detail: 'too many files' })
      }
    } else oddities.push({ path, trouble: 'unsafe-name' })
  }
}
