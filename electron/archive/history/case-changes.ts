import type { CaseChanges, ChangesAgainst, CompanyChanges } from '../../shared/domain/history'
import { ExpectedFailure } from '../../shared/result'
import { listCompanyRecords } from '../companies/companies'
import { newestDigests } from '../documents/digests'
import type { Db } from '../sqlite/connection'
import { paceOf, type Job } from '../thread/job'
import { compareSnapshots } from './compare-snapshots'
import type { LookedMarks } from './looked-marks'
import { snapshotsByCompany, type Snapshot } from './snapshots'

interface Wish {
  caseId: string
  at: string
  against: ChangesAgainst
  marks: LookedMarks
}

/**
 * The change report over a case: every company's newest snapshot against the one that `against`
 * names, in the order in which companies were added. One that cannot be read is told and does not
 * stop the others. Other calls are let through between any two answers. Fails with `cancelled`.
 */
export async function caseChanges(db: Db, wish: Wish, job: Job): Promise<CaseChanges> {
  const pace = paceOf(job)
  const snapshots = snapshotsByCompany(db)
  const digests = newestDigests(db)
  const records = listCompanyRecords(db)
  const companies: CompanyChanges[] = []
  for (const [done, { companyRow, country, kind, identifier }] of records.entries()) {
    await pace(done, records.length, 'changes')
    const known = {
      companyRow,
      company: { country, kind, identifier },
      name: digests.get(companyRow)?.digest.name ?? null,
    }
    const of = snapshots.get(companyRow) ?? []
    companies.push({ ...known, ...changesOf(db, of, baseOf(of, wish, companyRow)) })
  }
  return { caseId: wish.caseId, madeAt: wish.at, companies }
}

type Outcome = Pick<CompanyChanges, 'comparison' | 'reason'>
type Reason = NonNullable<CompanyChanges['reason']>

function changesOf(db: Db, [newest]: readonly Snapshot[], base: Snapshot | Reason): Outcome {
  if (!newest) return { comparison: null, reason: 'no-snapshot' }
  if (typeof base === 'string') return { comparison: null, reason: base }
  try {
    return { comparison: compareSnapshots(db, base, newest), reason: null }
  } catch (error) {
    if (error instanceof ExpectedFailure) return { comparison: null, reason: 'unreadable' }
    throw error
  }
}

/** What the newest is compared with, or why there is none. */
function baseOf(
  snapshots: readonly Snapshot[],
  { against, marks }: Wish,
  companyRow: number,
): Snapshot | Reason {
  if (against === 'previous') return snapshots[1] ?? 'one-snapshot'
  if (against === 'looked') {
    const mark = marks.get(companyRow)
    const seen = snapshots.find(
      ({ sessionRow, retrievedAt }) =>
        sessionRow === mark?.sessionRow && retrievedAt <= (mark?.at ?? ''),
    )
    return seen ?? 'never-looked'
  }
  return snapshots.find(({ retrievedAt }) => retrievedAt <= against.at) ?? 'none-then'
}
