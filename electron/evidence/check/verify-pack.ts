import type { PackVerdict } from '../../shared/domain/evidence'
import type { Job } from '../../archive/job'
import { paceThrough } from '../pace'
import { Findings } from './findings'
import { openBagSource } from './open-source'
import { verifyBag } from './verify-bag'

export async function verifyPack(path: string, job: Job): Promise<PackVerdict> {
  const source = await openBagSource(path)
  try {
    const findings = new Findings()
    const bag = await verifyBag(source, findings, paceThrough(job, source.files.length))
    return {
      path,
      isSound: findings.troubles.length === 0 && bag.checks.every(({ isPassed }) => isPassed),
      files: bag.files,
      sizeBytes: bag.sizeBytes,
      caseName: null,
      caseId: null,
      baggingDate: bag.info.get('bagging-date')?.[0] ?? null,
      checks: bag.checks,
      findings: findings.troubles,
      notes: findings.notes,
    }
  } finally {
    await source.close()
  }
}
