import type { Job } from '../../archive/thread/job'
import type { PackVerdict } from '../../shared/domain/evidence'
import { paceThrough } from '../pace'
import { Findings } from './findings'
import { openBagSource } from './open-source'
import type { BagSource } from './source'
import { bagChecks, verifyBag, type BagReading } from './verify-bag'
import { verifyCase, type CaseReading } from './verify-case'

/** How many findings a verdict names; a pack with more is no sounder for it. */
const namedFindings = 1000

export interface PackReading {
  verdict: PackVerdict
  bag: BagReading
  /** null where the bag is somebody else's */
  case: CaseReading | null
}

/**
 * Judges a pack, folder or ZIP: as a bag by RFC 8493, and where it is one of ours by its case record
 * and audit too. Nothing in it is followed, run or written. Fails with `not-a-pack`, `pack-unsafe`
 * (built to deceive or to exhaust), `folder-unreachable` or `cancelled`.
 */
export async function verifyPack(path: string, job: Job, offset = 0): Promise<PackVerdict> {
  const source = await openBagSource(path)
  try {
    return (await readPack(source, path, job, offset)).verdict
  } finally {
    await source.close()
  }
}

/** As `verifyPack`, from an open source, and with what was read on the way. */
export async function readPack(
  source: BagSource,
  path: string,
  job: Job,
  offset = 0,
): Promise<PackReading> {
  const findings = new Findings()
  const pace = paceThrough(job, offset + source.files.length, offset)
  const bag = await verifyBag(source, findings, pace)
  const ours = await verifyCase(source, bag, findings)
  const checks = [...bagChecks(bag, findings), ...(ours?.checks ?? [])]
  const verdict: PackVerdict = {
    path,
    isSound: findings.troubles.length === 0 && checks.every(({ isPassed }) => isPassed),
    files: bag.files,
    sizeBytes: bag.sizeBytes,
    caseName: ours?.record?.case.name ?? null,
    caseId: ours?.record?.case.caseId ?? null,
    baggingDate: bag.info.get('bagging-date')?.[0] ?? null,
    checks,
    findings: findings.troubles.slice(0, namedFindings),
    notes: findings.notes.slice(0, namedFindings),
  }
  return { verdict, bag, case: ours }
}
