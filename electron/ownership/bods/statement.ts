/*
 * The part of the Beneficial Ownership Data Standard 0.4 that is written here; field names are the
 * standard's.
 */

export type RecordType = 'entity' | 'person' | 'relationship'
export type RecordStatus = 'new' | 'updated' | 'closed'

export type UnspecifiedReason = 'noBeneficialOwners' | 'unknown' | 'informationUnknownToPublisher'

export interface Unspecified {
  reason: UnspecifiedReason
  description: string
}

export interface BodsSource {
  type: ('officialRegister' | 'primaryResearch')[]
  description: string
  /** UTC instant */
  retrievedAt: string
}

export interface BodsShare {
  exact?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
}

export type BodsInterestType =
  | 'shareholding'
  | 'votingRights'
  | 'otherInfluenceOrControl'
  | 'seniorManagingOfficial'
  | 'boardMember'
  | 'boardChair'
  | 'unknownInterest'

export interface BodsInterest {
  type: BodsInterestType
  directOrIndirect: 'direct' | 'indirect' | 'unknown'
  /** left out where it is open: the standard knows no "possible" */
  beneficialOwnershipOrControl?: boolean
  share?: BodsShare
  details?: string
}

interface Named {
  name: string
  code?: string
}

interface Identifier {
  id: string
  scheme?: string
  schemeName?: string
}

export interface EntityDetails {
  isComponent: boolean
  entityType: { type: 'registeredEntity' | 'stateBody' | 'unknownEntity'; details?: string }
  name?: string
  alternateNames?: string[]
  jurisdiction?: Named
  identifiers?: Identifier[]
  unspecifiedEntityDetails?: Unspecified
}

export interface PersonDetails {
  isComponent: boolean
  personType: 'knownPerson' | 'unknownPerson'
  names?: { fullName: string; type?: 'alternative' }[]
  birthDate?: string
  addresses?: { country: Named }[]
  unspecifiedPersonDetails?: Unspecified
}

export interface RelationshipDetails {
  isComponent: boolean
  componentRecords?: string[]
  subject: string
  interestedParty: string | Unspecified
  interests: BodsInterest[]
}

export type RecordDetails = EntityDetails | PersonDetails | RelationshipDetails

/** The record id of a party or relationship, by the key it has in this file. */
export type IdOf = (key: string) => string

/** What is to be said of a record at one moment. */
export interface Draft {
  key: string
  recordType: RecordType
  details: (idOf: IdOf) => RecordDetails
  source: BodsSource
  /** what a reader of the record has to know beside it */
  remarks: string[]
}

export const partyKey = (party: string): string => `party ${party}`
export const relationshipKey = (holder: string, company: string): string =>
  `relationship ${holder} ${company}`
