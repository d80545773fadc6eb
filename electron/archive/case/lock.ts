import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import type { CaseHeader } from '../../shared/domain/case-file'
import { inTransaction, type Db } from '../sqlite/connection'
import { codeOf } from '../sqlite/sqlite-failure'

export const lockName = 'case.lock'

const holder = z.object({
  token: z.string(),
  host: z.string(),
  user: z.string(),
  pid: z.number().int().positive(),
  since: z.string(),
  /** seconds the computer had been up: less now means it was started again, and the holder is gone */
  uptimeS: z.number(),
  /** when the process started, in the system's own ticks; null where the system does not tell */
  startedTicks: z.string().nullable(),
})
type Holder = z.infer<typeof holder>

export interface CaseLock {
  path: string
  token: string
}

export type Writer = NonNullable<CaseHeader['writer']>

/** Who writes in this folder now; null when nobody does, or when the one who did is gone. */
export function currentWriter(folder: string): Writer | null {
  return writerOf(readHolder(join(folder, lockName)))
}

function writerOf(held: Holder | null | 'unreadable'): Writer | null {
  if (held === null) return null
  if (held === 'unreadable') return { user: '', host: '', since: '' }
  return isGone(held) ? null : { user: held.user, host: held.host, since: held.since }
}

/** A lock whose holder nobody on this computer can look for. */
function isBeyondUs(held: Holder | null | 'unreadable'): boolean {
  return held === 'unreadable' || (held !== null && held.host !== hostname())
}

/** The lock that was replaced when a person vouched for its holder; null where none had to be. */
export type Displaced = Writer | null

/**
 * Makes us the one writer. Taking the place of a process that is gone is the delicate moment, as two
 * openers may see the same abandoned lock: SQLite's own write lock, which the system releases with
 * its process, lets one of them at a time through. Returns the other writer when there is one.
 *
 * With `takeOver` a person vouches that the holder is gone. Their word counts where we cannot know: a
 * lock of another computer, or one that cannot be read; never against a live process of this one.
 */
export function takeLock(
  db: Db,
  folder: string,
  by: { actor: string; at: string },
  takeOver = false,
): { lock: CaseLock; displaced: Displaced } | { writer: Writer } {
  return inTransaction(db, () => {
    const path = join(folder, lockName)
    const held = readHolder(path)
    const writer = writerOf(held)
    if (writer && !(takeOver && isBeyondUs(held))) return { writer }
    return { lock: writeLock(path, by), displaced: writer }
  })
}

function writeLock(path: string, { actor, at }: { actor: string; at: string }): CaseLock {
  const token = randomUUID()
  const mine: Holder = {
    token,
    host: hostname(),
    user: actor,
    pid: process.pid,
    since: at,
    uptimeS: uptime(),
    startedTicks: startedTicks(process.pid),
  }
  // Renamed into place, so that nobody ever reads half a lock or finds none in between.
  const draft = `${path}.${token}`
  writeFileSync(draft, JSON.stringify(mine), { flag: 'wx' })
  renameSync(draft, path)
  return { path, token }
}

/** False once somebody else has taken it over, or taken it away. */
export function isLockOurs(lock: CaseLock): boolean {
  const held = readHolder(lock.path)
  return held !== null && held !== 'unreadable' && held.token === lock.token
}

/** Gives the lock back, unless somebody else holds it by now. */
export function releaseLock(lock: CaseLock): void {
  if (isLockOurs(lock)) rmSync(lock.path, { force: true })
}

function readHolder(path: string): Holder | null | 'unreadable' {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    // Somebody else's idea of a lock: respected, as breaking it could cost a case.
    return 'unreadable'
  }
}

/** Only the holder's own computer can tell that a process is gone. */
function isGone(held: Holder): boolean {
  if (held.host !== hostname()) return false
  if (uptime() < held.uptimeS) return true
  try {
    process.kill(held.pid, 0)
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
  const ticks = startedTicks(held.pid)
  return ticks !== null && held.startedTicks !== null && ticks !== held.startedTicks
}

/** A number given again to another process is told apart by its start (Linux: proc(5), field 22). */
function startedTicks(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
