import { changedFacets } from '../../history/fingerprints'
import type { Facet } from '../../shared/domain/history'
import { sql, type Db } from '../sqlite/connection'
import { keptFingerprints } from './fingerprint-rows'
import type { LookedMark } from './looked-marks'

/**
 * The facets in which a company's newest snapshot differs from the one last looked at. Null where
 * none was, where it is gone, or where the digests are still to be made. No answer is read.
 */
export function changedSince(
  db: Db,
  newest: { companyRow: number; sessionRow: number } | null | undefined,
  mark: LookedMark | undefined,
): Facet[] | null {
  if (!newest || !mark || !isOf(db, newest.companyRow, mark)) return null
  if (newest.sessionRow <= mark.sessionRow) return []
  const { companyRow } = newest
  const before = keptFingerprints(db, { companyRow, sessionRow: mark.sessionRow })
  const after = before && keptFingerprints(db, newest)
  return before && after ? changedFacets(before, after) : null
}

/**
 * A case that was brought back from a copy can have another session under the number of the one that
 * was seen: it came after the look.
 */
function isOf(db: Db, companyRow: number, { sessionRow, at }: LookedMark): boolean {
  const seen = sql<{ retrievedAt: string }>(
    db,
    `SELECT retrieved_at AS retrievedAt FROM answer_digest
     WHERE session_row = :sessionRow AND company_row = :companyRow`,
  ).get({ sessionRow, companyRow })
  return seen !== undefined && seen.retrievedAt <= at
}
