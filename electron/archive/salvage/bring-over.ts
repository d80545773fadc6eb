import type { SalvageReport } from '../../shared/domain/keeping'
import { appendAudit, type By } from '../audit/audit-chain'
import { runsOf } from '../audit/number-runs'
import { AuditWitness } from '../check/audit-witness'
import { rebuildDigests } from '../documents/digests'
import type { Db, Named } from '../sqlite/connection'
import { provedPrefix, type ProvedEntry } from './audit-prefix'
import type { DocumentBringer } from './bring-documents'
import { bringNotes } from './bring-notes'
import { bringParticulars } from './bring-particulars'
import type { FoundRows } from './found-rows'
import { putRow } from './put-row'
import { replay } from './replay'
import { restate } from './restate'
import { rowsToKeep, type KeptRows, type Lost } from './rows-to-keep'
import type { TableName } from './tables'

export type Brought = Pick<
  SalvageReport,
  'companies' | 'sessions' | 'documents' | 'auditEntries' | 'lost'
>

/**
 * Fills a new case with what was found: the proved beginning of the old audit as it was, the rows
 * that can stand, the documents behind them, and from there an audit that explains all of it. Call it
 * inside a transaction that checks references when it ends.
 */
export function bringOver(
  db: Db,
  found: FoundRows,
  documents: DocumentBringer,
  name: string,
  by: By,
): Brought {
  const lost: Lost[] = []
  const entries = provedPrefix(found.of('audit'))
  const witness = witnessOf(entries)
  const [source] = found.of('case_file')
  const head = entries.at(-1)?.row.sha256 ?? null
  const isChainWhole = source?.audit_entries === entries.length && source.audit_head === head
  const kept = rowsToKeep(
    {
      ...{ found, replayed: replay(entries), witnessed: witness.saved, at: by.at },
      isChainWhole,
      bring: (sha256) => documents.bring(sha256),
    },
    lost,
  )
  noteLostAudit(found, entries, lost)
  const stored = storeRows(db, kept, lost)
  storeLists(db, found, stored)
  for (const { row } of entries) putRow(db, 'audit', row)
  const subject = {
    name,
    ...{ fromCaseId: source?.case_id ?? null, fromEntries: entries.length, fromHead: head },
    ...{ companies: stored.companies.length, sessions: stored.sessions.length },
    ...{ documents: documents.count(), lost: lost.length },
    lostReceipts: lostReceipts(witness, stored),
  }
  appendAudit(db, by, 'case.salvaged', subject)
  witness.hear('case.salvaged', subject, by)
  bringParticulars(db, found, entries, witness, by)
  restate(db, stored, witness, by)
  bringNotes(db, found, { witness, isChainWhole, by }, lost)
  rebuildDigests(db)
  return {
    companies: stored.companies.length,
    sessions: stored.sessions.length,
    documents: documents.count(),
    auditEntries: entries.length,
    lost,
  }
}

function witnessOf(entries: readonly ProvedEntry[]): AuditWitness {
  const witness = new AuditWitness()
  for (const { row, subject } of entries) {
    if (row.is_redacted === 1) witness.missRedacted(row.action)
    else witness.hear(row.action, subject, row)
  }
  return witness
}

function noteLostAudit(found: FoundRows, entries: readonly ProvedEntry[], lost: Lost[]): void {
  const most = found.of('audit').reduce((last, { sequence }) => Math.max(last, sequence), 0)
  const last = Math.max(most, found.of('case_file')[0]?.audit_entries ?? 0)
  if (last <= entries.length) return
  lost.push({ what: 'audit', detail: `${entries.length + 1}-${last}` })
}

/** Writes the rows; one that the table's own rules refuse is lost, and so is what depends on it. */
function storeRows(db: Db, kept: KeptRows, lost: Lost[]): KeptRows {
  const companies = kept.companies.filter((row) => {
    const isStored = putRow(db, 'company', row)
    if (!isStored) lost.push({ what: 'company', detail: `${row.country} ${row.identifier}` })
    return isStored
  })
  const rows = new Set(companies.map((row) => row.company_row))
  const sessions = kept.sessions.filter((row) => {
    const isStored = rows.has(row.company_row) && putRow(db, 'session', row)
    if (!isStored) lost.push({ what: 'session', detail: `${row.session_row}` })
    return isStored
  })
  const sessionRows = new Set(sessions.map((row) => row.session_row))
  const ofStored = <T extends { session_row: number }>(row: T) => sessionRows.has(row.session_row)
  const deliverables = kept.deliverables.filter(ofStored)
  const receipts = kept.receipts.filter(ofStored)
  for (const row of deliverables) mustPut(db, 'deliverable', row)
  for (const row of receipts) mustPut(db, 'receipt', row)
  return { companies, sessions, deliverables, receipts }
}

/** Their shapes say all that their tables ask: a refusal here is our own mistake. */
function mustPut(db: Db, table: TableName, row: Named): void {
  if (!putRow(db, table, row)) throw new Error(`a ${table} of our shape was refused`)
}

/** Ordered lists; a line keeps what was typed though its session is lost. */
function storeLists(db: Db, found: FoundRows, { sessions }: KeptRows): void {
  const sessionRows = new Set(sessions.map((row) => row.session_row))
  const lines = found.of('batch_line')
  const named = new Set(lines.map(({ batch_id }) => batch_id))
  for (const row of found.of('batch')) if (named.has(row.batch_id)) putRow(db, 'batch', row)
  const batches = new Set(found.of('batch').map(({ batch_id }) => batch_id))
  for (const row of lines) {
    if (!batches.has(row.batch_id)) continue
    const session = row.session_row !== null && sessionRows.has(row.session_row)
    putRow(db, 'batch_line', { ...row, session_row: session ? row.session_row : null })
  }
}

/** Receipts that the proved entries tell of and that were not brought over. */
function lostReceipts(witness: AuditWitness, { receipts }: KeptRows): string {
  const kept = new Set(receipts.map(({ receipt_row }) => receipt_row))
  const lost = [...witness.saved.keys()].filter((row) => !kept.has(row))
  return runsOf(lost.sort((a, b) => a - b))
}
