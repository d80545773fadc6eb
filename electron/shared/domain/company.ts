import type { Coverage, Leaf, Section, ServiceTrouble } from './answer'

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
export type CompanyStatus = 'active' | 'winding-up' | 'insolvent' | 'dissolved' | 'unknown'

export interface KeyInformation {
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
  name: string | null
  kind: PartyKind
  dateOfBirth: string | null
  organizationNumber: string | null
  country: string | null
}

export interface ClaimedBeneficialOwner {
  path: string
  party: Party
  address: Address | null
  roles: string[]
  percentageControl: number | null
  integratedOwnership: number | null
  reason: string | null
  reasonPhrase: string | null
  extra: Leaf[]
}

export interface Holding {
  path: string
  party: Party
  share: Share
  votes: Share | null
  extra: Leaf[]
}

export interface RoleHolder {
  path: string
  role: string
  isKnownRole: boolean
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
  name: string | null
  dateOfBirth: string | null
  role: string | null
}

/** `options` are alternatives (OR); everybody inside one must sign together (AND). Filled only where conclusive. */
export interface Authority {
  path: string
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
  extra: Leaf[]
}

/** 'no-hit' only when the search was made and says so; anything unclear is 'needs-review', never clear (contract §8.7). */
export type SanctionOutcome = 'hit' | 'no-hit' | 'needs-review'

export interface Sanction {
  outcome: SanctionOutcome
  statusWord: string | null
  message: string | null
  hits: SanctionHit[]
}

export interface Lei {
  number: Sourced<string>
  isCheckValid: boolean
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
  sanction: SanctionOutcome | 'not-requested' | 'not-delivered' | 'nothing-found'
  hitCount: number
}
