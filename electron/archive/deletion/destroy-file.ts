import { randomFillSync } from 'node:crypto'
import { closeSync, fsyncSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'

const blockBytes = 1 << 20
/** Written blocks are forced out this often, so that no single wait grows long. */
const syncEveryBytes = 32 << 20
const turnMs = 8

/**
 * Overwrites a file with random bytes, once, and removes it; nothing where it is not there. What that
 * promises: whoever opens the old blocks through the file system finds noise. What it cannot: an SSD
 * writes elsewhere and keeps the old cells until it clears them by itself, and so do file systems
 * that copy on write, keep snapshots or journal their data (APFS, Btrfs, ZFS, ReFS), and backups of
 * the disk. There only an encrypted disk helps. A file that has another name as well is only
 * unlinked: that name is somebody's copy, or our own case.
 */
export async function destroyFile(path: string): Promise<void> {
  let turnBegan = performance.now()
  const blocks = destroying(path)
  while (!blocks.next().done) {
    if (performance.now() - turnBegan < turnMs) continue
    await nextTurn()
    turnBegan = performance.now()
  }
}

/** As `destroyFile`, for where nobody may come in between. */
export function destroyFileAtOnce(path: string): void {
  const blocks = destroying(path)
  while (!blocks.next().done);
}

function* destroying(path: string): Generator<void> {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isFile() && stat.nlink === 1) yield* overwriting(path, stat.size)
  rmSync(path, { force: true })
}

function* overwriting(path: string, sizeBytes: number): Generator<void> {
  const noise = randomFillSync(Buffer.allocUnsafe(Math.min(blockBytes, sizeBytes)))
  const handle = openSync(path, 'r+')
  try {
    for (let at = 0; at < sizeBytes;) {
      at += writeSync(handle, noise, 0, Math.min(noise.length, sizeBytes - at), at)
      if (at % syncEveryBytes < blockBytes) fsyncSync(handle)
      yield
    }
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
