import type { CompanyKey } from './identifier'

/**
 * What of a company can change, material facets first, in the order in which every report shows
 * them. `other` is everything that no other facet covers.
 */
export const facets = [
  'owners',
  'shares',
  'roles',
  'signature',
  'status',
  'sanctions',
  'address',
  'name',
  'subsidiaries',
  'figures',
  'registration',
  'other',
] as const
export type Facet = (typeof facets)[number]

/** Changes of these are shown first and ask for a person's look. */
export const materialFacets: readonly Facet[] = [
  'owners',
  'shares',
  'roles',
  'signature',
  'status',
  'sanctions',
  'address',
]

/**
 * `reworded`: the same but for case, spaces, punctuation or the order of a list. `not-comparable`:
 * one of the two snapshots was not asked for it or did not get it, so nothing can be said: never
 * "unchanged", never "removed".
 */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'reworded' | 'not-comparable'

/** One difference between two snapshots. */
export interface Change {
  facet: Facet
  kind: ChangeKind
  /** whose or what it is: a person's name, a role, a year; null where the facet itself changed */
  subject: string | null
  /** the field, as a stable key of ours or the source's own name where we have none */
  field: string
  /** true where `field` is the source's own name */
  isSourceField: boolean
  before: string | null
  after: string | null
  pathBefore: string | null
  pathAfter: string | null
}

export interface ComparedSnapshot {
  sessionRow: number
  retrievedAt: string
  sha256: string
}

/** Two snapshots of one company, the older first. */
export interface Comparison {
  from: ComparedSnapshot
  to: ComparedSnapshot
  changes: Change[]
  /** the two documents are the same bytes */
  isSameBytes: boolean
}

/** One snapshot on the time line, with the facets that differ from the one before it. */
export interface TimelineEntry extends ComparedSnapshot {
  orderedAt: string
  isPractice: boolean
  /** null for the first, and where the one before cannot be read */
  changed: Facet[] | null
}

/** One company in a change report over a case. */
export interface CompanyChanges {
  companyRow: number
  company: CompanyKey
  name: string | null
  /** null where there is nothing to compare: `reason` says why */
  comparison: Comparison | null
  reason: 'one-snapshot' | 'no-snapshot' | 'unreadable' | null
}

export interface CaseChanges {
  caseId: string
  madeAt: string
  companies: CompanyChanges[]
}
