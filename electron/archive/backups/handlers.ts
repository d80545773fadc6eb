import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CaseHeader } from '../../shared/domain/case-file'
import { ExpectedFailure } from '../../shared/result'
import { headerOf } from '../case/open-case'
import { caseFileIn } from '../case/recognise'
import type { ArchiveInput } from '../face'
import { connectForReading } from '../sqlite/connection'
import type { ArchiveContext, ArchiveHandlers } from '../thread/context'
import { listBackups, readBackup } from './backup-folder'
import { makeBackup } from './make-backup'

/** Verified copies of cases, and the way back from one. */
export const backupHandlers: Pick<
  ArchiveHandlers,
  'backup.make' | 'backup.list' | 'backup.restore'
> = {
  'backup.make': ({ jobId, ...wish }, { cases, job, runAside }) =>
    makeBackup(cases.get(wish.caseId).db, wish, job(jobId, wish.caseId), runAside),
  'backup.list': ({ caseId, root }) => listBackups(root, caseId),
  'backup.restore': restore,
}

async function restore(
  { file, folder, actor, at, jobId, knownAs }: ArchiveInput<'backup.restore'>,
  { cases, job, runAside }: ArchiveContext,
): Promise<CaseHeader> {
  const place = placeOf(folder)
  const open = cases.find(readBackup(file)?.caseId ?? '')
  if (open && placeOf(open.folder) === place) {
    throw new ExpectedFailure({ code: 'case-in-use', about: place })
  }
  const order = { file: resolve(file), folder: place, actor, at, knownAs: knownAs ?? null }
  await runAside('restore-backup', order, job(jobId))
  return headerIn(place)
}

/** The header of a case that nobody has open yet. */
export function headerIn(folder: string): CaseHeader {
  const db = connectForReading(caseFileIn(folder))
  try {
    return { ...headerOf({ folder, db, lock: null, writer: null }), isReadOnly: false }
  } finally {
    db.close()
  }
}

function placeOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    // A folder that is not there yet is named as it was asked for.
    return resolve(folder)
  }
}
