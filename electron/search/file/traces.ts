import { renameSync, rmSync } from 'node:fs'
import { sql, type Db } from '../../archive/sqlite/connection'

/** The copy that is being written lies beside the file, on the same disk. */
export const copyEnding = '-new'

/** Notes that something was forgotten of which the file may still hold traces. */
export function noteTraces(db: Db): void {
  sql(db, 'UPDATE run SET has_traces = 1').run()
}

export function hasTraces(db: Db): boolean {
  return sql(db, 'SELECT has_traces FROM run').pluck().get() === 1
}

/**
 * Puts a copy without traces in the place of the file, closes `db` and answers with the copy, opened by
 * `reopen`. SQLite overwrites what is deleted, but not the copies that stayed behind in unused parts of
 * pages when rows were moved from page to page. Outside any transaction; 400 MB (100,000 companies)
 * take three seconds. Where the disk has no room, it throws, and `db` is as it was.
 */
export function eraseTraces(db: Db, reopen: (file: string) => Db): Db {
  const file = db.name
  if (db.memory) {
    db.exec('VACUUM')
    sql(db, 'UPDATE run SET has_traces = 0').run()
    return db
  }
  const copy = `${file}${copyEnding}`
  discardCopy(file)
  try {
    db.prepare('VACUUM INTO ?').run(copy)
  } catch (error) {
    discardCopy(file)
    throw error
  }
  db.close()
  renameSync(copy, file)
  rmSync(`${file}-journal`, { force: true })
  const fresh = reopen(file)
  // Last: what a crash cut short is erased by the next opening.
  sql(fresh, 'UPDATE run SET has_traces = 0').run()
  return fresh
}

/** What a run left behind that ended while it wrote. */
export function discardCopy(file: string): void {
  for (const path of [`${file}${copyEnding}`, `${file}${copyEnding}-journal`]) {
    rmSync(path, { force: true })
  }
}
