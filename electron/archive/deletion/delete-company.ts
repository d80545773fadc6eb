import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { AuditEntry } from '../../shared/domain/case-file'
import type { DeletionCertificate } from '../../shared/domain/keeping'
import { ExpectedFailure } from '../../shared/result'
import { dayOf, deletionRuleOn } from '../../shared/rules/retention'
import { auditHead, readAudit, type AuditSubject } from '../audit/audit-chain'
import { companyDeleted } from '../audit/redaction'
import { makeBackup } from '../backups/make-backup'
import type { OpenCase } from '../case/open-case'
import { caseFileIn } from '../case/recognise'
import { findIndexedCase, writeCompany } from '../case-index/index-rows'
import type { ArchiveInput } from '../face'
import { forgetLookedCompany } from '../history/looked-marks'
import { readParticulars } from '../particulars/particulars'
import { connectForWriting, disconnect, useTruncatedJournal, type Db } from '../sqlite/connection'
import type { ArchiveContext } from '../thread/context'
import { paceOf, type Job } from '../thread/job'
import {
  backupFilesOf,
  clearInterruptedDeletion,
  copiesBeforeMigration,
  countBackups,
  replaceCaseFile,
  replacedName,
} from './case-files'
import { keepCertificate } from './certificates'
import { destroyFile } from './destroy-file'
import { mustNotBeHeld } from './preview'
import { rebuildWithout } from './rebuild-case'
import { forgetUnderWay, noteUnderWay } from './under-way'
import { whatGoes } from './what-goes'

type Order = ArchiveInput<'company.delete'>

/** How often the case is rebuilt anew because somebody wrote to it meanwhile. */
const mostRebuilds = 3

/**
 * Deletes a company from a case: the case is written anew without it and proved, its backups and older
 * copies go, the new file takes the old one's place in one step, the old one is overwritten, and one
 * backup is made again. A crash leaves the whole old or the whole new case. What a person wrote about
 * the case itself (its name, its particulars) and what other companies' documents say stays. Fails
 * with `legal-hold`, `case-read-only`, `not-found`, `case-damaged` (what stays does not check out, so
 * nothing is changed), `case-in-use` (somebody kept writing), `disk-full`, `cancelled`.
 */
export async function deleteCompany(
  order: Order,
  context: ArchiveContext,
): Promise<DeletionCertificate> {
  const { caseId, at } = order
  const open = context.cases.writable(caseId)
  mustNotBeHeld(open.db, at)
  // Before this job is one of them: what reads the case would meet another file in mid-work.
  const others = context.endJobs(caseId)
  const job = context.job(order.jobId, caseId)
  await others
  const underWay = {
    ...({ what: 'company', folder: open.folder, caseId } as const),
    certificateId: randomUUID(),
  }
  noteUnderWay(context.catalogue(), underWay)
  try {
    await replaceCase(order, open, underWay.certificateId, context, job)
  } catch (error) {
    clearInterruptedDeletion(open.folder)
    forgetUnderWay(context.catalogue(), underWay)
    throw error
  }
  await destroyFile(join(open.folder, replacedName))
  const certificate = certificateIn(open.db, caseId, underWay.certificateId)
  if (!certificate) throw new Error('a company deleted without its entry')
  keepCertificate(context.catalogue(), certificate)
  forgetUnderWay(context.catalogue(), underWay)
  forgetCompany(order, context)
  await backUpAgain(order, open, context, job)
  return certificate
}

/** The certificate that a case's own audit holds of a deletion; null where it did not come to it. */
export function certificateIn(
  db: Db,
  caseId: string,
  certificateId: string,
): DeletionCertificate | null {
  for (const entry of readAudit(db)) {
    if (entry.action !== companyDeleted || entry.isRedacted) continue
    if (entry.subject['certificateId'] === certificateId) return toCertificate(entry, caseId)
  }
  return null
}

function toCertificate({ at, actor, sequence, sha256, subject }: AuditEntry, caseId: string) {
  const { certificateId, rule, sessions, documents, sizeBytes, backups, documentsSha256 } =
    // We wrote this entry ourselves, and its digest was computed over these very fields.
    subject as unknown as DeletionCertificate
  const certificate: DeletionCertificate = {
    ...{ certificateId, caseId, what: 'company', deletedAt: at, deletedBy: actor, rule },
    ...{ companies: 1, sessions, documents, sizeBytes, backups, documentsSha256 },
    ...{ auditEntries: sequence, auditHead: sha256 },
  }
  return certificate
}

async function replaceCase(
  order: Order,
  open: OpenCase,
  certificateId: string,
  context: ArchiveContext,
  job: Job,
): Promise<void> {
  const { caseId, at, actor, companyRow, root } = order
  const copies = [...backupFilesOf(root, caseId), ...copiesBeforeMigration(open.folder)]
  const backups = countBackups(backupFilesOf(root, caseId))
  for (let rebuilds = 0; rebuilds < mostRebuilds; rebuilds++) {
    let head = ''
    const words = (): AuditSubject => {
      head = auditHead(open.db).head
      return { ...wordsOf(open.db, companyRow, at), certificateId, backups }
    }
    const file = await rebuildWithout(open, companyRow, { actor, at }, paceOf(job), words)
    await mustBeProved(file, { caseId, at }, context, job)
    // Before the step that cannot be taken back: a crash after it must not leave one that is still whole.
    for (const copy of copies) await destroyFile(copy)
    if (auditHead(open.db).head !== head) continue
    context.cases.writable(caseId)
    // Whatever began to read meanwhile gives up instead of reading from a file that is gone.
    void context.endJobs(caseId)
    return exchange(open)
  }
  throw new ExpectedFailure({ code: 'case-in-use', about: open.folder })
}

function wordsOf(db: Db, companyRow: number, at: string): AuditSubject {
  const { sessions, documents, sizeBytes, documentsSha256 } = whatGoes(db, companyRow)
  return {
    sessions,
    documents,
    sizeBytes,
    documentsSha256,
    rule: deletionRuleOn(dayOf(at), readParticulars(db).particulars),
  }
}

/** The new file is checked as any case is, before anything of the old one is touched. */
async function mustBeProved(
  file: string,
  of: { caseId: string; at: string },
  { runAside }: ArchiveContext,
  job: Job,
): Promise<void> {
  const { findings } = await runAside('prove-copy', { file, ...of }, job)
  const [first] = findings
  if (!first) return
  const detail = `${first.kind} ${first.what}: ${first.detail}`.slice(0, 300)
  throw new ExpectedFailure({ code: 'case-damaged', about: of.caseId, detail })
}

/** Lets go of the file, puts the new one in its place, and goes on with whichever lies there then. */
function exchange(open: OpenCase): void {
  disconnect(open.db)
  try {
    replaceCaseFile(open.folder)
  } finally {
    open.db = connectForWriting(caseFileIn(open.folder))
    useTruncatedJournal(open.db)
  }
}

function forgetCompany({ caseId, companyRow }: Order, { index, catalogue }: ArchiveContext): void {
  index.ask((db) => {
    const known = findIndexedCase(db, caseId)
    if (known) writeCompany(db, known.caseNo, companyRow, null)
    db.exec('VACUUM')
  })
  forgetLookedCompany(catalogue(), caseId, companyRow)
  catalogue().exec('VACUUM')
}

/** The old backups are gone with what they held. One that cannot be made now is told by the next that is due. */
async function backUpAgain(
  { caseId, root, keep, at }: Order,
  open: OpenCase,
  { runAside }: ArchiveContext,
  job: Job,
): Promise<void> {
  const toTheEnd: Job = { progress: (...how) => job.progress(...how), isCancelled: () => false }
  try {
    await makeBackup(open.db, { caseId, root, keep, at }, toTheEnd, runAside)
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
  }
}
