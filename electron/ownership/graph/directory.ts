import type { Party } from '../../shared/domain/company'
import type { CompanyKey, Country } from '../../shared/domain/identifier'
import { countries } from '../../shared/domain/identifier'
import type { PartyGrounds } from '../../shared/domain/ownership/party'
import { countryNamed } from '../../answers/country-words'
import { readIdentifier } from '../../shared/rules/identifiers'
import type { OwnershipSnapshot } from '../snapshot'
import { bareNumber, foldName, foldSpelling, idOf } from './party-words'

/** Who a statement speaks of. */
export interface Identity {
  id: string
  grounds: PartyGrounds
  /** ISO code where it is known, else the word as it came */
  country: string | null
  /** a company's number as its register writes it; null for persons, whose numbers are not kept */
  identifier: string | null
}

/** Who is who among the parties that the answers of one case name. */
export interface Directory {
  /** the company whose own answer it is */
  ownerOf(snapshot: OwnershipSnapshot): Identity
  /** `nameless` tells apart those of whom an answer says no name, within that answer's list */
  identify(party: Party, namedBy: OwnershipSnapshot, nameless: readonly string[]): Identity
}

interface ReadNumber {
  key: CompanyKey
  isCheckRight: boolean
}

function readIn(country: Country | null, number: string): ReadNumber | null {
  const verdict = readIdentifier(number, { country, kind: 'organization-number' })
  if (verdict.state !== 'readable' || (country && verdict.key.country !== country)) return null
  return { key: verdict.key, isCheckRight: !verdict.remarks.includes('check-digit') }
}

const byNumber = (key: CompanyKey): Identity => ({
  id: idOf(key.kind === 'duns' ? 'duns' : 'company', key.country, key.identifier),
  grounds: 'number',
  country: key.country.toUpperCase(),
  identifier: key.identifier,
})

/** A company that was ordered by DUNS is known by its own number, where its answer says it. */
function ownKey({ key, organizationNumber }: OwnershipSnapshot): CompanyKey {
  const number = key.kind === 'duns' ? organizationNumber : key.identifier
  const read = number === null ? null : readIn(key.country, number)
  return read?.key ?? key
}

/** Companies of the case by their numbers without country; null where two countries have the same. */
function companiesByNumber(keys: readonly CompanyKey[]): Map<string, CompanyKey | null> {
  const found = new Map<string, CompanyKey | null>()
  for (const key of keys) {
    if (key.kind === 'duns') continue
    const number = bareNumber(key.identifier)
    const before = found.get(number)
    found.set(number, before === undefined || before?.country === key.country ? key : null)
  }
  return found
}

/** Whose number it is where no country is named; null where that cannot be told. */
function keyWithoutCountry(
  number: string,
  naming: Country,
  ofCase: ReadonlyMap<string, CompanyKey | null>,
): CompanyKey | null {
  const only = readIn(null, number)
  if (only) return only.key
  const fitting = countries.flatMap((country) => readIn(country, number) ?? [])
  const here = fitting.find(({ key }) => key.country === naming)
  const inCase = ofCase.get(bareNumber(number)) ?? null
  if (here && (here.isCheckRight || inCase?.country === naming)) return here.key
  const right = fitting.filter(({ isCheckRight }) => isCheckRight)
  const likely = right.length === 1 ? right[0] : here
  return inCase ?? likely?.key ?? here?.key ?? null
}

/**
 * The directory of a case. Companies are the same by number and country: the country named, else
 * the one that the number's form allows, else of those that share the form (Finland and Denmark) the
 * one that names it, a company of the case, or the one whose check digit is right. Persons are the
 * same by name and birth date; without a birth date namesakes cannot be told apart and count as one.
 */
export function createDirectory(snapshots: readonly OwnershipSnapshot[]): Directory {
  const ofCase = companiesByNumber(snapshots.map(ownKey))
  const owners = new Map<OwnershipSnapshot, Identity>()
  const remembered = new Map<string, CompanyKey | null>()

  const keyOf = (number: string, named: Country | null, naming: Country): CompanyKey | null => {
    const question = `${named ?? `?${naming}`} ${number}`
    const known = remembered.get(question)
    if (known !== undefined) return known
    const key = named
      ? (readIn(named, number)?.key ?? null)
      : keyWithoutCountry(number, naming, ofCase)
    remembered.set(question, key)
    return key
  }

  const company = (number: string, party: Party, naming: Country): Identity => {
    const named = countryNamed(party.country)
    const key = named === 'elsewhere' ? null : keyOf(number, named, naming)
    if (key) return byNumber(key)
    const country = named === 'elsewhere' ? foldName(party.country ?? '') : (named ?? naming)
    const id = idOf('company', country, bareNumber(number))
    return { id, grounds: 'number', country: shownCountry(party), identifier: number }
  }

  return {
    ownerOf: (snapshot) => {
      const known = owners.get(snapshot) ?? byNumber(ownKey(snapshot))
      owners.set(snapshot, known)
      return known
    },
    identify: (party, namedBy, nameless) => {
      const { organizationNumber: number, kind } = party
      const isNumbered = kind !== 'person' && number !== null && bareNumber(number) !== ''
      if (isNumbered) return company(number, party, namedBy.key.country)
      return byName(party, namedBy.key.country, nameless)
    },
  }
}

function shownCountry({ country }: Party): string | null {
  const named = countryNamed(country)
  return named === null || named === 'elsewhere' ? country?.trim() || null : named.toUpperCase()
}

function byName(party: Party, naming: Country, nameless: readonly string[]): Identity {
  const { kind, name } = party
  const birthDate = party.dateOfBirth?.trim() || null
  const country = shownCountry(party)
  const said = { country, identifier: null }
  const folded = foldName(name ?? '')
  if (folded === '') return { ...said, id: idOf('nameless', ...nameless), grounds: 'nameless' }
  if (kind === 'organization') {
    const home = foldName(country ?? naming)
    return { ...said, id: idOf('organization', home, folded), grounds: 'name' }
  }
  return birthDate === null
    ? { ...said, id: idOf(kind, '', folded), grounds: 'name' }
    : {
        ...said,
        id: idOf(kind, birthDate, foldSpelling(folded) || folded),
        grounds: 'name-and-birth-date',
      }
}
