import { sql, type Db } from '../../archive/sqlite/connection'
import type { SearchProgress } from '../../shared/domain/search'

/** Notes that a case cannot be reached now, or can again: it is found by what was read last. */
export function noteReach(db: Db, caseNo: number, isUnreachable: boolean): void {
  sql(db, 'UPDATE searched_case SET is_unreachable = :isUnreachable WHERE case_no = :caseNo').run({
    caseNo,
    isUnreachable: isUnreachable ? 1 : 0,
  })
}

/** Notes how many documents of a case are still to be read. */
export function noteDocumentsWaiting(db: Db, caseNo: number, count: number): void {
  sql(db, 'UPDATE searched_case SET documents_waiting = :count WHERE case_no = :caseNo').run({
    ...{ caseNo, count },
  })
}

/**
 * What the file holds and what it waits for. A case waits as long as it is unmarked and can be
 * reached. Cases that have not been put at all are the caller's to add.
 */
export function searchProgress(db: Db): SearchProgress {
  const cases = sql<Omit<SearchProgress, 'documentsWithoutText'>>(
    db,
    `SELECT count(*) AS cases,
       count(*) FILTER (WHERE audit_head IS NULL AND is_unreachable = 0) AS casesWaiting,
       coalesce(sum(is_unreachable), 0) AS casesUnreachable,
       coalesce(sum(documents_waiting), 0) AS documentsWaiting
     FROM searched_case`,
  ).get()
  const documents = sql<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM document WHERE has_text = 0',
  ).get()
  if (!cases || !documents) throw new Error('a count gave no row')
  return { ...cases, documentsWithoutText: documents.count }
}
