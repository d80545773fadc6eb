import type { CaseParticulars, LegalHold } from '../../shared/domain/keeping'
import { sql, type Db } from '../sqlite/connection'

interface ParticularsRow extends Omit<CaseParticulars, 'tags'> {
  tags: string
  legalHold: string | null
}

/** What the analyst keeps about the case; the usual where the file is of a version that did not keep it. */
export function readParticulars(db: Db): {
  particulars: CaseParticulars
  legalHold: LegalHold | null
} {
  const row = hasParticulars(db)
    ? sql<ParticularsRow>(
        db,
        `SELECT status, reference, owner, tags, due_on AS dueOn, review_on AS reviewOn,
           relationship_ended_on AS relationshipEndedOn, retention_years AS retentionYears,
           legal_hold AS legalHold
         FROM particulars`,
      ).get()
    : undefined
  if (!row) return { particulars: usualParticulars, legalHold: null }
  const { tags, legalHold, ...rest } = row
  return {
    particulars: { ...rest, tags: JSON.parse(tags) as string[] },
    legalHold: legalHold === null ? null : (JSON.parse(legalHold) as LegalHold),
  }
}

/** Writes what the analyst keeps about the case; the audit entry is the caller's. */
export function writeParticulars(
  db: Db,
  { particulars, legalHold }: { particulars: CaseParticulars; legalHold: LegalHold | null },
): void {
  const { tags, ...rest } = particulars
  sql(
    db,
    `UPDATE particulars SET status = :status, reference = :reference, owner = :owner, tags = :tags,
       due_on = :dueOn, review_on = :reviewOn, relationship_ended_on = :relationshipEndedOn,
       retention_years = :retentionYears, legal_hold = :legalHold`,
  ).run({
    ...rest,
    tags: JSON.stringify(tags),
    legalHold: legalHold === null ? null : JSON.stringify(legalHold),
  })
}

export const usualParticulars: CaseParticulars = {
  status: 'in-review',
  reference: null,
  owner: null,
  tags: [],
  dueOn: null,
  reviewOn: null,
  relationshipEndedOn: null,
  retentionYears: 5,
}

/** A case that is only read is not brought forward first. */
function hasParticulars(db: Db): boolean {
  return (
    sql(db, `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'particulars'`).get() !==
    undefined
  )
}
