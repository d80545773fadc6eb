import { auditHead, hasRedactedEntries } from '../../archive/audit/audit-chain'
import { readBatchRecords } from '../../archive/case/batch-records'
import { readCaseHeader } from '../../archive/case/case-header'
import { listCompanyRecords } from '../../archive/companies/companies'
import type { Db } from '../../archive/sqlite/connection'
import { withReceipts } from '../../archive/documents/evidence-rows'
import { listReceipts, type Receipt } from '../../archive/documents/receipts'
import { readParticulars } from '../../archive/particulars/particulars'
import { readSessions } from '../../archive/sessions/session-rows'
import type { Session } from '../../shared/domain/session'
import { isPackName, reportFile, sessionFolder, takeName } from '../bag/names'
import {
  caseRecordFormat,
  caseRecordVersion,
  type PackCaseRecord,
  type PackReceiptRecord,
} from './case-record'

export interface Exported {
  /** UTC ISO */
  at: string
  actor: string
  language: 'nb' | 'en'
}

/** The case as it stood at one moment; documents never change, so they are read later. */
export interface CaseSnapshot {
  record: PackCaseRecord
  sessions: Session[]
}

/** Reads all rows in one go: while the pack is written, others may go on collecting. */
export function takeSnapshot(db: Db, exported: Exported): CaseSnapshot {
  const sessions = readSessions(db, 'all')
  return {
    sessions,
    record: {
      format: caseRecordFormat,
      formatVersion: hasRedactedEntries(db) ? caseRecordVersion : 1,
      case: readCaseHeader(db),
      exported,
      audit: auditHead(db),
      companies: listCompanyRecords(db),
      sessions: withReceipts(db, sessions),
      receipts: placeReceipts([...listReceipts(db)], sessions),
      ...readParticulars(db),
      batches: readBatchRecords(db),
    },
  }
}

/**
 * Gives every receipt its file: `raw/<session>/response.json`, `reports/<session>/<kind>.pdf`. The
 * same bytes arriving twice in one session share a file; other bytes get a name of their own.
 */
function placeReceipts(
  receipts: readonly Receipt[],
  sessions: readonly Session[],
): PackReceiptRecord[] {
  const folders = sessionFolders(sessions)
  const places = new Map<string, string>()
  const taken = new Map<number, Set<string>>()
  return receipts.map((receipt) => {
    const { receiptRow, sessionRow, kind, sha256 } = receipt
    const key = `${sessionRow} ${kind} ${sha256}`
    let path = places.get(key)
    if (path === undefined) {
      const names = taken.get(sessionRow) ?? new Set()
      taken.set(sessionRow, names)
      const wanted = kind === 'json' ? 'response.json' : reportFile(kind)
      const folder = folders.get(sessionRow) ?? ''
      const area = kind === 'json' ? 'raw' : 'reports'
      path = `${area}/${folder}/${takeName(names, wanted, `${kind} ${sha256}`)}`
      places.set(key, path)
    }
    return {
      receiptRow,
      sessionRow,
      kind,
      path,
      sha256,
      sizeBytes: receipt.sizeBytes,
      mediaType: receipt.mediaType,
      sourceUrl: receipt.sourceUrl,
      httpStatus: receipt.httpStatus,
      headers: receipt.headers,
      requestedAt: receipt.requestedAt,
      retrievedAt: receipt.retrievedAt,
    }
  })
}

/** A folder for each session; ids are only unique at the service that gave them. */
function sessionFolders(sessions: readonly Session[]): Map<number, string> {
  const taken = new Set<string>()
  return new Map(
    sessions.map(({ sessionRow, sessionId, environment }) => {
      const wanted = sessionFolder(sessionId ?? `session ${sessionRow}`)
      return [sessionRow, takeName(taken, wanted, `${environment} ${sessionId} ${sessionRow}`)]
    }),
  )
}

/** A name for the bag's base directory that says which case it holds and when it was made. */
export function bagNameOf({ case: { caseId }, exported: { at } }: PackCaseRecord): string {
  const name = `saksmappe-${caseId.slice(0, 8)}-${at.slice(0, 19).replace(/\D/g, '')}`
  return isPackName(name) ? name : 'saksmappe'
}
