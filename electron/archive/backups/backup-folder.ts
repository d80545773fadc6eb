import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Backup } from '../../shared/domain/keeping'
import { recogniseCaseFile } from '../case/recognise'
import { connectForReading, sql } from '../sqlite/connection'
import { codeOf } from '../sqlite/sqlite-failure'

/** `2026-03-02T09-00-00-000Z.sqlite`: sorted by name is sorted by time, and Windows allows no colon. */
const backupName = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.sqlite$/
const draftName = /Z\.sqlite\.[0-9a-f-]+\.new(-journal)?$/

/** A copy that was being made for longer than this was left behind by a crash. */
const abandonedMs = 6 * 60 * 60 * 1000

/** Where the backups of one case lie below `root`. */
export function backupFolderOf(root: string, caseId: string): string {
  return join(root, caseId)
}

/** The name for a backup made at this instant, or at the next millisecond that no other has. */
export function freeBackupFile(folder: string, at: string): string {
  const taken = new Set(namesIn(folder))
  for (let ms = Date.parse(at); ; ms++) {
    const name = `${new Date(ms).toISOString().replace(/[:.]/g, '-')}.sqlite`
    if (!taken.has(name)) return join(folder, name)
  }
}

/**
 * The backups of a case below `root`, newest first. What lies there and is none, of another case, or
 * can no longer be opened is passed over.
 */
export function listBackups(root: string, caseId: string): Backup[] {
  const folder = backupFolderOf(root, caseId)
  return namesIn(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .flatMap((name) => readBackup(join(folder, name)) ?? [])
    .filter((backup) => backup.caseId === caseId)
}

/** What a backup says of itself; null where the file is none or cannot be read. */
export function readBackup(file: string): Backup | null {
  try {
    recogniseCaseFile(file)
    const db = connectForReading(file)
    try {
      const facts = sql<Omit<Backup, 'file' | 'madeAt' | 'sizeBytes'>>(
        db,
        `SELECT case_id AS caseId, audit_entries AS auditEntries, audit_head AS auditHead,
           (SELECT count(*) FROM document) AS documents
         FROM case_file`,
      ).get()
      if (!facts) return null
      const { size, mtime } = statSync(file)
      const madeAt = instantIn(file) ?? mtime.toISOString()
      return { ...facts, file, madeAt, sizeBytes: size }
    } finally {
      db.close()
    }
  } catch {
    // Whatever the file is, it cannot be offered as a backup; restoring it would say why.
    return null
  }
}

/**
 * Deletes backups beyond the newest `keep`; `justMade` stays whatever its name says, as the clock may
 * have been set back. What cannot be read, or is of another case or a newer version, is left alone.
 */
export function rotateBackups(root: string, caseId: string, keep: number, justMade: string): void {
  const others = listBackups(root, caseId).filter(({ file }) => file !== justMade)
  for (const { file } of others.slice(Math.max(keep - 1, 0))) removeBackup(file)
}

export function removeBackup(file: string): void {
  for (const path of [file, `${file}-journal`]) rmSync(path, { force: true })
}

/** Takes away copies that a crash left half made: they hold personal data and are no use to anybody. */
export function sweepDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!draftName.test(name)) continue
    const file = join(folder, name)
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity }
    if (Date.now() - mtimeMs > abandonedMs) rmSync(file, { force: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

function instantIn(file: string): string | null {
  const parts = backupName.exec(basename(file))
  if (!parts) return null
  const [, date, hours, minutes, seconds, ms] = parts
  return `${date}T${hours}:${minutes}:${seconds}.${ms}Z`
}
