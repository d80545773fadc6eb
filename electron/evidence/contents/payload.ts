import type { Db } from '../../archive/sqlite/connection'
import { readDocument } from '../../archive/documents/documents'
import type { PayloadFile } from '../bag/write-bag'
import { caseReport } from '../report/case-report'
import type { LayOut } from '../report/pdf-thread'
import { reportFiles } from '../report/report-files'
import { auditLines } from './audit-lines'
import { canonicalLine } from './case-record'
import { howToCheck } from './how-to-check'
import type { CaseSnapshot } from './snapshot'

/**
 * Every file of the pack, each made or read when its turn comes. `breathe` is awaited wherever one
 * of them would otherwise hold the thread.
 */
export function payloadFiles(
  db: Db,
  snapshot: CaseSnapshot,
  layOut: LayOut,
  breathe: () => Promise<void>,
): PayloadFile[] {
  const { record } = snapshot
  const documents = new Map(record.receipts.map(({ path, sha256 }) => [path, sha256]))
  return [
    { path: 'case/audit.jsonl', read: () => auditLines(db, record.audit.entries, breathe) },
    { path: 'case/case.json', read: () => Buffer.from(canonicalLine(record), 'utf8') },
    { path: 'case/how-to-check.txt', read: () => Buffer.from(howToCheck, 'utf8') },
    ...reportFiles(caseReport(db, snapshot), layOut, breathe),
    ...[...documents].map(([path, sha256]) => ({
      path,
      read: () => readDocument(db, sha256).bytes,
    })),
  ]
}
