import { closeSync, existsSync, linkSync, openSync, readdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupFolderOf, readBackup } from '../backups/backup-folder'
import { ignoredNames, syncFolder } from '../case/create-case'
import { lockName } from '../case/lock'
import { caseFileIn, caseFileName } from '../case/recognise'
import { codeOf } from '../sqlite/sqlite-failure'
import { destroyFileAtOnce } from './destroy-file'

/** The case without a company, while it is being made. */
export const rebuiltName = `${caseFileName}.rebuilt`
/** The case as it was, between being replaced and being overwritten. */
export const replacedName = `${caseFileName}.replaced`
/** A case that is being deleted: no case any more, and not yet overwritten. */
export const goingName = `${caseFileName}.deleted`

const beforeVersion = /^case\.before-version-\d+\.sqlite(\.new)?$/
const lockDraft = /^case\.lock\.[0-9a-f-]{36}$/
const backupName = /^\d{4}-\d{2}-\d{2}T[\d-]+Z\.sqlite/

/**
 * Puts the rebuilt file in the case's place, in one step: whoever looks finds the old or the new one,
 * also after a power cut. The old one keeps a second name, under which it is overwritten afterwards;
 * a crash in between leaves that name, and the next who opens the case clears it away. Where a file
 * system has no second names (FAT), the old blocks are given free without being overwritten.
 * Nobody of this process may have the case file open.
 */
export function replaceCaseFile(folder: string): void {
  const [file, replaced] = [caseFileIn(folder), join(folder, replacedName)]
  destroyFileAtOnce(replaced)
  try {
    linkSync(file, replaced)
  } catch (error) {
    if (!/^(EPERM|ENOSYS|ENOTSUP|EOPNOTSUPP|EMLINK|EISDIR|EINVAL)$/.test(codeOf(error))) throw error
  }
  renameSync(join(folder, rebuiltName), file)
  syncFolder(folder)
}

/** What a deletion that was cut off left in a case's folder. The caller holds the case's lock. */
export function clearInterruptedDeletion(folder: string): void {
  for (const name of [rebuiltName, `${rebuiltName}-journal`, replacedName]) {
    destroyFileAtOnce(join(folder, name))
  }
}

/** Copies of this case that lie in its folder, made before it was brought forward. */
export function copiesBeforeMigration(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => beforeVersion.test(name))
    .map((name) => join(folder, name))
}

/** What is not ours in a case's folder: deleting the case leaves it there. */
export function foreignFilesIn(folder: string): string[] {
  const ours = new Set([...filesBesideCase(folder).map((file) => basename(file)), lockName])
  return readdirSync(folder).filter(
    (name) => name !== caseFileName && !ours.has(name) && !ignoredNames.has(name),
  )
}

/** Every file of ours in the folder besides the case file; foreign ones stay where they are. */
export function filesBesideCase(folder: string): string[] {
  const ours = new Set(
    [rebuiltName, `${rebuiltName}-journal`, replacedName].concat(
      ['-journal', '-wal', '-shm', '.new', '.new-journal'].map((end) => `${caseFileName}${end}`),
    ),
  )
  return readdirSync(folder)
    .filter((name) => ours.has(name) || beforeVersion.test(name) || lockDraft.test(name))
    .map((name) => join(folder, name))
}

/**
 * The backups of a case below `root`, with copies left half made; also those that cannot be read any
 * more, as they may hold what is to go. A backup of another case that somebody put there stays.
 */
export function backupFilesOf(root: string, caseId: string): string[] {
  const folder = backupFolderOf(root, caseId)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .map((name) => join(folder, name))
    .filter((file) => (readBackup(file)?.caseId ?? caseId) === caseId)
}

/** How many of these files are whole backups. */
export function countBackups(files: readonly string[]): number {
  return files.filter((file) => basename(file).endsWith('Z.sqlite')).length
}

/** An empty file that only this account may read, as it will hold the case. */
export function makeRebuiltFile(folder: string, mode: number): string {
  const file = join(folder, rebuiltName)
  destroyFileAtOnce(file)
  destroyFileAtOnce(`${file}-journal`)
  closeSync(openSync(file, 'wx', mode))
  return file
}
