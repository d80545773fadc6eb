import { lstat } from 'node:fs/promises'
import { ExpectedFailure } from '../../shared/result'
import { onDisk } from '../bag/file-trouble'
import { openFolderSource } from './folder-source'
import type { BagSource } from './source'
import { openZipSource } from './zip-source'

/** Opens what lies at `path`. Fails with `folder-unreachable`, `not-a-pack` or `pack-unsafe`. */
export async function openBagSource(path: string): Promise<BagSource> {
  return onDisk(path, async () => {
    const found = await lstat(path)
    if (found.isDirectory()) return openFolderSource(path)
    if (found.isFile()) return openZipSource(path, found.size)
    throw new ExpectedFailure({ code: 'not-a-pack', about: path })
  })
}
