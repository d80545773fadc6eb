import type { CheckFinding } from '../../shared/domain/case-file'
import {
  auditDigest,
  auditRows,
  auditStart,
  parseSubject,
  type AuditRow,
  type AuditSubject,
} from '../audit/audit-chain'
import { RedactionWatch } from '../audit/redaction'
import type { Checking } from './check-case'
import type { AuditWitness } from './audit-witness'

const pageEntries = 500

/**
 * Follows the whole chain: numbers without a gap, each entry's digest, each link, the head that the
 * case file kept when the check began, and that every redacted entry is named by a deletion.
 */
export async function checkAudit(checking: Checking, witness: AuditWitness): Promise<void> {
  const { db, pace, findings, began } = checking
  const page = auditRows(db)
  const redactions = new RedactionWatch()
  let [previous, sequence] = [auditStart, 0]
  for (;;) {
    const rows = page.all({ after: sequence, upTo: began.auditLast, limit: pageEntries })
    for (const row of rows) {
      findings.push(...placeFaults(row, sequence + 1, previous))
      findings.push(...contentFaults(row, redactions, witness))
      ;[previous, sequence] = [row.sha256, row.sequence]
      checking.auditEntries += 1
      await pace(checking.auditEntries, began.auditLast, 'audit')
    }
    if (rows.length < pageEntries) break
  }
  checking.auditHead = previous
  findings.push(...redactions.left().map((one) => broken(one, 'redacted without a deletion')))
  if (began.entries !== sequence || began.head !== previous) {
    findings.push(broken(sequence, `ends at ${sequence}, the case file says ${began.entries}`))
  }
}

function placeFaults(row: AuditRow, expected: number, previous: string): CheckFinding[] {
  const faults: CheckFinding[] = []
  if (row.sequence !== expected) {
    faults.push(broken(expected, `entries ${expected} to ${row.sequence - 1} are not there`))
  }
  if (row.previousSha256 !== previous) faults.push(broken(row.sequence, 'does not follow'))
  return faults
}

/** What a redacted entry said is gone, and with it what its digest was computed over. */
function contentFaults(
  row: AuditRow,
  redactions: RedactionWatch,
  witness: AuditWitness,
): CheckFinding[] {
  const subject = subjectOf(row)
  const isRedacted = row.isRedacted === 1
  const isSame = subject !== null && (isRedacted || auditDigest({ ...row, subject }) === row.sha256)
  if (!isSame) return [broken(row.sequence, 'altered')]
  const { sequence, sha256, action } = row
  const fault = redactions.see({
    ...{ sequence, sha256, action, subject },
    ...(isRedacted && { isRedacted }),
  })
  if (isRedacted) witness.missRedacted(action)
  else witness.hear(action, subject, row)
  return fault === null ? [] : [broken(sequence, fault)]
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
