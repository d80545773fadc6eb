import Database from 'better-sqlite3'
import { mkdirSync, rmSync } from 'node:fs'
import { uptime } from 'node:os'
import { dirname } from 'node:path'
import { inTransaction, pragmaNumber, sql, type Db } from './connection'
import { codeOf } from './sqlite-failure'

/** A file that can be made again from the cases at any time. */
export interface DerivedShape {
  /** what the log calls it */
  what: string
  applicationId: number
  /** raised with every change of `shape`: the file is then made anew */
  version: number
  /** the statements that make it; among them the table `run (one, is_open, booted_at_s)` with its row */
  shape: string
}

/** Two readings of the same start of the computer differ by what its clock was set right meanwhile. */
const sameBootS = 60

const inMemory = ':memory:'

/**
 * Opens a derived file, made anew where there is none. One of another shape, one that is damaged and
 * one that a power cut may have left half written is thrown away: all of it can be read again from the
 * cases. `log` gets the reason as a code. Never fails: where the disk has no place for it, it is held
 * in memory for this run.
 */
export function openDerivedFile(
  derived: DerivedShape,
  file: string,
  log: (line: string) => void,
): Db {
  try {
    const kept = openKept(derived, file, log)
    if (kept) return kept
    discardDerivedFile(file)
    return makeFresh(derived, file)
  } catch (error) {
    log(`${derived.what} in memory: ${codeOf(error) || 'unexpected'}`)
    return makeFresh(derived, inMemory)
  }
}

/** Syncs what was written and notes that nothing is missing. */
export function closeDerivedFile(db: Db): void {
  if (!db.open) return
  try {
    db.pragma('synchronous = FULL')
    sql(db, 'UPDATE run SET is_open = 0').run()
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

export function discardDerivedFile(file: string): void {
  if (file === inMemory) return
  for (const path of [file, `${file}-journal`]) rmSync(path, { force: true })
}

/** True where an error says that the file itself is no good. */
export function isDerivedDamage(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false
  return (
    /^SQLITE_(CORRUPT|NOTADB)/.test(error.code) || /^no such (table|column)/.test(error.message)
  )
}

function openKept(derived: DerivedShape, file: string, log: (line: string) => void): Db | null {
  let db: Db | null = null
  try {
    db = connect(file)
    const reason = reasonToDiscard(db, derived)
    if (reason === null) {
      begin(db)
      return db
    }
    if (reason !== 'new') log(`${derived.what} thrown away: ${reason}`)
  } catch (error) {
    if (!isDerivedDamage(error)) throw error
    log(`${derived.what} thrown away: ${codeOf(error)}`)
  }
  db?.close()
  return null
}

function reasonToDiscard(db: Db, { applicationId, version }: DerivedShape): string | null {
  const [application, found] = [
    pragmaNumber(db, 'application_id'),
    pragmaNumber(db, 'user_version'),
  ]
  if (application === 0 && found === 0) return 'new'
  if (application !== applicationId) return 'not-an-index'
  if (found !== version) return 'other-version'
  const run = sql<{ isOpen: number; bootedAtS: number }>(
    db,
    'SELECT is_open AS isOpen, booted_at_s AS bootedAtS FROM run',
  ).get()
  if (!run) return 'not-an-index'
  const isSameBoot = Math.abs(run.bootedAtS - bootedAtS()) <= sameBootS
  return run.isOpen === 1 && !isSameBoot ? 'power-cut' : null
}

function makeFresh({ applicationId, version, shape }: DerivedShape, file: string): Db {
  if (file !== inMemory) mkdirSync(dirname(file), { recursive: true })
  const db = connect(file)
  try {
    inTransaction(db, () => {
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${version}`)
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
