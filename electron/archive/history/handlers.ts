import { ExpectedFailure } from '../../shared/result'
import type { ArchiveHandlers } from '../thread/context'
import { caseChanges } from './case-changes'
import { compareStored, timelineOf } from './compare-snapshots'
import { fillFingerprints, fillOne, keepsFingerprints } from './fingerprint-rows'
import { noteLooked } from './looked-marks'
import { snapshotsOf } from './snapshots'

type HistoryCall = Extract<keyof ArchiveHandlers, `history.${string}`>

/** What changed between snapshots, and what the person has seen. */
export const historyHandlers: Pick<ArchiveHandlers, HistoryCall> = {
  'history.timeline': ({ caseId, companyRow }, { cases, job }) =>
    timelineOf(cases.get(caseId).db, companyRow, job(undefined, caseId)),
  'history.compare': ({ caseId, companyRow, fromSessionRow, toSessionRow }, { cases }) =>
    compareStored(cases.get(caseId).db, companyRow, [fromSessionRow, toSessionRow]),
  'history.changes': ({ caseId, against, at, jobId }, { cases, looked, job }) =>
    caseChanges(
      cases.get(caseId).db,
      { caseId, against, at, marks: looked(caseId) },
      job(jobId, caseId),
    ),
  'history.looked': ({ caseId, companyRow, sessionRow, at }, { cases, catalogue }) => {
    const { db, lock } = cases.get(caseId)
    const isThere = snapshotsOf(db, companyRow).some((one) => one.sessionRow === sessionRow)
    if (!isThere) throw new ExpectedFailure({ code: 'not-found', about: 'session' })
    if (lock) fillOne(db, sessionRow)
    noteLooked(catalogue(), caseId, companyRow, { sessionRow, at })
    return null
  },
  'history.fill': async ({ caseId, jobId }, { cases, job }) => {
    const { db, lock } = cases.get(caseId)
    return lock && keepsFingerprints(db) ? fillFingerprints(db, job(jobId, caseId)) : 0
  },
}
