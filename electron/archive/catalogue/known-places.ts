import { sql, type Db } from '../sqlite/connection'

export interface KnownPlace {
  caseId: string
  folder: string
}

/** Where every known case lies, opened last first. */
export function knownPlaces(db: Db): KnownPlace[] {
  return sql<KnownPlace>(
    db,
    'SELECT case_id AS caseId, folder FROM known_case ORDER BY last_opened_at DESC, case_id',
  ).all()
}

export function whereIsCase(db: Db, caseId: string): { folder: string; name: string } | null {
  const found = sql<{ folder: string; name: string }>(
    db,
    'SELECT folder, name FROM known_case WHERE case_id = :caseId',
  ).get({ caseId })
  return found ?? null
}
