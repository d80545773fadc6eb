import { countries, type Country } from '../../../electron/shared/domain/identifier'
import type { Address, Coded } from '../../../electron/shared/domain/company'
import { formatIdentifier } from '../../../electron/shared/rules/identifiers'
import { t } from '../../text/text'

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

/** The number as it is copied: without spaces and dots; the Finnish one keeps its hyphen. */
export const bareNumber = (number: string): string =>
  /^\d{7}-\d$/.test(number.trim()) ? number.trim() : number.replace(/[^\p{L}\p{N}]/gu, '')

/** A DUNS number in its groups; anything else as it came. */
export const dunsNumber = (number: string): string =>
  /^\d{9}$/.test(number) ? `${number.slice(0, 2)}-${number.slice(2, 5)}-${number.slice(5)}` : number

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

/** The language in which a country's register writes its own words. */
export const registerLanguage: Record<Country, string> = { no: 'nb', se: 'sv', fi: 'fi', dk: 'da' }
