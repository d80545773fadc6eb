import { sql, type Db } from '../../archive/sqlite/connection'

/** Notes that something was forgotten of which the file may still hold traces. */
export function noteTraces(db: Db): void {
  sql(db, 'UPDATE run SET has_traces = 1').run()
}

/**
 * Writes the file anew where something was forgotten since it was last written anew. SQLite overwrites
 * what is deleted, but not the copies that stayed behind in unused parts of pages when rows were moved
 * from page to page. Outside any transaction; takes some seconds for 100,000 companies, and as much
 * memory as the file is long, as the copy is not to lie on another disk.
 */
export function eraseTraces(db: Db): void {
  const row = sql<{ hasTraces: number }>(db, 'SELECT has_traces AS hasTraces FROM run').get()
  if (row?.hasTraces !== 1) return
  sql(db, 'UPDATE run SET has_traces = 0').run()
  db.exec('VACUUM')
}
