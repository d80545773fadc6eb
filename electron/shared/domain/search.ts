import * as z from 'zod'
import { companyStatuses, sanctionStandings, type AnswerDigest } from './company'
import { caseId } from './case-file'
import type { CompanyKey } from './identifier'
import type { SessionState } from './session'

/**
 * What can be searched in, in the order in which results are shown: a case's own words (name,
 * reference, owner, tags), names of companies, their identifiers, people and firms that answers name
 * in a role or as owner, addresses, everything else in an answer, the text of reports.
 */
export const searchFields = [
  'name',
  'identifier',
  'case',
  'person',
  'address',
  'answer',
  'report',
] as const
export const searchField = z.enum(searchFields)
export type SearchField = z.infer<typeof searchField>

export const searchQuery = z
  .object({
    /** words that must all be found; between double quotes they must stand together, exactly */
    text: z.string().max(500),
    /** null: over every known case */
    caseId: caseId.nullable(),
    /** empty: in everything */
    fields: z.array(searchField).max(searchFields.length),
    offset: z.number().int().min(0),
    limit: z.number().int().min(0).max(500),
  })
  .strict()
export type SearchQuery = z.infer<typeof searchQuery>

/** A piece of shown text; the marked pieces are what was found. */
export interface Snippet {
  text: string
  isMarked: boolean
}

/** One thing found, with the place to open. `path`, `page`, `sha256` say where in which document. */
export interface SearchHit {
  /** stable within one state of the index, for lists */
  hitId: string
  field: SearchField
  caseId: string
  caseName: string
  companyRow: number | null
  companyName: string | null
  company: CompanyKey | null
  /** what was found, in its own words, with a little around it */
  snippets: Snippet[]
  /** a role, a kind of address, a JSON key, a kind of report; the source's own word, or null */
  word: string | null
  dateOfBirth: string | null
  /** who is named, where the source says so */
  party: 'person' | 'organization' | null
  /** it stands in an older answer and no longer in the company's newest */
  isOlder: boolean
  sessionRow: number | null
  /** when the document was retrieved */
  retrievedAt: string | null
  sha256: string | null
  path: string | null
  page: number | null
  /** found by a small typing error only */
  isNear: boolean
}

export interface SearchPage {
  total: number
  counts: Record<SearchField, number>
  hits: SearchHit[]
  tookMs: number
  progress: SearchProgress
}

/** What the search knows, and what it does not yet or cannot: never silent about what was not searched. */
export interface SearchProgress {
  cases: number
  /** cases whose content is still being read */
  casesWaiting: number
  /** cases that cannot be reached: they are found by what was read last */
  casesUnreachable: number
  documentsWaiting: number
  /** reports without a text layer, locked or damaged ones: stored, but their words cannot be found */
  documentsWithoutText: number
  /** documents with a text so long that only its beginning can be found */
  documentsCut: number
}

/** One company of one case in the list over all cases. */
export interface CompanyLine {
  caseId: string
  caseName: string
  companyRow: number
  company: CompanyKey
  addedAt: string
  digest: AnswerDigest | null
  retrievedAt: string | null
  snapshots: number
  state: SessionState | null
}

export const companySorts = [
  'name',
  'identifier',
  'case',
  'legalForm',
  'status',
  'sanction',
  'retrievedAt',
] as const

/** Which companies of which cases, in what order: the list is never sent whole. */
export const companiesQuery = z
  .object({
    /** words in name, identifier or case; empty for all */
    text: z.string().max(200),
    caseId: caseId.nullable(),
    statuses: z.array(z.enum(companyStatuses)).max(companyStatuses.length),
    countries: z.array(z.enum(['no', 'se', 'fi', 'dk'])).max(4),
    sanctions: z.array(z.enum(sanctionStandings)).max(sanctionStandings.length),
    /** only answers older than this instant */
    retrievedBefore: z.iso.datetime().nullable(),
    sort: z.enum(companySorts),
    direction: z.enum(['ascending', 'descending']),
    offset: z.number().int().min(0),
    limit: z.number().int().min(0).max(1000),
  })
  .strict()
export type CompaniesQuery = z.infer<typeof companiesQuery>

export interface CompaniesPage {
  total: number
  lines: CompanyLine[]
}

/** Why two entries may be the same: shown as the reason, never used to merge. */
export type LinkGround =
  'same-number' | 'same-name-and-birth-date' | 'same-name' | 'same-address' | 'same-auditor'

/** The same party or address seen elsewhere: a suggestion with its grounds. */
export interface Link {
  ground: LinkGround
  /** the text as this company's answer has it, and where */
  text: string
  path: string | null
  dateOfBirth: string | null
  elsewhere: {
    caseId: string
    caseName: string
    companyRow: number
    companyName: string | null
    company: CompanyKey
    /** the source's own word of the role there, or null */
    word: string | null
    path: string | null
  }[]
}
