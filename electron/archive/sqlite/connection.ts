import Database from 'better-sqlite3'

export type Db = Database.Database
export type Named = Record<string, string | number | null | Uint8Array>

/** How long a statement waits while another process commits. */
const busyTimeoutMs = 5000

/**
 * Room for all that one commit changes: where it does not fit, SQLite writes pages out before the
 * commit and syncs the journal once more for each time it does.
 */
const writerCacheKb = 16 << 10

const prepared = new WeakMap<Db, Map<string, Database.Statement<[Named?], unknown>>>()

/** The prepared statement of this text on this connection, compiled once. Parameters are named. */
export function sql<Row = unknown>(db: Db, text: string): Database.Statement<[Named?], Row> {
  let statements = prepared.get(db)
  if (!statements) prepared.set(db, (statements = new Map()))
  let statement = statements.get(text)
  if (!statement) statements.set(text, (statement = db.prepare<[Named?], unknown>(text)))
  return statement as Database.Statement<[Named?], Row>
}

/**
 * Opens a file for writing. Rollback journal rather than WAL: one writer gains little from WAL,
 * network drives break it, and it leaves more behind on deletion. TRUNCATE rather than DELETE: under
 * `synchronous = FULL` SQLite syncs the truncated journal, while it does not sync the folder after
 * deleting one, so a commit acknowledged just before a power cut could be rolled back by a journal
 * that came back.
 */
export function connectForWriting(file: string): Db {
  const db = new Database(file, { fileMustExist: true, timeout: busyTimeoutMs })
  try {
    guard(db)
    db.pragma('synchronous = FULL')
    db.pragma(`cache_size = -${writerCacheKb}`)
    db.pragma('secure_delete = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a file without the right to change it: nothing is written, not even a journal. */
export function connectForReading(file: string): Db {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
  try {
    guard(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Reads the file's first page, so a file that is no database fails here. */
export function useTruncatedJournal(db: Db): void {
  db.pragma('journal_mode = TRUNCATE')
}

/** A case may come from somebody else: its schema gets no trust and odd pages are noticed early. */
function guard(db: Db): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  // Sorting personal data must not spill into a temporary file outside the case folder.
  db.pragma('temp_store = MEMORY')
}

/** Closes; a writer takes the empty journal along, so a closed case folder holds one file. */
export function disconnect(db: Db): void {
  if (!db.open) return
  try {
    if (!db.readonly) db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** Runs `work` in one transaction; inside another one it becomes a savepoint of it. */
export function inTransaction<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate()
}

export function pragmaNumber(db: Db, name: 'application_id' | 'user_version'): number {
  return Number(db.pragma(name, { simple: true }))
}
