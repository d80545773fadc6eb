import { countries, type Country } from '../../../electron/shared/domain/identifier'
import type { Address, Coded, Party } from '../../../electron/shared/domain/company'
import { formatIdentifier } from '../../../electron/shared/rules/identifiers'
import { t } from '../../text/text'
import { formatDate } from '../../ui/format'

const codes: Record<string, Country> = {
  no: 'no',
  nor: 'no',
  norway: 'no',
  norge: 'no',
  noreg: 'no',
  se: 'se',
  swe: 'se',
  sweden: 'se',
  sverige: 'se',
  fi: 'fi',
  fin: 'fi',
  finland: 'fi',
  suomi: 'fi',
  dk: 'dk',
  dnk: 'dk',
  denmark: 'dk',
  danmark: 'dk',
}

/** The country of the register, if the word names one of the four; others are shown as they came. */
export const countryOf = (word: string | null): Country | null =>
  word === null ? null : (codes[word.trim().toLowerCase()] ?? null)

export function countryName(word: string): string {
  const country = countryOf(word)
  return country !== null && countries.includes(country) ? t(`common.country.${country}`) : word
}

// Without a country only the length speaks: nine digits are grouped as in Norway, ten as in Sweden.
const byLength: Record<number, Country> = { 9: 'no', 10: 'se' }

/** A number as its register writes it, with the country before it where the answer names one. */
export function partyNumber(number: string, country: string | null): string {
  const known = countryOf(country)
  if (known === null) {
    const alike = country === null && /^\d+$/.test(number) ? byLength[number.length] : undefined
    if (alike === undefined) return country === null ? number : `${country}\u00a0${number}`
    return formatIdentifier({ country: alike, kind: 'organization-number', identifier: number })
  }
  const written = formatIdentifier({
    country: known,
    kind: 'organization-number',
    identifier: number,
  })
  return `${known.toUpperCase()}\u00a0${written}`
}

/** When born, or the number: what tells two parties of one name apart. */
export const partyMark = (party: Party): string => {
  if (party.organizationNumber !== null) return partyNumber(party.organizationNumber, party.country)
  return party.dateOfBirth === null ? t('common.none') : formatDate(party.dateOfBirth)
}

/** `Limited company (AS)`: the source's text with its code, or whichever is there. */
export const codedText = ({ code, text }: Coded): string =>
  text !== null && code !== null && code !== text
    ? `${text} (${code})`
    : (text ?? code ?? t('common.none'))

/** An address on one line, in the order in which it is written on a letter. */
export function addressLine(address: Address): string {
  const place = [address.postalCode, address.city].filter(Boolean).join(' ')
  const country = address.country === null ? null : countryName(address.country)
  return [...address.lines, place, country].filter(Boolean).join(', ') || t('common.none')
}
