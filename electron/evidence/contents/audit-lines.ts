import * as z from 'zod'
import { auditDigest, auditStart, readAudit } from '../../archive/audit/audit-chain'
import { RedactionWatch } from '../../archive/audit/redaction'
import type { Db } from '../../archive/sqlite/connection'
import type { AuditEntry } from '../../shared/domain/case-file'
import { canonicalLine } from './case-record'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const auditEntry: z.ZodType<AuditEntry> = z.strictObject({
  sequence: z.number().int().positive(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previousSha256: digest,
  sha256: digest,
  isRedacted: z.literal(true).optional(),
})

/** `data/case/audit.jsonl`: the chain up to and including entry `upTo`, one canonical entry a line. */
export async function auditLines(
  db: Db,
  upTo: number,
  breathe: () => Promise<void>,
): Promise<Buffer> {
  const lines: string[] = []
  for (const entry of readAudit(db, upTo)) {
    lines.push(canonicalLine(entry))
    await breathe()
  }
  return Buffer.from(lines.join(''), 'utf8')
}

/** A pack's audit, read and followed. `entries` ends before the first that is broken. */
export interface AuditReading {
  entries: AuditEntry[]
  head: string
  isUnbroken: boolean
}

/**
 * Follows a chain from its start: each line canonical JSON, numbered without a gap, naming the
 * digest of the one before and hashing to its own. What a redacted entry said is gone, so its digest
 * is taken as it stands; a later deletion has to name it.
 */
export function readAuditLines(bytes: Uint8Array): AuditReading {
  const entries: AuditEntry[] = []
  const redactions = new RedactionWatch()
  let head = auditStart
  for (const line of linesOf(bytes)) {
    const entry = readEntry(line)
    const follows =
      entry !== null &&
      entry.sequence === entries.length + 1 &&
      entry.previousSha256 === head &&
      (entry.isRedacted === true || entry.sha256 === auditDigest(entry)) &&
      redactions.see(entry) === null
    if (!follows) return { entries, head, isUnbroken: false }
    entries.push(entry)
    head = entry.sha256
  }
  return { entries, head, isUnbroken: redactions.left().length === 0 }
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    // A last line without its end was cut off, and is read to be found so.
    yield end < 0 ? `${text.slice(at)}\u0000` : text.slice(at, end)
    at = end < 0 ? text.length : end + 1
  }
}

function readEntry(line: string): AuditEntry | null {
  try {
    const entry = auditEntry.parse(JSON.parse(line))
    return canonicalLine(entry) === `${line}\n` ? entry : null
  } catch {
    return null
  }
}
