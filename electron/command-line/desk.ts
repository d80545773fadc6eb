import os from 'node:os'
import path from 'node:path'
import { mkdir } from 'node:fs/promises'
import { createConnections } from '../calls/service/connections'
import { createPracticeDesk } from '../calls/service/practice-desk'
import { systemClock } from '../collector/clock'
import { startPracticeInWorker } from '../practice/in-worker'
import type { CaseHeader } from '../shared/domain/case-file'
import { ExpectedFailure, type Result } from '../shared/result'
import { startArchive, type Archive } from '../worker-client'
import type { GivenConnection } from './connection'
import type { Terminal } from './terminal'

export interface Surroundings {
  /** the folder that holds worker.js and practice-worker.js */
  workers: URL
  environment: NodeJS.ProcessEnv
  terminal: Terminal
}

/** What a command works with: the archive, the clock and who is asking. */
export interface Desk extends Surroundings {
  archive: Archive
  actor: string
  nowIso(): string
}

/** Runs a command with an archive worker and stops it whatever happens. */
export async function atDesk<T>(
  around: Surroundings,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const archive = startArchive(new URL('worker.js', around.workers))
  try {
    return await work({
      ...around,
      archive,
      actor: os.userInfo().username,
      nowIso: () => systemClock.nowIso(),
    })
  } finally {
    await archive.stop()
  }
}

/** Leaves the command with a failure; `run` prints it and ends with its exit code. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new ExpectedFailure(result.failure)
  return result.value
}

/** `read` leaves the case to whoever writes in it: no lock is taken and nothing is written. */
export async function openCase(
  desk: Desk,
  folder: string,
  purpose: 'read' | 'write',
): Promise<CaseHeader> {
  return must(
    await desk.archive.call('case.open', {
      folder: path.resolve(folder),
      actor: desk.actor,
      at: desk.nowIso(),
      mustWrite: purpose === 'write',
      isReadOnly: purpose === 'read',
    }),
  )
}

/** The practice service of the command line; its log survives, so that resume finds the sessions again. */
export function practiceDesk(around: Surroundings, port?: number) {
  return createPracticeDesk(async () => {
    const folder = stateFolder(around.environment)
    await mkdir(folder, { recursive: true })
    return startPracticeInWorker(new URL('practice-worker.js', around.workers), {
      ledgerFile: path.join(folder, 'practice-sessions.jsonl'),
      ...(port === undefined ? {} : { port }),
    })
  })
}

export function destinationFor(desk: Desk, given: GivenConnection) {
  const practice = practiceDesk(desk)
  const connections = createConnections({
    practice,
    secrets: { read: async () => given.secret },
    fetch: globalThis.fetch,
    now: () => systemClock.nowMs(),
  })
  return {
    destination: async () => must(await connections.destination(given.connection)),
    stop: () => practice.stop(),
  }
}

/** Where the command line keeps the practice service's log and, unless told otherwise, backups (XDG base directories; local data on Windows). */
export function stateFolder(environment: NodeJS.ProcessEnv): string {
  const home = os.homedir()
  if (process.platform === 'win32') {
    return path.join(environment.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Saksmappe')
  }
  if (process.platform === 'darwin') {
    return path.join(home, 'Library', 'Application Support', 'Saksmappe')
  }
  return path.join(environment.XDG_STATE_HOME ?? path.join(home, '.local', 'state'), 'saksmappe')
}
