import { compareViews, unknownToBoth } from '../../history/compare-views'
import { changedFacets, fingerprintsOf, type Fingerprints } from '../../history/fingerprints'
import type { Comparison, TimelineEntry } from '../../shared/domain/history'
import { ExpectedFailure } from '../../shared/result'
import type { Db } from '../sqlite/connection'
import { paceOf, type Job } from '../thread/job'
import { keptFingerprints } from './fingerprint-rows'
import { comparedOf, snapshotsOf, viewOf, type Snapshot } from './snapshots'

/**
 * What differs between two snapshots, the older first whichever was named first. Fails with
 * `not-found`, `document-altered` or `document-missing`: nothing is compared with bytes that are not
 * what came.
 */
export function compareStored(
  db: Db,
  companyRow: number,
  sessionRows: readonly [number, number],
): Comparison {
  const snapshots = snapshotsOf(db, companyRow)
  const [from, to] = [...sessionRows]
    .sort((one, other) => one - other)
    .map((row) => snapshots.find(({ sessionRow }) => sessionRow === row))
  if (!from || !to) throw new ExpectedFailure({ code: 'not-found', about: 'session' })
  return compareSnapshots(db, from, to)
}

export function compareSnapshots(db: Db, from: Snapshot, to: Snapshot): Comparison {
  const [before, after] = [viewOf(db, from), viewOf(db, to)]
  return {
    from: comparedOf(from),
    to: comparedOf(to),
    changes: compareViews(before, after),
    unknownToBoth: unknownToBoth(before, after),
    isSameBytes: from.sha256 === to.sha256,
  }
}

/** Every snapshot of a company, newest first, with the facets that differ from the one before it. */
export async function timelineOf(db: Db, companyRow: number, job: Job): Promise<TimelineEntry[]> {
  const pace = paceOf(job)
  const snapshots = snapshotsOf(db, companyRow)
  const prints: (Fingerprints | null)[] = []
  for (const [done, snapshot] of snapshots.entries()) {
    await pace(done, snapshots.length, 'timeline')
    prints.push(keptFingerprints(db, snapshot) ?? madeNow(db, snapshot))
  }
  return snapshots.map((snapshot, index) => {
    const [after, before] = [prints[index], prints[index + 1]]
    const { orderedAt, isPractice } = snapshot
    const changed = after && before ? changedFacets(before, after) : null
    return { ...comparedOf(snapshot), orderedAt, isPractice, changed }
  })
}

/** One answer that cannot be read does not hide the others. */
function madeNow(db: Db, snapshot: Snapshot): Fingerprints | null {
  try {
    return fingerprintsOf(viewOf(db, snapshot))
  } catch (error) {
    if (error instanceof ExpectedFailure) return null
    throw error
  }
}
