import * as z from 'zod'
import type { Failure } from '../result'
import { companyKey, type CompanyKey } from './identifier'

/** The two documented reports; the list is open because the certificate's value is assumed (contract §6.1). */
export const reportKinds = ['aml', 'certificateOfRegistration'] as const
export const reportKind = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/)
export type ReportKind = z.infer<typeof reportKind>

/** A session's deliverables: its JSON and each report that was asked for. */
export type DeliverableKind = 'json' | ReportKind

export const reportLanguages = ['nb', 'nn', 'en'] as const
export const reportLanguage = z.enum(reportLanguages)
export type ReportLanguage = z.infer<typeof reportLanguage>

/** What is asked for each company of one order. */
export const orderTerms = z.object({
  expands: z.array(z.string().min(1).max(100)).max(60),
  reports: z.array(reportKind).max(10),
  language: reportLanguage,
})
export type OrderTerms = z.infer<typeof orderTerms>

export const sessionOrder = orderTerms.extend({ company: companyKey })
export type SessionOrder = z.infer<typeof sessionOrder>

/**
 * Persisted states of a session (contract §4.3). `in-line` is an intent on disk, not yet sent;
 * `creating` was sent and not answered: found after a crash it becomes `unclear`, which only a
 * person resolves. `refused` was never created at the service.
 */
export const sessionStates = [
  'in-line',
  'creating',
  'unclear',
  'open',
  'all-done',
  'partial',
  'failed',
  'stalled',
  'expired',
  'refused',
  'cancelled',
] as const
export type SessionState = (typeof sessionStates)[number]

/** States in which the collector still has something to do by itself. */
export const openSessionStates: readonly SessionState[] = ['in-line', 'open']

/** A further order for the same company is refused in these: the first may still bring everything. */
export const standingSessionStates: readonly SessionState[] = [
  'in-line',
  'creating',
  'unclear',
  'open',
  'stalled',
]

/** States that ask for a person's decision. */
export const needsPersonStates: readonly SessionState[] = [
  'unclear',
  'partial',
  'failed',
  'stalled',
  'expired',
  'refused',
]

export const deliverableStates = [
  'waiting',
  'in-progress',
  'ready',
  'fetching',
  'saved',
  'failed',
  'expired',
  'rejected',
] as const
export type DeliverableState = (typeof deliverableStates)[number]

/** `word` is the service's own status word, kept because the list of words is open (contract §4.2). */
export interface Deliverable {
  kind: DeliverableKind
  state: DeliverableState
  word: string | null
  readySeenAt: string | null
  expiresAt: string | null
  failure: Failure | null
  document: StoredDocument | null
}

export interface StoredDocument {
  sha256: string
  sizeBytes: number
  mediaType: string
  retrievedAt: string
}

/** One order at the service and all that it brought: a snapshot of the company once its JSON is saved. */
export interface Session {
  sessionRow: number
  companyRow: number
  company: CompanyKey
  /** the environment it was ordered from: the discovery address */
  environment: string
  isPractice: boolean
  sessionId: string | null
  location: string | null
  state: SessionState
  orderedAt: string
  createdAt: string | null
  endedAt: string | null
  terms: OrderTerms
  failure: Failure | null
  deliverables: Deliverable[]
}
