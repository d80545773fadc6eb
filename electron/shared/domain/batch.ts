import * as z from 'zod'
import type { Failure } from '../result'
import { companyKey, type CompanyKey } from './identifier'
import type { DeliverableState, SessionState } from './session'

/** What the dry run said of a line. Only `new`, `again` and `warned` lines are ordered. */
export const lineVerdicts = [
  'new',
  'again',
  'warned',
  'duplicate',
  'already-here',
  'under-way',
  'unreadable',
  'left-out',
] as const
export const lineVerdict = z.enum(lineVerdicts)
export type LineVerdict = z.infer<typeof lineVerdict>

export const batchLine = z.object({
  line: z.number().int().positive(),
  typed: z.string().max(500),
  /** the firm's own number or name for the customer, from a mapped column */
  reference: z.string().max(200).nullable(),
  /** a name from a mapped column; names a case of its own, never shown as the register's */
  name: z.string().max(200).nullable(),
  verdict: lineVerdict,
  company: companyKey.nullable(),
})
export type BatchLine = z.infer<typeof batchLine>

/** One line's outcome as it stands now. */
export interface LineOutcome extends Omit<BatchLine, 'name'> {
  caseId: string
  caseName: string
  sessionRow: number | null
  state: SessionState | null
  name: string | null
  deliverables: { kind: string; state: DeliverableState; sha256: string | null }[]
  failure: Failure | null
  orderedAt: string | null
  endedAt: string | null
}

export interface Batch {
  batchId: string
  at: string
  source: string
  lines: number
}

export interface BatchPlaced {
  batchId: string
  /** the cases ordered into, in the order of the lines */
  caseIds: string[]
  sessions: number
  /** lines that could not be ordered after all, e.g. their case folder could not be made */
  refused: { line: number; company: CompanyKey; failure: Failure }[]
}
