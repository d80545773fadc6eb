import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Changes a closed case file as an intruder would: with another program, and without our triggers. */
export function tamper(folder: string, sql: string): void {
  const db = new Database(join(folder, 'case.sqlite'))
  db.unsafeMode(true)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}

/** Replaces one byte sequence by another of the same length in the file itself, as a failing disk would. */
export function overwrite(folder: string, from: string, to: string): void {
  const file = join(folder, 'case.sqlite')
  const bytes = readFileSync(file)
  const at = bytes.indexOf(from)
  if (at < 0 || from.length !== to.length) throw new Error('nothing to overwrite')
  bytes.write(to, at, 'latin1')
  writeFileSync(file, bytes)
}
