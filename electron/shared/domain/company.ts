import type { AnswerState, Coverage, Leaf, Section, ServiceTrouble } from './answer'
import type { PathsOf } from './origin'

/*
 * Every value knows where it stood: a `Sourced` one by itself, the fields of a record by its `paths`
 * (`originOf`). What a reader could not use stands in `extra`.
 */

/** A value with the JSON path it was read from, so that a screen can show its origin. */
export interface Sourced<T> {
  value: T
  path: string
}

/** A code list value: the source's code and words, either may be missing. */
export interface Coded {
  code: string | null
  text: string | null
}

/** Our reading of the source's status code (domain primer §1); the source's words stay beside it. */
export const companyStatuses = [
  'active',
  'winding-up',
  'insolvent',
  'dissolved',
  'unknown',
] as const
export type CompanyStatus = (typeof companyStatuses)[number]

export interface KeyInformation {
  path: string
  paths?: PathsOf<KeyInformation>
  name: Sourced<string> | null
  organizationNumber: Sourced<string> | null
  dunsNumber: Sourced<string> | null
  organizationType: Sourced<Coded> | null
  country: Sourced<string> | null
  registeredDate: Sourced<string> | null
  webpage: Sourced<string> | null
  employees: Sourced<number> | null
  memberOfRegistries: Sourced<string>[]
  statusCode: Sourced<string> | null
  status: CompanyStatus
  institutionalSector: Sourced<Coded> | null
  industrySectors: Sourced<Coded>[]
  purpose: Sourced<string> | null
  sources: string[]
}

export interface Address {
  path: string
  paths?: PathsOf<Address>
  /** the source's word for what the address is used for, where an entry names it itself */
  kind: string | null
  lines: string[]
  postalCode: string | null
  city: string | null
  municipality: string | null
  country: string | null
}

export interface Addresses {
  postal: Address | null
  visiting: Address | null
  others: { kind: string; address: Address }[]
}

/** One year's figures. A missing line is absent from `lines` or null: a gap, never zero. */
export interface FigureYear {
  path: string
  paths?: PathsOf<FigureYear>
  year: number | null
  currency: string | null
  lines: { key: string; path: string; value: number | null; text: string }[]
  sources: string[]
}

/** percentage is as delivered, 0–100; a band keeps its bounds; `text` is what stood there when neither could be read. */
export interface Share {
  exact: number | null
  minimum: number | null
  maximum: number | null
  text: string | null
}

export type PartyKind = 'person' | 'organization' | 'unknown'

export interface Party {
  path: string
  paths?: PathsOf<Party>
  name: string | null
  kind: PartyKind
  dateOfBirth: string | null
  organizationNumber: string | null
  country: string | null
}

/** Why somebody is claimed to be a beneficial owner: the service's code and its words, either may be missing. */
export interface ClaimedReason {
  path: string
  paths?: PathsOf<ClaimedReason>
  code: string | null
  phrase: string | null
}

export interface ClaimedBeneficialOwner {
  path: string
  paths?: PathsOf<ClaimedBeneficialOwner>
  party: Party
  address: Address | null
  roles: string[]
  percentageControl: number | null
  integratedOwnership: number | null
  /** every reason the service gives, in its order */
  reasons: ClaimedReason[]
  extra: Leaf[]
}

/** What shareholders hold together. Bands give a lowest and a highest sum; equal where all are exact. */
export interface HoldingSum {
  minimum: number
  maximum: number
  counted: number
  withoutNumber: number
}

export interface Holding {
  path: string
  paths?: PathsOf<Holding>
  party: Party
  share: Share
  votes: Share | null
  extra: Leaf[]
}

export interface RoleHolder {
  path: string
  paths?: PathsOf<RoleHolder>
  /** the documented literal where the word is known, else the word as it came */
  role: string
  isKnownRole: boolean
  /** the register's own code and wording of the role; null where the entry names none */
  registerRole: Coded | null
  party: Party
  address: Address | null
  fromDate: string | null
  /**
   * 'roles', or the deprecated node it came from when `roles` did not name it: where the roles were
   * found, the sections `auditor` and `accountant` have nothing to add and are not shown again
   */
  from: 'roles' | 'financials.auditor' | 'financials.accountant'
  extra: Leaf[]
}

export type AuthorityStatus = 'conclusive' | 'inconclusive' | 'not-set' | 'unknown'

export interface Signatory {
  path: string
  paths?: PathsOf<Signatory>
  name: string | null
  dateOfBirth: string | null
  role: string | null
}

/** `options` are alternatives (OR); everybody inside one must sign together (AND). Filled only where conclusive. */
export interface Authority {
  path: string
  paths?: PathsOf<Authority>
  status: AuthorityStatus
  statusWord: string | null
  description: string | null
  options: { path: string; required: Signatory[] }[]
  extra: Leaf[]
}

export interface Authorities {
  signatureRights: Authority | null
  powerOfProcuration: Authority | null
}

export interface SanctionHit {
  path: string
  paths?: PathsOf<SanctionHit>
  name: string | null
  matchIndicator: number | null
  matchIndicatorDescription: string | null
  aliasList: string[]
  addresses: string[]
  source: string | null
  dataProvider: string | null
  initialDate: string | null
  lastUpdate: string | null
  urls: string[]
  /** what the entry says of itself, where it does */
  statusWord: string | null
  message: string | null
  extra: Leaf[]
}

/** 'no-hit' only when the search was made and says so; anything unclear is 'needs-review', never clear (contract §8.7). */
export type SanctionOutcome = 'hit' | 'no-hit' | 'needs-review'

/**
 * The outcome of a sanction search, or which of the other answers stands in its place; what weighs
 * most comes first, in lists and filters too.
 */
export const sanctionStandings = [
  'hit',
  'needs-review',
  'not-delivered',
  'not-requested',
  'nothing-found',
  'no-hit',
] as const satisfies readonly (SanctionOutcome | Exclude<AnswerState, 'found'>)[]
export type SanctionStanding = (typeof sanctionStandings)[number]

export interface Sanction {
  path: string
  paths?: PathsOf<Sanction>
  outcome: SanctionOutcome
  statusWord: string | null
  message: string | null
  hits: SanctionHit[]
}

export interface Lei {
  number: Sourced<string>
  isCheckValid: boolean
}

/**
 * Where a report can be fetched, as the answer says it (`links.reports`, contract §5). Untrusted:
 * shown as text, and opened only after asking.
 */
export interface ReportLink {
  path: string
  paths?: PathsOf<ReportLink>
  kind: string | null
  url: string
}

/** A top-level section we have no reader for, as leaves. */
export interface UnknownSection {
  path: string
  leaves: Leaf[]
}

/** One JSON document, read. Pure: the same bytes and the same requested expands give the same view. */
export interface CompanyView {
  keyInformation: Section<KeyInformation>
  lei: Section<Lei>
  address: Section<Addresses>
  accounting: Section<FigureYear[]>
  keyFigures: Section<FigureYear[]>
  auditor: Section<Party>
  accountant: Section<Party>
  beneficials: Section<ClaimedBeneficialOwner[]>
  shareholders: Section<Holding[]>
  subsidiaries: Section<Holding[]>
  indicators: Section<Leaf[]>
  authorities: Section<Authorities>
  roles: Section<RoleHolder[]>
  sanction: Section<Sanction>
  reportLinks: ReportLink[]
  /** the day for which the shares hold, where the answer names one; never the day it was fetched */
  sharesAsOf: Sourced<string> | null
  others: UnknownSection[]
  troubles: ServiceTrouble[]
  coverage: Coverage
}

/** The few words of an answer that lists show; kept beside the bytes, rebuilt from them at will. */
export interface AnswerDigest {
  name: string | null
  legalForm: string | null
  status: CompanyStatus
  statusWord: string | null
  coverage: Coverage
  sanction: SanctionStanding
  hitCount: number
}
