import canonicalize from 'canonicalize'
import * as z from 'zod'
import { lineVerdict } from '../../shared/domain/batch'
import { caseParticulars } from '../../shared/domain/keeping'
import { failureCodes } from '../../shared/result'
import { companyKey } from '../../shared/domain/identifier'
import {
  deliverableStates,
  reportKind,
  reportLanguage,
  sessionStates,
} from '../../shared/domain/session'
import { isPackPath } from '../bag/names'

export const caseRecordFormat = 'saksmappe-case'
/** 2 where the audit has redacted entries, which a reader of the first form would call altered. */
export const caseRecordVersion = 2

const row = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const instant = z.string().min(1).max(40)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
// No limit of its own: what the service said was kept in full, and the whole file is limited.
const words = z.string()

const failure = z.object({
  code: z.enum(failureCodes),
  about: words.optional(),
  detail: words.optional(),
  retryAt: words.optional(),
  incident: words.optional(),
})

const deliverable = z.object({
  kind: reportKind,
  state: z.enum(deliverableStates),
  word: words.nullable(),
  readySeenAt: instant.nullable(),
  expiresAt: instant.nullable(),
  failure: failure.nullable(),
  receiptRow: row.nullable(),
})

const session = z.object({
  sessionRow: row,
  companyRow: row,
  environment: words,
  isPractice: z.boolean(),
  sessionId: words.nullable(),
  location: words.nullable(),
  state: z.enum(sessionStates),
  orderedAt: instant,
  createdAt: instant.nullable(),
  endedAt: instant.nullable(),
  expands: z.array(words).max(1000),
  language: reportLanguage,
  failure: failure.nullable(),
  deliverables: z.array(deliverable).max(100),
})

const receipt = z.object({
  receiptRow: row,
  sessionRow: row,
  kind: reportKind,
  /** inside `data/` */
  path: z.string().refine(isPackPath),
  sha256: digest,
  sizeBytes: z.number().int().nonnegative(),
  mediaType: words,
  sourceUrl: words,
  httpStatus: z.number().int(),
  headers: z.record(z.string(), words),
  requestedAt: instant,
  retrievedAt: instant,
})

const legalHold = z.object({ reason: words, by: words, since: instant, until: instant.nullable() })

const batch = z.object({
  batchId: z.uuid(),
  at: instant,
  source: z.string().min(1).max(200),
  lines: z.array(
    z.object({
      line: row,
      typed: words,
      reference: words.nullable(),
      verdict: lineVerdict,
      sessionRow: row.nullable(),
    }),
  ),
})

/**
 * `data/case/case.json`: everything of the case but the documents, their readings and the audit,
 * enough to make the case again. Row numbers are kept, since the audit speaks of them. Packs of
 * earlier versions lack what they did not keep.
 */
export const caseRecord = z.object({
  format: z.literal(caseRecordFormat),
  formatVersion: z.union([z.literal(1), z.literal(caseRecordVersion)]),
  case: z.object({
    caseId: z.uuid(),
    name: z.string().min(1).max(120),
    createdAt: instant,
  }),
  exported: z.object({ at: instant, actor: words, language: z.enum(['nb', 'en']) }),
  audit: z.object({ entries: z.number().int().nonnegative(), head: digest }),
  companies: z.array(companyKey.extend({ companyRow: row, addedAt: instant })),
  sessions: z.array(session),
  receipts: z.array(receipt),
  particulars: caseParticulars.optional(),
  legalHold: legalHold.nullable().optional(),
  batches: z.array(batch).optional(),
})
export type PackCaseRecord = z.infer<typeof caseRecord>
export type PackBatchRecord = NonNullable<PackCaseRecord['batches']>[number]
export type PackReceiptRecord = PackCaseRecord['receipts'][number]

/** One canonical line (RFC 8785), so that the same case gives the same bytes. */
export function canonicalLine(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a record that JSON cannot hold')
  return `${text}\n`
}
