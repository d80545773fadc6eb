import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import canonicalize from 'canonicalize'
import Database from 'better-sqlite3'
import { auditDigest, auditStart } from '../../electron/archive/audit/audit-chain'
import { caseMigrations } from '../../electron/archive/case/case-migrations'
import { caseApplicationId } from '../../electron/archive/sqlite/migrate'

const at = '2026-03-02T09:00:00.000Z'
const actor = 'kari'

/** Writes a case of the first format with statements of its own, as the first release did. */
export function writeFormatOne(folder: string, companies: number): void {
  mkdirSync(folder, { recursive: true })
  const db = new Database(path.join(folder, 'case.sqlite'))
  db.pragma(`application_id = ${caseApplicationId}`)
  db.exec(caseMigrations[0] ?? '')
  db.pragma('user_version = 1')
  const run = (text: string, ...values: unknown[]) => db.prepare(text).run(...values)
  let [sequence, previousSha256] = [0, auditStart]
  const audit = (action: string, subject: Record<string, string | number | boolean>) => {
    const open = { sequence: ++sequence, at, actor, action, subject, previousSha256 }
    const sha256 = auditDigest(open)
    run(
      'INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[sequence, at, actor, action, canonicalize(subject), previousSha256, sha256],
    )
    previousSha256 = sha256
  }
  db.transaction(() => {
    run(
      'INSERT INTO case_file (one, case_id, name, created_at) VALUES (1, ?, ?, ?)',
      randomUUID(),
      'Fra i fjor',
      at,
    )
    audit('case.created', { name: 'Fra i fjor' })
    for (let row = 1; row <= companies; row++) writeCompany(row, run, audit)
  })()
  db.close()
}

type Run = (text: string, ...values: unknown[]) => unknown
type Audit = (action: string, subject: Record<string, string | number | boolean>) => void

/** Every third order was under way when the program ended. */
function writeCompany(row: number, run: Run, audit: Audit): void {
  const identifier = String(310_000_000 + row)
  const isCreating = row % 3 === 0
  const state = isCreating ? 'creating' : 'all-done'
  const sessionId = isCreating ? null : `session-${row}`
  run(`INSERT INTO company VALUES (?, 'no', 'organization-number', ?, ?)`, row, identifier, at)
  const kind = 'organization-number'
  audit('company.added', { companyRow: row, country: 'no', kind, identifier })
  run(
    `INSERT INTO session VALUES (?, ?, 'practice', 1, ?, NULL, ?, ?, ?, NULL, '["roles"]', 'nb', NULL)`,
    ...[row, row, sessionId, state, at, at],
  )
  audit('session.intended', { sessionRow: row, companyRow: row, reports: '' })
  audit('session.moved', { sessionRow: row, state: 'creating' })
  run(`INSERT INTO deliverable VALUES (?, 'json', 0, 'waiting', NULL, NULL, NULL, NULL, NULL)`, row)
  if (sessionId === null) return
  audit('session.moved', { sessionRow: row, state: 'open', sessionId })
  const bytes = Buffer.from(
    JSON.stringify({
      keyInformation: { name: `Selskap ${row}` },
      roles: [],
      note: 'x'.repeat(20_000),
    }),
  )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  run(`INSERT INTO document VALUES (?, ?, 'application/json', ?)`, sha256, bytes.length, bytes)
  run(
    `INSERT INTO receipt VALUES (?, ?, 'json', ?, 'http://127.0.0.1/json', 200, '{}', ?, ?)`,
    ...[row, row, sha256, at, at],
  )
  run(`UPDATE deliverable SET state = 'saved', receipt_row = ? WHERE session_row = ?`, row, row)
  audit('document.saved', { sessionRow: row, kind: 'json', receiptRow: row, sha256, state })
}
