import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BagTarget } from './target'

/** A bag as a folder: `root` is the bag's base directory and must not exist yet. */
export async function openFolderTarget(root: string): Promise<BagTarget> {
  await mkdir(root)
  return {
    async add(path, bytes) {
      const file = join(root, ...path.split('/'))
      await mkdir(dirname(file), { recursive: true })
      const handle = await open(file, 'wx')
      try {
        await handle.writeFile(bytes)
        await handle.datasync()
      } finally {
        await handle.close()
      }
    },
    async finish() {},
    async abandon() {},
  }
}
