import type { CheckFinding } from '../../shared/domain/case-file'
import { auditDigest, auditStart, parseSubject, type AuditSubject } from '../audit/audit-chain'
import type { Checking } from './check-case'
import { sql } from '../sqlite/connection'

/** What the audit says was stored: receipt row → digest. */
export interface AuditWitness {
  saved: Map<number, string>
}

interface AuditRow {
  sequence: number
  at: string
  actor: string
  action: string
  subject: string
  previousSha256: string
  sha256: string
}

const pageEntries = 500

/**
 * Follows the whole chain: numbers without a gap, each entry's digest, each link, and the head that
 * the case file kept when the check began.
 */
export async function checkAudit(checking: Checking, witness: AuditWitness): Promise<void> {
  const { db, pace, findings, began } = checking
  const page = sql<AuditRow>(
    db,
    `SELECT sequence, at, actor, action, subject, previous_sha256 AS previousSha256, sha256
     FROM audit WHERE sequence > :after AND sequence <= :upTo ORDER BY sequence LIMIT :limit`,
  )
  let [previous, sequence] = [auditStart, 0]
  for (;;) {
    const rows = page.all({ after: sequence, upTo: began.auditLast, limit: pageEntries })
    for (const row of rows) {
      findings.push(...faultsOf(row, sequence + 1, previous, witness))
      ;[previous, sequence] = [row.sha256, row.sequence]
      checking.auditEntries += 1
      await pace(checking.auditEntries, began.auditLast, 'audit')
    }
    if (rows.length < pageEntries) break
  }
  checking.auditHead = previous
  if (began.entries !== sequence || began.head !== previous) {
    findings.push(broken(sequence, `ends at ${sequence}, the case file says ${began.entries}`))
  }
}

function faultsOf(
  row: AuditRow,
  expected: number,
  previous: string,
  witness: AuditWitness,
): CheckFinding[] {
  const faults: CheckFinding[] = []
  if (row.sequence !== expected) {
    faults.push(broken(expected, `entries ${expected} to ${row.sequence - 1} are not there`))
  }
  if (row.previousSha256 !== previous) faults.push(broken(row.sequence, 'does not follow'))
  const subject = subjectOf(row)
  if (subject === null || auditDigest({ ...row, subject }) !== row.sha256) {
    faults.push(broken(row.sequence, 'altered'))
  } else if (row.action === 'document.saved') {
    witness.saved.set(Number(subject['receiptRow']), String(subject['sha256']))
  }
  return faults
}

function subjectOf(row: AuditRow): AuditSubject | null {
  try {
    return parseSubject(row.subject)
  } catch {
    // No longer JSON: the caller reports the chain as broken here.
    return null
  }
}

function broken(sequence: number, detail: string): CheckFinding {
  return { kind: 'broken-chain', what: `audit ${sequence}`, company: null, detail }
}
