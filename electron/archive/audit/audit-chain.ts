import canonicalize from 'canonicalize'
import { createHash, randomBytes } from 'node:crypto'
import type { AuditEntry } from '../../shared/domain/case-file'
import { pragmaNumber, sql, type Db } from '../sqlite/connection'

/** Who does something, and the caller's clock (UTC ISO). */
export interface By {
  actor: string
  at: string
}

export type AuditSubject = AuditEntry['subject']

export const auditStart = '0'.repeat(64)

/** How many entries are read at a time: a walk never keeps a statement open while others write. */
const pageEntries = 500

/** An entry as its row holds it. */
export interface AuditRow extends Omit<AuditEntry, 'subject' | 'isRedacted'> {
  subject: string
  isRedacted: number
}

/** The first version of a case file whose audit knows redacted entries. */
const redactingVersion = 2

/** Selects the entries in order; a case of an older version, open for reading, has none that is redacted. */
export function auditRows(db: Db): ReturnType<typeof sql<AuditRow>> {
  const isRedacted = pragmaNumber(db, 'user_version') < redactingVersion ? '0' : 'is_redacted'
  return sql<AuditRow>(
    db,
    `SELECT sequence, at, actor, action, subject, previous_sha256 AS previousSha256, sha256,
       ${isRedacted} AS isRedacted
     FROM audit WHERE sequence > :after AND sequence <= :upTo ORDER BY sequence LIMIT :limit`,
  )
}

/**
 * The digest of an entry: SHA-256 over its canonical JSON (RFC 8785) without its own `sha256`. As
 * `previousSha256` is part of it, each entry vouches for all before it.
 */
export function auditDigest(entry: Omit<AuditEntry, 'sha256' | 'isRedacted'>): string {
  return digestOver(entry, canonicalSubject(entry.subject))
}

type Words = Omit<AuditEntry, 'sha256' | 'isRedacted' | 'subject'>

/** The members of the canonical object in their order; written out, as every save waits for it. */
function digestOver({ action, actor, at, previousSha256, sequence }: Words, subject: string) {
  const text = [
    ...[`{"action":${JSON.stringify(action)}`, `"actor":${JSON.stringify(actor)}`],
    ...[`"at":${JSON.stringify(at)}`, `"previousSha256":${JSON.stringify(previousSha256)}`],
    ...[`"sequence":${JSON.stringify(sequence)}`, `"subject":${subject}}`],
  ].join(',')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** A flat subject, as ours are, needs no more than sorting; one in a file that was altered may be nested. */
function canonicalSubject(subject: AuditSubject): string {
  const members: string[] = []
  for (const name of Object.keys(subject).sort()) {
    const value: unknown = subject[name]
    const isFlat = value === null || ['string', 'number', 'boolean'].includes(typeof value)
    if (!isFlat) return canonicalize(subject) ?? '{}'
    members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`)
  }
  return `{${members.join(',')}}`
}

/** The number of entries and the newest digest, as the case file keeps them. */
export function auditHead(db: Db): { entries: number; head: string } {
  const head = sql<{ entries: number; head: string }>(
    db,
    'SELECT audit_entries AS entries, audit_head AS head FROM case_file',
  ).get()
  if (!head) throw new Error('a case file without its row')
  return head
}

export function hasRedactedEntries(db: Db): boolean {
  return sql(db, 'SELECT 1 FROM audit WHERE is_redacted = 1 LIMIT 1').get() !== undefined
}

/** Adds the next entry of the chain. Call it inside the transaction that makes the change. */
export function appendAudit(db: Db, by: By, action: string, subject: AuditSubject): AuditEntry {
  const { entries, head } = auditHead(db)
  const open = {
    sequence: entries + 1,
    at: wellFormed(by.at),
    actor: wellFormed(by.actor),
    action,
    subject: wellFormedSubject(salted(subject)),
    previousSha256: head,
  }
  const words = canonicalSubject(open.subject)
  const entry = { ...open, sha256: digestOver(open, words) }
  insertEntry(db, entry, words)
  return entry
}

/** Writes an entry as it is, for a pack that is brought back; the database refuses one that does not follow the head. */
export function insertAuditEntry(db: Db, entry: AuditEntry): void {
  insertEntry(db, entry, canonicalSubject(entry.subject))
}

function insertEntry(db: Db, entry: AuditEntry, subject: string): void {
  sql(
    db,
    `INSERT INTO audit (sequence, at, actor, action, subject, previous_sha256, sha256, is_redacted)
     VALUES (:sequence, :at, :actor, :action, :subject, :previousSha256, :sha256, :isRedacted)`,
  ).run({ ...entry, subject, isRedacted: entry.isRedacted ? 1 : 0 })
}

/**
 * Walks the entries in order, from behind `after` up to and including `upTo`. Others may write
 * between two entries.
 */
export function* readAudit(
  db: Db,
  upTo = Number.MAX_SAFE_INTEGER,
  after = 0,
): Generator<AuditEntry> {
  const page = auditRows(db)
  let last = after
  for (;;) {
    const rows = page.all({ after: last, upTo, limit: pageEntries })
    for (const { isRedacted, ...row } of rows) {
      const subject = parseSubject(row.subject)
      yield { ...row, subject, ...(isRedacted === 1 && { isRedacted: true }) }
      last = row.sequence
    }
    if (rows.length < pageEntries) return
  }
}

/** The subject as it is stored; throws where it is no JSON object of ours. */
export function parseSubject(text: string): AuditSubject {
  return JSON.parse(text) as AuditSubject
}

const anySurrogate = /[\ud800-\udfff]/

/**
 * An entry about a company may be redacted one day, while its digest stays: without some randomness
 * in it anybody could try all company numbers until one gives that digest.
 */
function salted(subject: AuditSubject): AuditSubject {
  const isOfCompany = 'companyRow' in subject || 'sessionRow' in subject
  return isOfCompany ? { ...subject, salt: randomBytes(12).toString('base64url') } : subject
}

/** UTF-8 cannot hold half a character pair, and neither can canonical JSON. */
function wellFormed(text: string): string {
  return anySurrogate.test(text) ? Buffer.from(text, 'utf8').toString('utf8') : text
}

function wellFormedSubject(subject: AuditSubject): AuditSubject {
  return Object.fromEntries(
    Object.entries(subject).map(([key, value]) => [
      wellFormed(key),
      typeof value === 'string' ? wellFormed(value) : value,
    ]),
  )
}
