import type { SectionName } from './answer'
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
 * `reworded`: the same but for case, spaces, punctuation, the order of a list or a source's own mark
 * of when it was last touched. `not-comparable`: one of the two snapshots was not asked for it or did
 * not get it, so nothing can be said: never "unchanged", never "removed".
 */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'reworded' | 'not-comparable'

/**
 * How a value is to be shown. `percent` is a number or a band `25.01..49.99` without the sign; `count`
 * a number of things; `roles` are separated by `; `; `role`, `status`, `authority`, `outcome` and
 * `answer` are words of ours.
 */
export type ValueFormat =
  | 'text'
  | 'number'
  | 'percent'
  | 'date'
  | 'count'
  | 'role'
  | 'roles'
  /** names, each with a date of birth or a role after a comma */
  | 'people'
  | 'status'
  | 'authority'
  | 'outcome'
  | 'answer'

/** One difference between two snapshots. */
export interface Change {
  facet: Facet
  kind: ChangeKind
  /** the section it was found in, or the path of one that we have no reader for */
  section: string
  /** whose or what it is: a person's name, a year; null where the facet itself changed */
  subject: string | null
  /** which of several: `postal`, `signatureRights`, a role; the source's own word where we have none */
  part: string | null
  /** the whole entry came or went, not one field of it; the value is then what tells it best */
  isWhole: boolean
  /** the field, as a stable key of ours or the source's own name where we have none */
  field: string
  /** true where `field` is the source's own name */
  isSourceField: boolean
  format: ValueFormat
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
  /** sections that neither of the two has: asked for by none, or delivered to none */
  unknownToBoth: SectionName[]
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

/** What the newest snapshots are compared with; `at` is an instant: the newest that was there by then. */
export type ChangesAgainst = 'previous' | 'looked' | { at: string }

/** One company in a change report over a case. */
export interface CompanyChanges {
  companyRow: number
  company: CompanyKey
  name: string | null
  /** null where there is nothing to compare: `reason` says why */
  comparison: Comparison | null
  reason: 'one-snapshot' | 'no-snapshot' | 'never-looked' | 'none-then' | 'unreadable' | null
}

export interface CaseChanges {
  caseId: string
  madeAt: string
  companies: CompanyChanges[]
}
