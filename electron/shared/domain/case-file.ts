import * as z from 'zod'
import type { AnswerDigest } from './company'
import type { AnswerState, Coverage } from './answer'
import type { Facet } from './history'
import type { CompanyKey } from './identifier'
import type { CaseParticulars, CasePlace, LegalHold } from './keeping'
import type { SessionState } from './session'
import type { FailureCode } from '../result'

export const caseId = z.uuid()
export const caseName = z.string().trim().min(1).max(120)
export const folderPath = z.string().min(1).max(4096)

/** A case as the file itself knows it. */
export interface CaseHeader {
  caseId: string
  folder: string
  name: string
  createdAt: string
  isReadOnly: boolean
  /** who writes when we may not */
  writer: { user: string; host: string; since: string } | null
  place: CasePlace
  particulars: CaseParticulars
  legalHold: LegalHold | null
}

/** Numbers shown for a case in the list and on its overview. */
export interface CaseFigures {
  companies: number
  sessions: number
  open: number
  needsPerson: number
  documents: number
  sizeBytes: number
  openHits: number
  /** how many company sections stand in each of the four answers */
  answers: Record<AnswerState, number>
  /** the worst answer per section among the companies; null while nothing is collected */
  coverage: Coverage | null
  lastChangeAt: string | null
}

export interface CaseSummary extends CaseHeader {
  figures: CaseFigures
}

/** A known case folder. `isReachable` is false where the folder is gone: moved, or on a drive that is not there. */
export interface KnownCase {
  caseId: string
  folder: string
  name: string
  createdAt: string
  lastOpenedAt: string
  isReachable: boolean
  figures: CaseFigures | null
  /** null where the case was last seen by a version that did not keep them */
  particulars: CaseParticulars | null
  legalHold: LegalHold | null
}

/** The session asked for last, as far as a list of thousands needs it; `company.page` has all of it. */
export interface LatestSession {
  sessionRow: number
  state: SessionState
  orderedAt: string
  isPractice: boolean
  failure: FailureCode | null
  reportsOrdered: number
  reportsStored: number
  /** deliverables, the JSON included, that are not stored */
  missing: number
}

export interface CompanyRow {
  companyRow: number
  company: CompanyKey
  addedAt: string
  /** what the newest stored answer says; null until one is stored */
  digest: AnswerDigest | null
  retrievedAt: string | null
  snapshots: number
  /** what differs from the snapshot last looked at; null where none was, or nothing is stored */
  changed: Facet[] | null
  latest: LatestSession | null
}

export interface AuditEntry {
  sequence: number
  at: string
  actor: string
  action: string
  subject: Record<string, string | number | boolean | null>
  previousSha256: string
  sha256: string
  /** what it said was deleted with its company; the entry of the deletion names it */
  isRedacted?: true
}

/** One finding of the integrity check: `altered` bytes, a `missing` row or table, an `orphaned` row, a `broken-chain`. */
export interface CheckFinding {
  kind: 'altered' | 'missing' | 'orphaned' | 'broken-chain' | 'structure'
  what: string
  company: string | null
  detail: string
}

export interface CheckReport {
  caseId: string
  checkedAt: string
  documents: number
  sizeBytes: number
  auditEntries: number
  auditHead: string
  isSound: boolean
  findings: CheckFinding[]
}
