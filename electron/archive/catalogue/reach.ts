import { readFileSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { setTimeout as after } from 'node:timers/promises'
import { caseFileIn } from '../case/recognise'
import { mountOf, readMounts } from '../case/mounts'

/** How long a folder on a drive that does not answer is waited for. */
const reachableMs = 1500
const mostAtOnce = 32
/** Each question to a drive that is gone holds one of the few threads that files are asked with (libuv: four). */
const mostSilentDrives = 2

export interface Reach {
  /** resolves when the path is there, rejects when it is not; may never settle */
  probe(path: string): Promise<unknown>
  /** paths of the same drive answer, or fail to, together */
  driveOf(path: string): string
  waitMs: number
}

/** Drives that were asked and have not answered yet, across calls: they are not asked again meanwhile. */
const silent = new Set<string>()

/**
 * Which of these case folders can be reached now. Folders are asked about side by side, but a drive is
 * first asked once: where it stays silent all its folders count as out of reach, at the price of one
 * wait, and it is asked again only after that first question was answered.
 */
export async function reachableFolders(
  folders: readonly string[],
  reach: Reach = systemReach(),
): Promise<Set<string>> {
  const byDrive = new Map<string, string[]>()
  for (const folder of new Set(folders)) {
    const drive = reach.driveOf(folder)
    const onDrive = byDrive.get(drive)
    if (onDrive) onDrive.push(folder)
    else byDrive.set(drive, [folder])
  }
  const reachable = new Set<string>()
  await Promise.all(
    [...byDrive].map(([drive, onDrive]) => askDrive(drive, onDrive, reach, reachable)),
  )
  return reachable
}

async function askDrive(
  drive: string,
  folders: readonly string[],
  reach: Reach,
  reachable: Set<string>,
): Promise<void> {
  if (silent.has(drive) || silent.size >= mostSilentDrives) return
  let isSilent = false
  const ask = async (folder: string) => {
    const answered = reach.probe(caseFileIn(folder)).then(
      () => true,
      () => false,
    )
    const outcome = await Promise.race([answered, after(reach.waitMs, null, { ref: false })])
    if (outcome) reachable.add(folder)
    if (outcome !== null) return
    isSilent = true
    silent.add(drive)
    void answered.then(() => silent.delete(drive))
  }
  const [first, ...rest] = folders
  if (first !== undefined) await ask(first)
  const waiting = rest.values()
  const askOn = async () => {
    for (const folder of waiting) {
      if (isSilent) return
      await ask(folder)
    }
  }
  await Promise.all(Array.from({ length: mostAtOnce }, askOn))
}

function systemReach(): Reach {
  return { probe: access, waitMs: reachableMs, driveOf: systemDrives() }
}

/** Tells which drive a path lies on, by the drives as they are now and without asking any of them. */
export function systemDrives(): (path: string) => string {
  const mounts = process.platform === 'linux' ? readMounts(readMountInfo()) : []
  const mountPoint = (path: string) => mountOf(mounts, path)?.at ?? '/'
  return (path) => driveOf(path, process.platform, mountPoint)
}

/** The part of a path that names its drive: a mount point, a share, a letter. */
export function driveOf(
  path: string,
  platform: NodeJS.Platform,
  mountPoint: (path: string) => string,
): string {
  if (platform === 'win32') {
    const share = /^[\\/]{2}[^\\/]+[\\/][^\\/]+/.exec(path)
    return (share?.[0] ?? path.slice(0, 2)).toLowerCase().replaceAll('/', '\\')
  }
  if (platform === 'darwin') return /^\/Volumes\/[^/]+/.exec(path)?.[0] ?? '/'
  return mountPoint(path)
}

function readMountInfo(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    // A Linux without /proc: everything counts as one drive.
    return ''
  }
}
