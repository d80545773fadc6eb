import { appendAudit, type AuditSubject, type By } from '../audit/audit-chain'
import type { AuditWitness } from '../check/audit-witness'
import type { Db } from '../sqlite/connection'
import type { KeptRows } from './rows-to-keep'
import type { TableRow } from './tables'

/**
 * Lets the audit go on from its proved entries to what was brought over: one entry for every company,
 * session and receipt of which those entries tell otherwise, or nothing. After it the audit explains
 * every row again.
 */
export function restate(db: Db, kept: KeptRows, witness: AuditWitness, by: By): void {
  const note = (action: string, subject: AuditSubject) => {
    appendAudit(db, by, action, subject)
    witness.hear(action, subject, by)
  }
  for (const { company_row: companyRow, country, kind, identifier } of kept.companies) {
    if (witness.companies.has(companyRow)) continue
    note('company.salvaged', { companyRow, country, kind, identifier })
  }
  const bySession = groups(kept.deliverables)
  const receipts = groups(kept.receipts)
  for (const session of kept.sessions) {
    const mine = bySession.get(session.session_row) ?? []
    const words = sessionWords(session, mine, witness)
    if (Object.keys(words).length > 0) {
      note('session.salvaged', { sessionRow: session.session_row, ...words })
    }
    const own = new Set(mine.map(({ receipt_row }) => receipt_row))
    const arrived = [...(receipts.get(session.session_row) ?? [])]
    // The audit takes the first arrival that it hears of as the one that is shown.
    arrived.sort((a, b) => Number(own.has(b.receipt_row)) - Number(own.has(a.receipt_row)))
    for (const receipt of arrived) noteReceipt(receipt, own, witness, note)
  }
}

/** What the proved entries tell otherwise of a session; a saved deliverable is told by its receipt. */
function sessionWords(
  session: TableRow<'session'>,
  deliverables: readonly TableRow<'deliverable'>[],
  witness: AuditWitness,
): AuditSubject {
  const told = witness.sessions.get(session.session_row)
  const words: AuditSubject = {}
  if (told?.state !== session.state) words['state'] = session.state
  if (told?.sessionId !== session.session_id) words['sessionId'] = session.session_id
  for (const { kind, state, receipt_row } of deliverables) {
    const was = told?.deliverables.get(kind)
    if (was?.state === state && was.receiptRow === receipt_row) continue
    words[`${kind}.state`] = state === 'saved' ? 'ready' : state
  }
  return words
}

function noteReceipt(
  receipt: TableRow<'receipt'>,
  own: ReadonlySet<number | null>,
  witness: AuditWitness,
  note: (action: string, subject: AuditSubject) => void,
): void {
  const { receipt_row: receiptRow, session_row: sessionRow, kind, sha256 } = receipt
  const shown = witness.sessions.get(sessionRow)?.deliverables.get(kind)
  const isTold = witness.saved.get(receiptRow) === sha256
  const isShown = !own.has(receiptRow) || shown?.receiptRow === receiptRow
  if (isTold && isShown) return
  note('document.salvaged', { sessionRow, kind, receiptRow, sha256 })
}

function groups<T extends { session_row: number }>(rows: readonly T[]): Map<number, T[]> {
  const bySession = new Map<number, T[]>()
  for (const row of rows) {
    const list = bySession.get(row.session_row)
    if (list) list.push(row)
    else bySession.set(row.session_row, [row])
  }
  return bySession
}
