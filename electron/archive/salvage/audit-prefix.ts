import { auditDigest, auditStart, parseSubject, type AuditSubject } from '../audit/audit-chain'
import { RedactionWatch } from '../audit/redaction'
import type { TableRow } from './tables'

export interface ProvedEntry {
  row: TableRow<'audit'>
  subject: AuditSubject
}

/**
 * The longest beginning of a chain that proves itself: every number, link and digest, and no redacted
 * entry that a later deletion within it does not account for.
 */
export function provedPrefix(rows: readonly TableRow<'audit'>[]): ProvedEntry[] {
  const bySequence = new Map(rows.map((row) => [row.sequence, row]))
  const entries: ProvedEntry[] = []
  const redactions = new RedactionWatch()
  let previous = auditStart
  let proved = 0
  for (let row = bySequence.get(1); row; row = bySequence.get(row.sequence + 1)) {
    const subject = provedSubject(row, previous)
    if (!subject) break
    const { sequence, sha256, action } = row
    const isRedacted = row.is_redacted === 1
    const fault = redactions.see({
      ...{ sequence, sha256, action, subject },
      ...(isRedacted && { isRedacted }),
    })
    if (fault !== null) break
    entries.push({ row, subject })
    previous = sha256
    if (redactions.left().length === 0) proved = entries.length
  }
  return entries.slice(0, proved)
}

function provedSubject(row: TableRow<'audit'>, previous: string): AuditSubject | null {
  if (row.previous_sha256 !== previous) return null
  const subject = parseSubject(row.subject)
  if (row.is_redacted === 1) return subject
  const digest = auditDigest({ ...row, previousSha256: row.previous_sha256, subject })
  return digest === row.sha256 ? subject : null
}
