import { sql, type Db } from '../../archive/sqlite/connection'
import type { SearchProgress } from '../../shared/domain/search'

/** What the file itself knows: words that cannot be read, or were not read to their end, are not found. */
export function searchProgress(
  db: Db,
): Pick<SearchProgress, 'documentsWithoutText' | 'documentsCut'> {
  const row = sql<Pick<SearchProgress, 'documentsWithoutText' | 'documentsCut'>>(
    db,
    `SELECT (SELECT count(*) FROM document WHERE has_text = 0) AS documentsWithoutText,
       (SELECT count(*) FROM document WHERE is_cut = 1) AS documentsCut`,
  ).get()
  return row ?? { documentsWithoutText: 0, documentsCut: 0 }
}
