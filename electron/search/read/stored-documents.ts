import { sql, type Db } from '../../archive/sqlite/connection'

/** A document that a case shows: the one its deliverable was saved with. */
export interface StoredPlace {
  receiptRow: number
  companyRow: number
  sessionRow: number
  kind: string
  sha256: string
  sizeBytes: number
  retrievedAt: string
  expands: string[]
  isNewestAnswer: boolean
}

interface PlaceRow extends Omit<StoredPlace, 'expands' | 'isNewestAnswer'> {
  expands: string
  newestSessionRow: number | null
}

/** The documents that arrived behind `after`, in order of arrival. */
export function documentsAfter(db: Db, after: number, limit: number): StoredPlace[] {
  const rows = sql<PlaceRow>(
    db,
    `SELECT r.receipt_row AS receiptRow, s.company_row AS companyRow, r.session_row AS sessionRow,
       r.kind, r.sha256, x.size_bytes AS sizeBytes, r.retrieved_at AS retrievedAt, s.expands,
       (SELECT max(a.session_row) FROM answer_digest a
        WHERE a.company_row = s.company_row) AS newestSessionRow
     FROM receipt r
       JOIN deliverable d ON d.session_row = r.session_row AND d.kind = r.kind
         AND d.receipt_row = r.receipt_row
       JOIN session s ON s.session_row = r.session_row
       JOIN document x ON x.sha256 = r.sha256
     WHERE r.receipt_row > :after ORDER BY r.receipt_row LIMIT :limit`,
  ).all({ after, limit })
  return rows.map(({ expands, newestSessionRow, ...same }) => ({
    ...same,
    expands: JSON.parse(expands) as string[],
    isNewestAnswer: same.kind === 'json' && same.sessionRow === newestSessionRow,
  }))
}

/** How many documents arrived behind `after`. */
export function countDocumentsAfter(db: Db, after: number): number {
  const found = sql<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM receipt r
       JOIN deliverable d ON d.session_row = r.session_row AND d.kind = r.kind
         AND d.receipt_row = r.receipt_row
     WHERE r.receipt_row > :after`,
  ).get({ after })
  return found?.count ?? 0
}
