import * as z from 'zod'
import type { CompanyKey } from './identifier'
import type { DeliverableKind, SessionState } from './session'
import type { Failure } from '../result'

export const caseStatuses = ['in-review', 'waiting', 'escalated', 'decided', 'archived'] as const
export const caseStatus = z.enum(caseStatuses)
export type CaseStatus = z.infer<typeof caseStatus>

/** A calendar day, YYYY-MM-DD, without a time zone. */
export const day = z.iso.date()

/** Stops every deletion: why, who said so, since when and until when (null: until it is lifted). Domain primer §7. */
export interface LegalHold {
  reason: string
  by: string
  since: string
  until: string | null
}

/** What the analyst keeps about a case. `legalHold` has calls of its own. */
export const caseParticulars = z.object({
  status: caseStatus,
  /** the firm's own number of the case */
  reference: z.string().trim().min(1).max(60).nullable(),
  owner: z.string().trim().min(1).max(120).nullable(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20),
  dueOn: day.nullable(),
  reviewOn: day.nullable(),
  /** end of the customer relationship or of the single transaction; retention counts from here */
  relationshipEndedOn: day.nullable(),
  retentionYears: z.number().int().min(1).max(30),
})
export type CaseParticulars = z.infer<typeof caseParticulars>

/** Where a case folder lies; files on a network or synchronised folder can be locked or replaced by others. */
export interface CasePlace {
  kind: 'local' | 'network' | 'synchronised'
  /** e.g. `OneDrive`, `nfs`; null where the folder is local */
  provider: string | null
}

/** A verified copy of a case file. */
export interface Backup {
  caseId: string
  file: string
  madeAt: string
  sizeBytes: number
  documents: number
  auditEntries: number
  auditHead: string
}

export interface DeletionPreview {
  caseId: string
  /** null: the whole case */
  companyRow: number | null
  companies: number
  sessions: number
  documents: number
  sizeBytes: number
  /** copies known to this computer, deleted together with it */
  backups: number
  /** exported before; where those packs are now nobody knows */
  packsExported: number
  /** files in the case's folder that are not ours: they stay, and the folder with them */
  foreignFiles: number
  /** orders that still run or whose outcome is unclear: they are given up */
  standingOrders: number
  legalHold: LegalHold | null
  /** null while the relationship has no end; deleting earlier is asked about twice */
  retainUntil: string | null
}

/** What stays of what was deleted: counts and digests, no name and no number of anybody. */
export interface DeletionCertificate {
  certificateId: string
  caseId: string
  what: 'case' | 'company'
  deletedAt: string
  deletedBy: string
  /** the rule it was deleted under, e.g. `retention-over`, `before-retention-end` */
  rule: 'retention-over' | 'before-retention-end' | 'no-end-date'
  companies: number
  sessions: number
  documents: number
  sizeBytes: number
  backups: number
  /** SHA-256 over the sorted digests of every deleted document, one a line */
  documentsSha256: string
  auditEntries: number
  auditHead: string
}

/** What salvaging a damaged case brought over, and what it could not. */
export interface SalvageReport {
  from: string
  to: string
  salvagedAt: string
  companies: number
  sessions: number
  documents: number
  auditEntries: number
  /** documents whose bytes agree with their digest though no receipt names them any more; kept as files */
  strayDocuments: number
  lost: {
    what: 'document' | 'receipt' | 'session' | 'company' | 'audit' | 'other'
    detail: string
  }[]
}

/** One result that was paid for and is not in its case. */
export interface LedgerEntry {
  caseId: string
  caseName: string
  folder: string
  sessionRow: number
  company: CompanyKey
  name: string | null
  state: SessionState
  missing: DeliverableKind[]
  failure: Failure | null
  at: string
  isPractice: boolean
}

export interface IndexRebuild {
  cases: number
  companies: number
  /** cases that could not be read, by folder */
  unreachable: { folder: string; failure: Failure }[]
}
