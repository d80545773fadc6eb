import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DeletionCertificate } from '../../shared/domain/keeping'
import { ExpectedFailure } from '../../shared/result'
import { dayOf, deletionRuleOn } from '../../shared/rules/retention'
import { auditHead } from '../audit/audit-chain'
import { backupFolderOf, readBackup } from '../backups/backup-folder'
import { ignoredNames, syncFolder } from '../case/create-case'
import { currentWriter, lockName } from '../case/lock'
import type { OpenCase } from '../case/open-case'
import { caseFileIn } from '../case/recognise'
import { forgetCase } from '../catalogue/catalogue'
import { forgetLookedStrays } from '../history/looked-marks'
import type { ArchiveInput } from '../face'
import { readParticulars } from '../particulars/particulars'
import {
  connectForReading,
  connectForWriting,
  disconnect,
  inTransaction,
  sql,
  useTruncatedJournal,
} from '../sqlite/connection'
import { codeOf, failureOf } from '../sqlite/sqlite-failure'
import type { ArchiveContext } from '../thread/context'
import { backupFilesOf, countBackups, filesBesideCase, goingName } from './case-files'
import { keepCertificate } from './certificates'
import { certificateIn } from './delete-company'
import { destroyFile } from './destroy-file'
import { mustNotBeHeld } from './preview'
import { deletionsUnderWay, forgetUnderWay, noteUnderWay, type DeletionUnderWay } from './under-way'
import { whatGoes } from './what-goes'

type CaseUnderWay = Extract<DeletionUnderWay, { what: 'case' }>

/**
 * Deletes a whole case: its file, journal, lock, older copies and backups are overwritten and
 * removed, its rows leave the list and the index, and a certificate without a name stays. Files of
 * others in the folder stay as they are, and the folder with them. It is noted before it begins, so
 * a crash in between is made good at the next start. Fails with `legal-hold`, `case-read-only`,
 * `folder-unreachable`; the case is then as it was.
 */
export async function deleteCase(
  { caseId, root, actor, at }: ArchiveInput<'case.delete'>,
  context: ArchiveContext,
): Promise<DeletionCertificate> {
  mustNotBeHeld(context.cases.writable(caseId).db, at)
  await context.endJobs(caseId)
  const open = context.cases.writable(caseId)
  const { entries: auditEntries, head } = auditHead(open.db)
  const certificate: DeletionCertificate = {
    ...{ certificateId: randomUUID(), caseId, what: 'case', deletedAt: at, deletedBy: actor },
    rule: deletionRuleOn(dayOf(at), readParticulars(open.db).particulars),
    ...whatGoes(open.db, null),
    backups: countBackups(backupFilesOf(root, caseId)),
    ...{ auditEntries, auditHead: head },
  }
  const underWay: CaseUnderWay = { what: 'case', folder: open.folder, root, certificate }
  noteUnderWay(context.catalogue(), underWay)
  context.index.forget(caseId)
  try {
    takeAway(open)
  } catch (error) {
    forgetUnderWay(context.catalogue(), underWay)
    context.index.caseOpened(caseId)
    throw error
  }
  context.cases.close(caseId)
  await finishCase(underWay, context)
  return certificate
}

/**
 * Finishes what a crash cut off, at a start. A case that is out of reach, or that somebody else has
 * open by now, waits for the next one.
 */
export async function finishDeletions(context: ArchiveContext): Promise<void> {
  for (const underWay of deletionsUnderWay(context.catalogue())) {
    await nextTurn()
    if (!existsSync(underWay.folder)) continue
    try {
      if (underWay.what === 'case') await resumeCase(underWay, context)
      else resumeCompany(underWay, context)
    } catch (error) {
      // What the disk or the file refuses now, it may allow at the next start.
      if (!(error instanceof ExpectedFailure) && !failureOf(error)) throw error
    }
  }
}

/** From this step on the file is no case any more; until it the case is whole. */
function takeAway(open: OpenCase): void {
  const file = caseFileIn(open.folder)
  disconnect(open.db)
  try {
    renameSync(file, join(open.folder, goingName))
    syncFolder(open.folder)
  } catch (error) {
    open.db = connectForWriting(file)
    useTruncatedJournal(open.db)
    throw error
  }
}

async function finishCase(underWay: CaseUnderWay, context: ArchiveContext): Promise<void> {
  const { folder, root, certificate } = underWay
  const { caseId } = certificate
  await destroyFile(join(folder, goingName))
  if (!existsSync(caseFileIn(folder))) {
    for (const file of filesBesideCase(folder)) await destroyFile(file)
    removeFolderIfEmpty(folder)
  }
  for (const file of backupFilesOf(root, caseId)) await destroyFile(file)
  removeFolderIfEmpty(backupFolderOf(root, caseId))
  context.index.forget(caseId)
  const catalogue = context.catalogue()
  inTransaction(catalogue, () => {
    keepCertificate(catalogue, certificate)
    forgetCase(catalogue, caseId)
    // Where the window last stood; it may name the case.
    sql(
      catalogue,
      `DELETE FROM setting WHERE key LIKE 'place %'
         AND (instr(value, :caseId) > 0 OR instr(value, :folder) > 0)`,
    ).run({ caseId, folder })
    forgetUnderWay(catalogue, underWay)
  })
  catalogue.exec('VACUUM')
  context.index.ask((db) => db.exec('VACUUM'))
}

async function resumeCase(underWay: CaseUnderWay, context: ArchiveContext): Promise<void> {
  const { folder, certificate } = underWay
  const file = caseFileIn(folder)
  // Another case may have been put there since; that one is nobody's to take.
  if (readBackup(file)?.caseId === certificate.caseId) {
    if (currentWriter(folder)) return
    renameSync(file, join(folder, goingName))
  }
  if (!existsSync(file)) rmSync(join(folder, lockName), { force: true })
  await finishCase(underWay, context)
}

function resumeCompany(
  underWay: Extract<DeletionUnderWay, { what: 'company' }>,
  { catalogue }: ArchiveContext,
): void {
  const { folder, caseId, certificateId } = underWay
  if (!existsSync(caseFileIn(folder))) return
  const db = connectForReading(caseFileIn(folder))
  try {
    const certificate = certificateIn(db, caseId, certificateId)
    if (certificate) keepCertificate(catalogue(), certificate)
    forgetLookedStrays(catalogue(), caseId, db)
    forgetUnderWay(catalogue(), underWay)
  } finally {
    db.close()
  }
}

/** What desktops leave behind is no reason to keep a folder; anything else is somebody's. */
function removeFolderIfEmpty(folder: string): void {
  try {
    if (readdirSync(folder).every((name) => ignoredNames.has(name))) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true })
      rmdirSync(folder)
      syncFolder(dirname(folder))
    }
  } catch (error) {
    if (!/^(ENOENT|ENOTEMPTY|EEXIST|EPERM|EACCES|EBUSY)$/.test(codeOf(error))) throw error
  }
}
