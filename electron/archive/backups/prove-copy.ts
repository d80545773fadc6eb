import type { CheckReport } from '../../shared/domain/case-file'
import { checkCase } from '../check/check-case'
import { connectForReading } from '../sqlite/connection'
import type { Job } from '../thread/job'

/** Checks a case file as a whole, without changing it: structure, every stored digest, the audit chain. */
export async function proveCopy(
  { file, caseId, at }: { file: string; caseId: string; at: string },
  job: Job,
): Promise<CheckReport> {
  const db = connectForReading(file)
  try {
    return await checkCase(db, { caseId, at }, job)
  } finally {
    db.close()
  }
}
