import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CheckReport } from '../../shared/domain/case-file'
import type { Backup } from '../../shared/domain/keeping'
import { ExpectedFailure } from '../../shared/result'
import { auditHead } from '../audit/audit-chain'
import { syncFolder } from '../case/create-case'
import type { Db } from '../sqlite/connection'
import { failureOf } from '../sqlite/sqlite-failure'
import type { Job } from '../thread/job'
import type { RunAside } from '../thread/side-thread'
import {
  backupFolderOf,
  freeBackupFile,
  listBackups,
  readBackup,
  rotateBackups,
  sweepDrafts,
} from './backup-folder'
import { copyOnline } from './copy-online'

export interface BackupWish {
  caseId: string
  root: string
  /** how many stay; the one made now is always among them */
  keep: number
  at: string
  /** hands out the newest where nothing was changed since it was made */
  isOnlyIfChanged?: boolean
}

/**
 * Copies an open case below `root` while others go on writing, proves the copy as `check` proves a
 * case, and only then lets it count as a backup; older ones beyond `keep` go. Nobody but the person
 * may read the files, where the system knows such a thing: they hold personal data. Fails with
 * `backup-unsound` (the copy is thrown away, older ones stay), `disk-full`, `folder-unreachable`,
 * `cancelled`, `case-in-use`.
 */
export async function makeBackup(
  db: Db,
  wish: BackupWish,
  job: Job,
  runAside: RunAside,
): Promise<Backup> {
  const same = wish.isOnlyIfChanged ? unchangedSince(db, wish) : null
  if (same) return same
  const folder = backupFolderOf(wish.root, wish.caseId)
  let draft: string | null = null
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    sweepDrafts(folder)
    const file = freeBackupFile(folder, wish.at)
    draft = `${file}.${randomUUID()}.new`
    closeSync(openSync(draft, 'wx', 0o600))
    await copyOnline(db, draft, job)
    const { caseId, at } = wish
    mustBeSound(await runAside('prove-copy', { file: draft, caseId, at }, job))
    renameSync(draft, file)
    draft = null
    syncFolder(folder)
    syncFolder(dirname(folder))
    rotateBackups(wish.root, wish.caseId, wish.keep, file)
    return mustRead(file)
  } catch (error) {
    throw explained(error, folder)
  } finally {
    if (draft) for (const path of [draft, `${draft}-journal`]) rmSync(path, { force: true })
  }
}

/** The newest backup where it is of the very state the case is in. */
function unchangedSince(db: Db, { root, caseId }: BackupWish): Backup | null {
  const [newest] = listBackups(root, caseId)
  return newest && newest.auditHead === auditHead(db).head ? newest : null
}

export function mustBeSound({ findings: [first] }: CheckReport): void {
  if (!first) return
  const detail = `${first.kind} ${first.what}: ${first.detail}`.slice(0, 300)
  throw new ExpectedFailure({ code: 'backup-unsound', detail })
}

function mustRead(file: string): Backup {
  const backup = readBackup(file)
  if (!backup) throw new ExpectedFailure({ code: 'backup-unsound' })
  return backup
}

function explained(error: unknown, folder: string): unknown {
  const failure = error instanceof ExpectedFailure ? error.failure : failureOf(error)
  return failure ? new ExpectedFailure({ about: folder, ...failure }) : error
}
