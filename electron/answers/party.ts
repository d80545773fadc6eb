import type { Leaf } from '../shared/domain/answer'
import type { Party, PartyKind } from '../shared/domain/company'
import { partyNames, signatoryNames } from './aliases'
import { openFields, type Fields } from './fields'
import type { Json } from './json'
import { isRecord } from './json'
import { textOf } from './scalars'
import type { NamedTrouble } from './troubles'

export type PartyName = keyof typeof partyNames
type NameName = keyof typeof signatoryNames & PartyName

const kinds: Record<string, PartyKind> = {
  PERSON: 'person',
  PRIVATE: 'person',
  PRIVATEPERSON: 'person',
  NATURALPERSON: 'person',
  INDIVIDUAL: 'person',
  HUMAN: 'person',
  ORGANIZATION: 'organization',
  ORGANISATION: 'organization',
  COMPANY: 'organization',
  ORG: 'organization',
  BUSINESS: 'organization',
  ENTERPRISE: 'organization',
  LEGAL: 'organization',
  LEGALENTITY: 'organization',
  LEGALPERSON: 'organization',
  CORPORATE: 'organization',
}

/** The kind of party a word names, in any case; null where the word is new. */
export function partyKindOf(node: Json | undefined): PartyKind | null {
  const word = textOf(node)
    ?.toUpperCase()
    .replace(/[^A-Z]/g, '')
  return word !== undefined && Object.hasOwn(kinds, word) ? (kinds[word] ?? null) : null
}

/** A party's name, whole or put together from its parts. */
export function readName(fields: Fields<NameName>): string | null {
  const whole = fields.word('name')
  const parts = (['firstName', 'middleName', 'lastName'] as const).map((name) => fields.word(name))
  return whole ?? (parts.filter((part) => part !== null).join(' ') || null)
}

const blank: Party = {
  name: null,
  kind: 'unknown',
  dateOfBirth: null,
  organizationNumber: null,
  country: null,
}

const isFilled = (party: Party): boolean =>
  party.name !== null || party.organizationNumber !== null || party.dateOfBirth !== null

/** A party and what its inner object said beyond it. */
export interface ReadParty {
  party: Party
  extra: Leaf[]
}

/**
 * Reads who somebody is, from the entry itself or from a `person` or `organization` inside it. The
 * kind is what the service says; where it says nothing a number makes an organization, a date of
 * birth a person.
 */
export function readParty(fields: Fields<PartyName>, log: NamedTrouble[]): ReadParty {
  const said = fields.read('kind', partyKindOf)?.value ?? null
  const name = readName(fields)
  const dateOfBirth = fields.date('dateOfBirth')?.value ?? null
  const organizationNumber = fields.word('organizationNumber')
  const country = fields.word('partyCountry')
  const inferred = organizationNumber ? 'organization' : dateOfBirth ? 'person' : 'unknown'
  const party = { name, kind: said ?? inferred, dateOfBirth, organizationNumber, country }
  if (isFilled(party)) return { party, extra: [] }
  const inner = fields.read('nested', (node, path) => readInner(node, path, log))?.value
  if (!inner) return { party, extra: [] }
  const kind = inner.party.kind === 'unknown' ? party.kind : inner.party.kind
  return { party: { ...inner.party, kind }, extra: inner.extra }
}

const innerNames = { ...partyNames, nested: [] }

function readInner(node: Json, path: string, log: NamedTrouble[]): ReadParty | null {
  const kind = partyKindOf(path.split('.').at(-1)) ?? 'unknown'
  if (!isRecord(node)) {
    const name = textOf(node)
    return name === null ? null : { party: { ...blank, name, kind }, extra: [] }
  }
  const fields = openFields(node, path, innerNames, log)
  const { party } = readParty(fields, log)
  if (!isFilled(party)) return null
  return {
    party: { ...party, kind: party.kind === 'unknown' ? kind : party.kind },
    extra: fields.rest(),
  }
}

/** A party given by nothing but its name. */
export const partyNamed = (name: string): Party => ({ ...blank, name })
