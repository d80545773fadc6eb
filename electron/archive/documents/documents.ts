import { createHash } from 'node:crypto'
import { ExpectedFailure } from '../../shared/result'
import type { Session, StoredDocument } from '../../shared/domain/session'
import { appendAudit, type By } from '../audit/audit-chain'
import { inTransaction, sql, type Db } from '../sqlite/connection'
import { keepDigest } from './digests'
import type { Delivery } from '../face'
import { insertReceipt } from './receipts'
import { mustReadSession } from '../sessions/session-rows'
import { settleSession } from '../sessions/move-session'

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Stores what was delivered in one transaction: the bytes once by digest, the receipt beside them,
 * the deliverable saved. Bytes that arrive are kept whatever state the deliverable is in, since they
 * were paid for; a deliverable that is saved already keeps its first document.
 */
export function saveDelivery(db: Db, delivery: Delivery, by: By): StoredDocument {
  return inTransaction(db, () => {
    const session = mustReadSession(db, delivery.sessionRow)
    const { kind, bytes, retrievedAt } = delivery
    const sha256 = sha256Of(bytes)
    const mediaType = insertDocument(db, { sha256, bytes, mediaType: delivery.mediaType })
    const receiptRow = insertReceipt(db, { ...delivery, sha256 })
    const { now, isFirst } = markSaved(db, session, kind, receiptRow)
    const isRead =
      !isFirst || kind !== 'json' || keepDigest(db, session, { sha256, bytes, retrievedAt })
    const changes = settleSession(db, now, by)
    appendAudit(db, by, 'document.saved', {
      sessionRow: session.sessionRow,
      kind,
      receiptRow,
      sha256,
      sizeBytes: bytes.byteLength,
      ...(!isRead && { isRead }),
      ...changes,
    })
    return { sha256, sizeBytes: bytes.byteLength, mediaType, retrievedAt }
  })
}

/** Writes bytes once; returns the media type they are kept under, which is that of their first arrival. */
export function insertDocument(
  db: Db,
  { sha256, bytes, mediaType }: { sha256: string; bytes: Uint8Array; mediaType: string },
): string {
  const known = sql<{ mediaType: string }>(
    db,
    'SELECT media_type AS mediaType FROM document WHERE sha256 = :sha256',
  ).get({ sha256 })
  if (known) return known.mediaType
  sql(
    db,
    `INSERT INTO document (sha256, size_bytes, media_type, bytes)
     VALUES (:sha256, :sizeBytes, :mediaType, :bytes)`,
  ).run({ sha256, sizeBytes: bytes.byteLength, mediaType, bytes })
  return mediaType
}

/**
 * The stored bytes, proved against their digest while they are read. Fails with `document-missing`
 * or `document-altered`.
 */
export function readDocument(db: Db, sha256: string): { bytes: Uint8Array; mediaType: string } {
  const stored = sql<{ bytes: Uint8Array; mediaType: string }>(
    db,
    'SELECT bytes, media_type AS mediaType FROM document WHERE sha256 = :sha256',
  ).get({ sha256 })
  if (!stored) throw new ExpectedFailure({ code: 'document-missing', about: sha256 })
  if (sha256Of(stored.bytes) !== sha256) {
    throw new ExpectedFailure({ code: 'document-altered', about: sha256 })
  }
  return stored
}

/** The session with the deliverable saved; one that is saved already stays as it is. */
function markSaved(
  db: Db,
  session: Session,
  kind: string,
  receiptRow: number,
): { now: Session; isFirst: boolean } {
  const deliverable = session.deliverables.find((one) => one.kind === kind)
  if (!deliverable) throw new Error('a delivery that was not asked for')
  if (deliverable.state === 'saved') return { now: session, isFirst: false }
  sql(
    db,
    `UPDATE deliverable SET state = 'saved', failure = NULL, receipt_row = :receiptRow
     WHERE session_row = :sessionRow AND kind = :kind`,
  ).run({ receiptRow, sessionRow: session.sessionRow, kind })
  const deliverables = session.deliverables.map((one) =>
    one === deliverable ? { ...one, state: 'saved' as const, failure: null } : one,
  )
  return { now: { ...session, deliverables }, isFirst: true }
}
