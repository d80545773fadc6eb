import Database from 'better-sqlite3'
import { mkdirSync, rmSync } from 'node:fs'
import { uptime } from 'node:os'
import { dirname } from 'node:path'
import { inTransaction, pragmaNumber, sql, type Db } from '../sqlite/connection'
import { codeOf } from '../sqlite/sqlite-failure'
import shape from './shape.sql'

/** `'SAKI'`. */
export const indexApplicationId = 0x53414b49
export const indexVersion = 1

/** Two readings of the same start of the computer differ by what its clock was set right meanwhile. */
const sameBootS = 60

const inMemory = ':memory:'

/**
 * Opens the index, made anew where there is none. One of another shape, one that is damaged and one
 * that a power cut may have left half written is thrown away: all of it can be read again from the
 * cases. `log` gets the reason as a code. Never fails: where the disk has no place for it, it is held
 * in memory for this run.
 */
export function openIndexFile(file: string, log: (line: string) => void): Db {
  try {
    const kept = openKept(file, log)
    if (kept) return kept
    discardIndexFile(file)
    return makeFresh(file)
  } catch (error) {
    log(`index in memory: ${codeOf(error) || 'unexpected'}`)
    return makeFresh(inMemory)
  }
}

/** Syncs what was written and notes that nothing is missing. */
export function closeIndexFile(db: Db): void {
  if (!db.open) return
  try {
    db.pragma('synchronous = FULL')
    sql(db, 'UPDATE run SET is_open = 0').run()
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

export function discardIndexFile(file: string): void {
  if (file === inMemory) return
  for (const path of [file, `${file}-journal`]) rmSync(path, { force: true })
}

/** True where an error says that the file itself is no good. */
export function isIndexDamage(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false
  return (
    /^SQLITE_(CORRUPT|NOTADB)/.test(error.code) || /^no such (table|column)/.test(error.message)
  )
}

/** Reads every page: for when somebody asks for a rebuild, as something may be wrong with it. */
export function isIndexSound(db: Db): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok'
}

function openKept(file: string, log: (line: string) => void): Db | null {
  let db: Db | null = null
  try {
    db = connect(file)
    const reason = reasonToDiscard(db)
    if (reason === null) {
      begin(db)
      return db
    }
    if (reason !== 'new') log(`index thrown away: ${reason}`)
  } catch (error) {
    if (!isIndexDamage(error)) throw error
    log(`index thrown away: ${codeOf(error)}`)
  }
  db?.close()
  return null
}

function reasonToDiscard(db: Db): string | null {
  const [application, version] = [
    pragmaNumber(db, 'application_id'),
    pragmaNumber(db, 'user_version'),
  ]
  if (application === 0 && version === 0) return 'new'
  if (application !== indexApplicationId) return 'not-an-index'
  if (version !== indexVersion) return 'other-version'
  const run = sql<{ isOpen: number; bootedAtS: number }>(
    db,
    'SELECT is_open AS isOpen, booted_at_s AS bootedAtS FROM run',
  ).get()
  if (!run) return 'not-an-index'
  const isSameBoot = Math.abs(run.bootedAtS - bootedAtS()) <= sameBootS
  return run.isOpen === 1 && !isSameBoot ? 'power-cut' : null
}

function makeFresh(file: string): Db {
  if (file !== inMemory) mkdirSync(dirname(file), { recursive: true })
  const db = connect(file)
  try {
    inTransaction(db, () => {
      db.pragma(`application_id = ${indexApplicationId}`)
      db.pragma(`user_version = ${indexVersion}`)
      db.exec(shape)
    })
    begin(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** `secure_delete`: what is deleted from a case leaves nothing here either. */
function connect(file: string): Db {
  const db = new Database(file)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('secure_delete = ON')
    db.pragma('journal_mode = TRUNCATE')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The note that a run has it open must be on disk before any row is; the rows themselves may wait. */
function begin(db: Db): void {
  db.pragma('synchronous = FULL')
  sql(db, 'UPDATE run SET is_open = 1, booted_at_s = :bootedAtS').run({ bootedAtS: bootedAtS() })
  db.pragma('synchronous = OFF')
}

function bootedAtS(): number {
  return Math.round(Date.now() / 1000 - uptime())
}
