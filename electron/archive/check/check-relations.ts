import type { AuditWitness } from './audit-witness'
import type { Checking } from './check-case'
import { companyOf } from './check-documents'
import { pragmaNumber, sql } from '../sqlite/connection'

/**
 * What should stand beside what: a receipt beside each document and the other way round, a document
 * behind every deliverable that says `saved`, and for each receipt the very digest that the audit
 * saw arrive. The last finds bytes that were exchanged together with their digest.
 */
export async function checkRelations(checking: Checking, witness: AuditWitness): Promise<void> {
  savedWithoutDocument(checking)
  documentsWithoutReceipt(checking)
  keepingRows(checking)
  await receiptsAgainstAudit(checking, witness)
}

function savedWithoutDocument({ db, findings }: Checking): void {
  const rows = sql<{ sessionRow: number; kind: string; company: string }>(
    db,
    `SELECT d.session_row AS sessionRow, d.kind, c.country || ' ' || c.identifier AS company
     FROM deliverable d JOIN session s USING (session_row) JOIN company c USING (company_row)
       LEFT JOIN receipt r ON r.receipt_row = d.receipt_row
       LEFT JOIN document x ON x.sha256 = r.sha256
     WHERE d.state = 'saved' AND x.sha256 IS NULL`,
  ).all()
  for (const { sessionRow, kind, company } of rows) {
    findings.push({ kind: 'missing', what: 'document', company, detail: `${sessionRow} ${kind}` })
  }
}

function documentsWithoutReceipt({ db, findings }: Checking): void {
  const rows = sql<{ sha256: string }>(
    db,
    'SELECT sha256 FROM document WHERE sha256 NOT IN (SELECT sha256 FROM receipt)',
  ).all()
  for (const { sha256 } of rows) {
    findings.push({ kind: 'orphaned', what: 'document', company: null, detail: sha256 })
  }
}

/** Cases of the first version keep no particulars and no lists. */
function keepingRows({ db, findings }: Checking): void {
  if (pragmaNumber(db, 'user_version') < 2) return
  if (sql(db, 'SELECT 1 FROM particulars').get() === undefined) {
    findings.push({ kind: 'missing', what: 'particulars', company: null, detail: 'no row' })
  }
  const empty = sql<{ batchId: string }>(
    db,
    `SELECT batch_id AS batchId FROM batch
     WHERE batch_id NOT IN (SELECT batch_id FROM batch_line)`,
  ).all()
  for (const { batchId } of empty) {
    findings.push({ kind: 'orphaned', what: 'batch', company: null, detail: batchId })
  }
}

async function receiptsAgainstAudit(checking: Checking, { saved }: AuditWitness): Promise<void> {
  const { db, findings, pace, began } = checking
  const receipts = sql<{ receiptRow: number; sha256: string }>(
    db,
    `SELECT receipt_row AS receiptRow, sha256 FROM receipt
     WHERE receipt_row <= :last ORDER BY receipt_row`,
  ).all({ last: began.receiptLast })
  for (const { receiptRow, sha256 } of receipts) {
    await pace(0, receipts.length, 'receipts')
    const witnessed = saved.get(receiptRow)
    saved.delete(receiptRow)
    if (witnessed === sha256) continue
    const kind = witnessed === undefined ? 'orphaned' : 'altered'
    const company = companyOf(db, sha256)
    findings.push({ kind, what: 'receipt', company, detail: `${receiptRow} ${sha256}` })
  }
  for (const [receiptRow, sha256] of saved) {
    const detail = `${receiptRow} ${sha256}`
    findings.push({ kind: 'missing', what: 'receipt', company: null, detail })
  }
}
