import type { AnswerState } from '../answer'
import type { CompanyStatus, SanctionStanding } from '../company'

/** Told apart by shape on the picture. `unknown-part` is what nobody named of one company, never shared. */
export const ownerKinds = [
  'person',
  'company',
  'foundation',
  'state',
  'unknown',
  'unknown-part',
] as const
export type OwnerKind = (typeof ownerKinds)[number]

/**
 * Why several statements were taken to speak of one party: the same number in the same country, the
 * same name and birth date, the same name alone (which may join namesakes), or nothing to go by.
 */
export type PartyGrounds = 'number' | 'name-and-birth-date' | 'name' | 'nameless'

/** What an analyst knows of a party that no answer says; each with its note, who and when. */
export const partyNoteKinds = [
  /** on a sanctions list, as found elsewhere; hits of the own answer need no note */
  'listed',
  /** holds in its own name for somebody else */
  'nominee',
  'trust',
  /** opaque without a business reason */
  'opaque',
  /** close relatives whose holdings count as one: parties with the same `group` */
  'relatives',
] as const
export type PartyNoteKind = (typeof partyNoteKinds)[number]

export interface PartyNote {
  noteRow: number
  /** the party's id in every graph of the case */
  party: string
  partyName: string | null
  kind: PartyNoteKind
  /** for `relatives`: the group's name */
  group: string | null
  note: string
  actor: string
  at: string
}

/** Somebody or something that holds or is held. `id` is the same in every graph of a case. */
export interface OwnershipParty {
  id: string
  kind: OwnerKind
  name: string | null
  /** how statements wrote the name otherwise */
  otherNames: string[]
  dateOfBirth: string | null
  /** ISO code where it is known, else the word as it came */
  country: string | null
  identifier: string | null
  legalForm: string | null
  grounds: PartyGrounds
  /** the company's row in the case; null for persons and for companies that the case does not have */
  companyRow: number | null
  /** what its own answer says; null where the case has none */
  status: CompanyStatus | null
  sanction: SanctionStanding | null
  retrievedAt: string | null
  /**
   * what is known of its own owners: 'found' or one of the other three answers; 'not-in-case' where
   * no answer of it is there; null for those who have no owners (persons, foundations, the state)
   */
  owners: AnswerState | 'not-in-case' | null
  /** for `unknown-part`: the company of which nobody is named for this part */
  partOf: string | null
  notes: PartyNote[]
}
