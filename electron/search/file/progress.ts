import { sql, type Db } from '../../archive/sqlite/connection'
import type { SearchProgress } from '../../shared/domain/search'

/** What the file itself knows: reports whose words cannot be read are stored, but not found by them. */
export function searchProgress(db: Db): Pick<SearchProgress, 'documentsWithoutText'> {
  const row = sql<{ documentsWithoutText: number }>(
    db,
    'SELECT count(*) AS documentsWithoutText FROM document WHERE has_text = 0',
  ).get()
  return { documentsWithoutText: row?.documentsWithoutText ?? 0 }
}
