import type { FaultName } from '../faults/names'
import type { SectionPath } from '../answer/sections'

export const countries = ['no', 'se', 'fi', 'dk'] as const
export type Country = (typeof countries)[number]

/** `NO314211073`: country and identifier, the key of a company in the world. */
export type CompanyKey = string

/** Somebody outside the world: cannot be ordered, may lack anything. */
export interface Outsider {
  name: string | null
  kind: 'organization' | 'foundation' | 'state' | 'unknown'
  country?: string
  number?: string
}

/**
 * A party as written in the world: a company key (`NO314211073`), a person as
 * `Ingrid Hollås, 1968-04-12` (or `Ingrid Hollås, ?` with no birth date), or an outsider.
 */
export type PartyReference = string | Outsider

export interface HoldingSpec {
  holder: PartyReference
  /** percent of the capital, 0–100; null where the source gives none */
  percentage: number | null
  /** percent of the votes where it differs from the capital */
  votes?: number
  /** the source gives a band, not a number */
  band?: [number, number]
  shareClass?: string
}

export interface RoleSpec {
  role: string
  holder: PartyReference
  fromDate?: string
}

/** Who may sign; the options are worked out from the roles. `lists` is OR of ANDs, by role holder name. */
export type AuthoritySpec =
  | { rule: 'conclusive'; description: string; options: string[][] }
  | { rule: 'inconclusive'; description: string }
  | { rule: 'not-set'; description?: string }

/** An entry of an invented sanction list that resembles the company. */
export interface ListingSpec {
  list: 'EU_consolidated' | 'UN_global' | 'OFAC_SDN'
  name: string
  matchIndicator: number
  description: string
  aliases?: string[]
  address?: string
  initialDate: string
  lastUpdate: string
  urls?: string[]
}

/**
 * How a requested section fails to come: `absent` (not delivered), `empty` (searched, nothing),
 * `null`, or `error` (a node that says what went wrong).
 */
export type Gap = 'absent' | 'empty' | 'null' | 'error'

export interface Words {
  en: string
  nb: string
}

export interface CompanySpec {
  country: Country
  identifier: string
  name: string
  /** legal form as the country's register abbreviates it */
  form: string
  registered: string
  place: string
  street?: string
  postbox?: string
  industry: string
  purpose?: string
  employees?: number | null
  web?: string
  /** the register's own word; absent is the normal state */
  status?: string
  owners?: HoldingSpec[]
  roles?: RoleSpec[]
  signature?: AuthoritySpec
  procuration?: AuthoritySpec
  /** turnover in millions of the country's currency, newest year first; one number is continued backwards */
  turnover?: number | number[] | null
  /** operating profit in millions, newest first, where it must be told */
  profit?: number[]
  /** years back from the newest for which no accounts were filed */
  missingYears?: number[]
  shareCapital?: number
  sanctions?: ListingSpec[]
  /** what has changed when it is ordered a second time, a third time, …; each adds to the one before */
  later?: Partial<CompanySpec>[]
  gaps?: Partial<Record<SectionPath, Gap>>
  /** sections given outright, from a register: instead of made ones and of gaps */
  sections?: Partial<Record<SectionPath, unknown>>
  /** merged into the answer last: unknown fields, odd values */
  extra?: Record<string, unknown>
  /** faults this organization always shows, so that they can be practised by number */
  faults?: FaultName[]
  /** its own pace, whatever the service's */
  delays?: 'instant'
  duns?: string
  lei?: string | null
  tags?: string[]
  what?: Words
}

export interface PersonParty {
  kind: 'person'
  key: string
  name: string
  dateOfBirth: string | null
}
export interface CompanyParty {
  kind: 'company'
  key: CompanyKey
  company: CompanySpec
}
export interface OutsiderParty {
  kind: 'outsider'
  key: string
  outsider: Outsider
}
export type Party = PersonParty | CompanyParty | OutsiderParty

export interface Holding {
  holder: Party
  percentage: number | null
  votes: number | null
  band: [number, number] | null
  shareClass: string | null
}

/** A number that names nothing or nothing fetchable, listed so that it can be practised. */
export interface Ghost {
  country: Country
  identifier: string
  name: string
  tags: string[]
  what: Words
}

export const companyKey = (country: Country, identifier: string): CompanyKey =>
  country.toUpperCase() + identifier
