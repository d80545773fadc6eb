import { randomBytes } from 'node:crypto'
import { lstat, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ExpectedFailure } from '../../shared/result'
import { onDisk } from './file-trouble'
import { openFolderTarget } from './folder-target'
import { openZipTarget } from './zip-target'

/** Where the files of a bag are written, one after the other. Paths are pack paths. */
export interface BagTarget {
  add(path: string, bytes: Uint8Array): Promise<void>
  /** everything is on the disk when this resolves */
  finish(): Promise<void>
  /** closes without finishing; what was written may be removed afterwards */
  abandon(): Promise<void>
}

/**
 * Writes a pack at `to` (a `.zip`, else a folder) in three moves: into a hidden sibling, `check`ed
 * there as it lies on the disk, renamed into place. A pack is thus whole or absent; on failure or
 * cancel the sibling is removed. Fails with `pack-exists`, `folder-unreachable`, `disk-full`.
 */
export async function placePack<T>(
  to: string,
  bagName: string,
  write: (target: BagTarget) => Promise<T>,
  check: (path: string) => Promise<void>,
): Promise<T> {
  const place = resolve(to)
  await mustBeFree(place)
  const sibling = join(
    dirname(place),
    `.${basename(place).slice(0, 80)}.${randomBytes(4).toString('hex')}.part`,
  )
  try {
    const outcome = await onDisk(place, () => writeAll(place, sibling, bagName, write))
    await check(sibling)
    await mustBeFree(place)
    await onDisk(place, () => rename(sibling, place))
    return outcome
  } finally {
    await rm(sibling, { recursive: true, force: true })
  }
}

async function writeAll<T>(
  place: string,
  sibling: string,
  bagName: string,
  write: (target: BagTarget) => Promise<T>,
): Promise<T> {
  const target = /\.zip$/i.test(place)
    ? openZipTarget(sibling, bagName)
    : await openFolderTarget(sibling)
  try {
    const outcome = await write(target)
    await target.finish()
    return outcome
  } catch (error) {
    await target.abandon()
    throw error
  }
}

/** Nothing may stand at the place, not even an empty folder: an evidence pack is never written over. */
async function mustBeFree(place: string): Promise<void> {
  const found = await onDisk(place, () =>
    lstat(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    }),
  )
  if (found) throw new ExpectedFailure({ code: 'pack-exists', about: place })
}
