import { statSync } from 'node:fs'
import type { AuditEntry } from '../../shared/domain/case-file'
import { ExpectedFailure } from '../../shared/result'
import { appendAudit, readAudit, type AuditSubject, type By } from '../audit/audit-chain'
import { companyDeleted, coverOf } from '../audit/redaction'
import { caseMigrations } from '../case/case-migrations'
import { caseFileIn } from '../case/recognise'
import { connectForWriting, disconnect, sql, type Db } from '../sqlite/connection'
import { caseApplicationId, migrate, syncFile } from '../sqlite/migrate'
import type { paceOf } from '../thread/job'
import { makeRebuiltFile } from './case-files'
import {
  isEntryAbout,
  isLineAbout,
  isTextAbout,
  tracesOf,
  type CompanyTraces,
} from './company-traces'
import { staysWithout } from './what-goes'

export type Pace = ReturnType<typeof paceOf>

const stays = 'company_row <> :companyRow'
const ofSessions = `session_row IN (SELECT session_row FROM old.session WHERE ${stays})`

/** What is copied of each table; the audit, lists and the case's own row have a way of their own. */
const copied: readonly (readonly [table: string, where: string])[] = [
  ['company', stays],
  ['session', stays],
  ['deliverable', ofSessions],
  ['receipt', ofSessions],
  ['answer_digest', stays],
  ['particulars', ':companyRow IS NOT NULL'],
]

/** Every table that a rebuild knows what to do with; a new one in a migration has to be added. */
export const rebuiltTables = [
  ...copied.map(([table]) => table),
  ...['case_file', 'document', 'audit', 'batch', 'batch_line', 'ownership_note'],
]

/**
 * Writes the case without the company into a new file beside it: every other row as it is, and
 * nothing else, so no freed page of it can hold anything of the company. Audit entries that tell of
 * the company keep their place and digest and lose what they said; an entry `company.deleted` names
 * them. Documents come first, one at a time, while others go on writing to the case; the rest in one
 * go at the end. `certificate` is asked for what that entry says. Fails with `not-found`,
 * `case-damaged`, `disk-full`, `cancelled`; the new file is nobody's case until it is renamed.
 */
export async function rebuildWithout(
  open: { db: Db; folder: string },
  companyRow: number,
  by: By,
  pace: Pace,
  certificate: () => AuditSubject,
): Promise<string> {
  const old = caseFileIn(open.folder)
  tracesOf(open.db, companyRow)
  const file = makeRebuiltFile(open.folder, statSync(old).mode & 0o777)
  const db = connectForWriting(file)
  try {
    prepare(db, old)
    await copyDocuments(db, companyRow, pace)
    const traces = tracesOf(open.db, companyRow)
    db.transaction(() => {
      copyRows(db, companyRow)
      copyLists(db, traces)
      copyNotes(db, traces)
      const redacted = copyAudit(db, traces, readAudit(open.db))
      appendAudit(db, by, companyDeleted, { ...certificate(), ...coverOf(redacted) })
    })()
    mustHold(db)
    db.exec('DETACH old')
    disconnect(db)
    syncFile(file)
    return file
  } catch (error) {
    db.close()
    throw error
  }
}

/** Nobody relies on the new file before it is whole, so it needs no journal and is synced once. */
function prepare(db: Db, old: string): void {
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma(`application_id = ${caseApplicationId}`)
  migrate(db, caseMigrations)
  db.pragma('foreign_keys = OFF')
  sql(db, 'ATTACH :old AS old').run({ old })
}

async function copyDocuments(db: Db, companyRow: number, pace: Pace): Promise<void> {
  const names = sql<{ sha256: string }>(
    db,
    `SELECT sha256 FROM old.document d WHERE ${staysWithout('old')} ORDER BY rowid`,
  ).all({ companyRow })
  for (const [done, { sha256 }] of names.entries()) {
    await pace(done, names.length, 'documents')
    sql(
      db,
      `INSERT INTO main.document (sha256, size_bytes, media_type, bytes)
       SELECT sha256, size_bytes, media_type, bytes FROM old.document WHERE sha256 = :sha256`,
    ).run({ sha256 })
  }
}

function copyRows(db: Db, companyRow: number): void {
  sql(
    db,
    `INSERT INTO main.document (sha256, size_bytes, media_type, bytes)
     SELECT sha256, size_bytes, media_type, bytes FROM old.document d
     WHERE ${staysWithout('old')} AND sha256 NOT IN (SELECT sha256 FROM main.document)`,
  ).run({ companyRow })
  db.exec('DELETE FROM main.particulars')
  for (const [table, where] of copied) {
    sql(db, `INSERT INTO main.${table} SELECT * FROM old.${table} WHERE ${where}`).run({
      companyRow,
    })
  }
  // The head of the audit moves with its entries.
  db.exec(`INSERT INTO main.case_file (one, case_id, name, created_at)
    SELECT one, case_id, name, created_at FROM old.case_file`)
}

interface LineRow {
  batchId: string
  line: number
  sessionRow: number | null
  typed: string
  reference: string | null
}

/** Lists without the company's lines; one without any line left goes, one named after the company loses its name. */
function copyLists(db: Db, traces: CompanyTraces): void {
  db.exec('INSERT INTO main.batch SELECT * FROM old.batch')
  db.exec('INSERT INTO main.batch_line SELECT * FROM old.batch_line')
  const lines = sql<LineRow>(
    db,
    `SELECT batch_id AS batchId, line, session_row AS sessionRow, typed, reference
     FROM old.batch_line`,
  ).all()
  for (const { batchId, line, ...words } of lines) {
    if (!isLineAbout(traces, words)) continue
    sql(db, 'DELETE FROM main.batch_line WHERE batch_id = :batchId AND line = :line').run({
      ...{ batchId, line },
    })
  }
  db.exec('DELETE FROM main.batch WHERE batch_id NOT IN (SELECT batch_id FROM main.batch_line)')
  const batches = sql<{ batchId: string; source: string }>(
    db,
    'SELECT batch_id AS batchId, source FROM main.batch',
  ).all()
  for (const { batchId, source } of batches) {
    if (!isTextAbout(traces, source)) continue
    sql(db, `UPDATE main.batch SET source = '…' WHERE batch_id = :batchId`).run({ batchId })
  }
}

/** Notes but those on the company's own graph and those that speak of it. */
function copyNotes(db: Db, { noteRows }: CompanyTraces): void {
  const rows = sql<{ noteRow: number }>(db, 'SELECT note_row AS noteRow FROM old.ownership_note')
  for (const { noteRow } of rows.all()) {
    if (noteRows.has(noteRow)) continue
    sql(
      db,
      'INSERT INTO main.ownership_note SELECT * FROM old.ownership_note WHERE note_row = :noteRow',
    ).run({ noteRow })
  }
}

/** Copies the chain; what tells of the company is emptied. Returns the entries emptied now. */
function copyAudit(db: Db, traces: CompanyTraces, entries: Iterable<AuditEntry>): AuditEntry[] {
  const redacted: AuditEntry[] = []
  db.exec('CREATE TEMP TABLE emptied (sequence INTEGER PRIMARY KEY)')
  for (const entry of entries) {
    if (entry.isRedacted || !isEntryAbout(traces, entry)) continue
    redacted.push(entry)
    sql(db, 'INSERT INTO emptied VALUES (:sequence)').run({ sequence: entry.sequence })
  }
  db.exec(`INSERT INTO main.audit
      (sequence, at, actor, action, subject, previous_sha256, sha256, is_redacted)
    SELECT a.sequence, at, actor, action, iif(e.sequence IS NULL, subject, '{}'), previous_sha256,
      sha256, iif(e.sequence IS NULL, is_redacted, 1)
    FROM old.audit a LEFT JOIN emptied e USING (sequence) ORDER BY a.sequence`)
  return redacted
}

function mustHold(db: Db): void {
  const strays = db.pragma('main.foreign_key_check')
  if (!Array.isArray(strays) || strays.length === 0) return
  throw new ExpectedFailure({ code: 'case-damaged', detail: 'foreign_key_check' })
}
