import type { AnswerDigest } from '../shared/domain/company'
import type { CompanyKey } from '../shared/domain/identifier'
import type { SearchField } from '../shared/domain/search'
import type { SessionState } from '../shared/domain/session'

/** A case's own words. */
export interface CaseWords {
  caseId: string
  name: string
  reference: string | null
  owner: string | null
  tags: string[]
}

/** What lists show of a company, as the case file has it now. */
export interface CompanyWords {
  companyRow: number
  company: CompanyKey
  addedAt: string
  digest: AnswerDigest | null
  retrievedAt: string | null
  snapshots: number
  state: SessionState | null
}

/** The document that entries were read from: an answer or a report. */
export interface ReadDocument {
  companyRow: number
  sessionRow: number
  receiptRow: number
  kind: string
  sha256: string
  retrievedAt: string
  /** of the newest answer: people and addresses of older ones are not linked, so it takes this from them */
  isNewestAnswer: boolean
  /** false for a report whose words cannot be read: no text layer, locked, damaged */
  hasText: boolean
  /** some of it was too long to be read to its end */
  isCut: boolean
}

/** One text that can be found, as read from one document. */
export interface SearchEntry {
  field: SearchField
  /** as delivered */
  text: string
  /** a role, a kind of address, a JSON key; the source's own word */
  word: string | null
  dateOfBirth: string | null
  /** an organization's number, so that firms are linked by it */
  number: string | null
  path: string | null
  page: number | null
  /** what it may be linked by; null where it is only found */
  link: 'person' | 'organization' | 'address' | 'auditor' | null
  /** who is named, where the source says so */
  party: 'person' | 'organization' | null
}

/** What was read of a document. */
export interface ReadEntries {
  entries: SearchEntry[]
  /** some of it was too long to be read to its end */
  isCut: boolean
}
