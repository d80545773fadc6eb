import { readAnswer } from '../../answers/read-answer'
import type { CompanyView } from '../../shared/domain/company'
import type { ComparedSnapshot } from '../../shared/domain/history'
import { readDocument } from '../documents/documents'
import { sql, type Db } from '../sqlite/connection'

/** A stored answer of a company: what can be compared. */
export interface Snapshot extends ComparedSnapshot {
  companyRow: number
  orderedAt: string
  isPractice: boolean
  expands: string[]
}

interface SnapshotRow extends Omit<Snapshot, 'isPractice' | 'expands'> {
  isPractice: number
  expands: string
}

const columns = `SELECT s.session_row AS sessionRow, s.company_row AS companyRow, r.sha256,
    r.retrieved_at AS retrievedAt, s.ordered_at AS orderedAt, s.is_practice AS isPractice, s.expands
  FROM deliverable d JOIN session s USING (session_row) JOIN receipt r USING (receipt_row)
  WHERE d.kind = 'json' AND d.state = 'saved'`

const toSnapshot = ({ isPractice, expands, ...row }: SnapshotRow): Snapshot => ({
  ...row,
  isPractice: isPractice === 1,
  expands: JSON.parse(expands) as string[],
})

/** Every stored answer of a company, newest first. */
export const snapshotsOf = (db: Db, companyRow: number): Snapshot[] =>
  sql<SnapshotRow>(db, `${columns} AND s.company_row = :companyRow ORDER BY s.session_row DESC`)
    .all({ companyRow })
    .map(toSnapshot)

/** The stored answers of each company, newest first, by company row. */
export function snapshotsByCompany(db: Db): Map<number, Snapshot[]> {
  const all = new Map<number, Snapshot[]>()
  for (const row of sql<SnapshotRow>(db, `${columns} ORDER BY s.session_row DESC`).all()) {
    const known = all.get(row.companyRow)
    if (known) known.push(toSnapshot(row))
    else all.set(row.companyRow, [toSnapshot(row)])
  }
  return all
}

/** Reads a snapshot. Fails with `document-altered` or `document-missing`. */
export const viewOf = (db: Db, { sha256, expands }: Snapshot): CompanyView =>
  readAnswer(readDocument(db, sha256).bytes, expands)

export const comparedOf = ({ sessionRow, retrievedAt, sha256 }: Snapshot): ComparedSnapshot => ({
  sessionRow,
  retrievedAt,
  sha256,
})
