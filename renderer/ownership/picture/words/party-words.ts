import type { OwnershipParty } from '../../../../electron/shared/domain/ownership/party'
import { countries, type Country } from '../../../../electron/shared/domain/identifier'
import { formatIdentifier, readIdentifier } from '../../../../electron/shared/rules/identifiers'
import { roleWords } from '../../../company/sections/role-words'
import { t } from '../../../text/text'
import { formatPercent } from '../../../ui/format'
import type { BoxShape } from '../scene'

/** Names from outside can be of any length; more than this is never drawn or read out. */
const longestName = 200

export const partyName = ({ name, kind }: OwnershipParty): string => {
  if (kind === 'unknown-part') return t('picture.box.unknownHolders')
  return name === null || name.trim() === ''
    ? t('picture.box.nameless')
    : name.slice(0, longestName)
}

export function shapeOf({ kind }: OwnershipParty): BoxShape {
  return kind === 'unknown-part' ? 'unknown' : kind
}

const countryOf = (country: string | null): Country | null =>
  countries.find((each) => each === country?.toLowerCase()) ?? null

/** ISO codes as the register writes them; a country's word as it came. */
const countryMark = (country: string | null) =>
  country !== null && country.length <= 3 ? country.toUpperCase() : country

/** The second line of a box: birth year and country, legal form and country. */
export function partyNote(party: OwnershipParty): string {
  if (party.kind === 'unknown-part') return t('picture.box.notIdentified')
  if (party.kind === 'unknown') return t('picture.box.kindNotNamed')
  const first = party.kind === 'person' ? (party.dateOfBirth?.slice(0, 4) ?? null) : party.legalForm
  return [first, countryMark(party.country)]
    .filter((each) => each !== null && each !== '')
    .join(', ')
    .slice(0, longestName)
}

/** The register's wording of a role, or a word of the language for it. */
export const roleNote = (role: string): string => roleWords(role).slice(0, longestName)

/** The subject's second line: its number as the register writes it. */
export function subjectNote(party: OwnershipParty): string {
  const number = [countryMark(party.country), identifierWords(party)]
    .filter((each) => each !== null && each !== '')
    .join(' ')
  return t('picture.box.subject', { number, whole: formatPercent(100, 0) })
}

function identifierWords({ country, identifier }: OwnershipParty): string | null {
  const known = countryOf(country)
  if (identifier === null || known === null) return identifier
  return formatIdentifier({ country: known, kind: 'organization-number', identifier })
}

const orderable: readonly OwnershipParty['owners'][] = [
  'not-in-case',
  'not-requested',
  'not-delivered',
]

/** Its owners are not there, and its number can be read, so that they can be ordered. */
export function canOrderOwners(party: OwnershipParty): boolean {
  if (!orderable.includes(party.owners) || party.identifier === null) return false
  const country = countryOf(party.country)
  if (party.country !== null && country === null) return false
  return (
    readIdentifier(party.identifier, { country, kind: 'organization-number' }).state === 'readable'
  )
}
