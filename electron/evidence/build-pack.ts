import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { appendAudit } from '../archive/audit/audit-chain'
import type { Db } from '../archive/sqlite/connection'
import { paceOf, type Job } from '../archive/thread/job'
import type { PackReceipt } from '../shared/domain/evidence'
import { ExpectedFailure } from '../shared/result'
import { placePack } from './bag/target'
import { writeBag, type BagInfo } from './bag/write-bag'
import { verifyPack } from './check/verify-pack'
import { payloadFiles } from './contents/payload'
import { bagNameOf, takeSnapshot, type CaseSnapshot, type Exported } from './contents/snapshot'
import { paceThrough } from './pace'
import type { LayOut } from './report/pdf-thread'

/** Besides the payload: bagit.txt, bag-info.txt and the two manifests. */
const tagFiles = 4

/**
 * Writes the case as an evidence pack at `to`: a ZIP where the name ends in `.zip`, else a folder.
 * The pack holds the case as it stands now; it is checked from the disk before it gets its name, and
 * the export becomes the next audit entry. Same case, `exported` and kind: same bytes. Fails with
 * `pack-exists`, `folder-unreachable`, `disk-full`, `document-altered`, `case-damaged` (what the
 * case holds does not agree with its own record), `cancelled`; nothing is left behind then.
 */
export async function buildPack(
  db: Db,
  to: string,
  exported: Exported,
  job: Job,
  layOut: LayOut,
): Promise<PackReceipt> {
  const snapshot = takeSnapshot(db, exported)
  const payload = payloadFiles(db, snapshot, layOut, breathing(job))
  const pace = paceThrough(job, 2 * payload.length + tagFiles)
  const place = resolve(to)
  const bag = await placePack(
    place,
    bagNameOf(snapshot.record),
    (target) => writeBag(target, payload, bagInfo(snapshot), pace),
    (path) => mustBeSound(path, place, job, payload.length),
  )
  const receipt: PackReceipt = {
    path: place,
    ...bag,
    auditHead: snapshot.record.audit.head,
    builtAt: exported.at,
  }
  await recordExport(db, receipt, exported)
  return receipt
}

/** Between two steps that are told about: lets waiting calls in, and stops when the person gives up. */
function breathing(job: Job): () => Promise<void> {
  const pace = paceOf({ progress: () => undefined, isCancelled: () => job.isCancelled() })
  return () => pace(0, 0, '')
}

function bagInfo({ record }: CaseSnapshot): BagInfo {
  return {
    baggingDate: record.exported.at.slice(0, 10),
    externalIdentifier: record.case.caseId,
    softwareAgent: 'Saksmappe',
    sourceOrganization: null,
    ours: [['Audit-Head', `sha256:${record.audit.head}`]],
  }
}

/** Reads the pack again as anybody would. What does not hold now was wrong in the case or on the disk. */
async function mustBeSound(path: string, place: string, job: Job, offset: number): Promise<void> {
  const verdict = await verifyPack(path, job, offset)
  if (verdict.isSound) return
  const failing = verdict.checks.filter(({ isPassed }) => !isPassed).map(({ name }) => name)
  const isCase = failing.every((name) => name === 'audit-chain' || name === 'documents')
  throw new ExpectedFailure({
    code: isCase ? 'case-damaged' : 'pack-damaged',
    about: place,
    detail: failing.join(', '),
  })
}

/** No pack without its entry: where the case cannot record the export, the pack goes again. */
async function recordExport(db: Db, receipt: PackReceipt, by: Exported): Promise<void> {
  try {
    appendAudit(db, by, 'pack.built', {
      files: receipt.files,
      sizeBytes: receipt.sizeBytes,
      auditHead: receipt.auditHead,
      tagManifestSha512: receipt.tagManifestSha512,
    })
  } catch (error) {
    await rm(receipt.path, { recursive: true, force: true })
    throw error
  }
}
