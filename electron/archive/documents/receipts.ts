import type { CompanyKey, Country, IdentifierKind } from '../../shared/domain/identifier'
import { sql, type Db } from '../sqlite/connection'
import type { Delivery } from '../face'

/** One arrival: what came, from where, when, and for which company and session. */
export interface Receipt {
  receiptRow: number
  sessionRow: number
  sessionId: string | null
  companyRow: number
  company: CompanyKey
  kind: string
  sha256: string
  sizeBytes: number
  mediaType: string
  sourceUrl: string
  httpStatus: number
  headers: Record<string, string>
  requestedAt: string
  retrievedAt: string
}

interface ReceiptRow extends Omit<Receipt, 'company' | 'headers'> {
  country: Country
  identifierKind: IdentifierKind
  identifier: string
  headers: string
}

const pageReceipts = 200

/** Adds a receipt. `receiptRow` is given only where a pack is brought back. */
export function insertReceipt(
  db: Db,
  receipt: Omit<Delivery, 'bytes' | 'mediaType'> & { sha256: string; receiptRow?: number },
): number {
  const { sessionRow, kind, sha256, sourceUrl, httpStatus, requestedAt, retrievedAt } = receipt
  const inserted = sql(
    db,
    `INSERT INTO receipt (receipt_row, session_row, kind, sha256, source_url, http_status, headers,
       requested_at, retrieved_at)
     VALUES (:receiptRow, :sessionRow, :kind, :sha256, :sourceUrl, :httpStatus, :headers,
       :requestedAt, :retrievedAt)`,
  ).run({
    receiptRow: receipt.receiptRow ?? null,
    sessionRow,
    kind,
    sha256,
    sourceUrl,
    httpStatus,
    headers: JSON.stringify(receipt.headers),
    requestedAt,
    retrievedAt,
  })
  return Number(inserted.lastInsertRowid)
}

/** The newest receipt's row, 0 before the first: with it a long reader sees the case as it stands now. */
export function lastReceiptRow(db: Db): number {
  return (
    sql<{ last: number | null }>(db, 'SELECT max(receipt_row) AS last FROM receipt').get()?.last ??
    0
  )
}

/** Walks the receipts in order of arrival, up to and including `upTo`. Others may write between two. */
export function* listReceipts(db: Db, upTo = Number.MAX_SAFE_INTEGER): Generator<Receipt> {
  const page = sql<ReceiptRow>(
    db,
    `SELECT r.receipt_row AS receiptRow, r.session_row AS sessionRow, s.session_id AS sessionId,
       s.company_row AS companyRow, c.country, c.kind AS identifierKind, c.identifier, r.kind,
       r.sha256, x.size_bytes AS sizeBytes, x.media_type AS mediaType, r.source_url AS sourceUrl,
       r.http_status AS httpStatus, r.headers, r.requested_at AS requestedAt,
       r.retrieved_at AS retrievedAt
     FROM receipt r JOIN document x USING (sha256) JOIN session s USING (session_row)
       JOIN company c USING (company_row)
     WHERE r.receipt_row > :after AND r.receipt_row <= :upTo ORDER BY r.receipt_row LIMIT :limit`,
  )
  let after = 0
  for (;;) {
    const rows = page.all({ after, upTo, limit: pageReceipts })
    for (const { country, identifierKind, identifier, headers, ...same } of rows) {
      const company = { country, kind: identifierKind, identifier }
      yield { ...same, company, headers: JSON.parse(headers) as Record<string, string> }
      after = same.receiptRow
    }
    if (rows.length < pageReceipts) return
  }
}
