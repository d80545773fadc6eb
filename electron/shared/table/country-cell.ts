import type { Country, IdentifierKind } from '../domain/identifier'
import { plainWord } from './words'

/** Names of the four countries in their languages and English, and their ISO 3166 codes. */
const countryWords: Record<Country, RegExp> = {
  no: /^(no|nor|578|norge|noreg|norway|norja|norwegian|norsk)$/,
  se: /^(se|swe|752|sverige|sweden|ruotsi|svensk|swedish)$/,
  fi: /^(fi|fin|246|suomi|finland|finnish|finsk)$/,
  dk: /^(dk|dnk|208|danmark|denmark|tanska|danish|dansk)$/,
}

/** The country a cell names; `other` for words that are none of the four, null for an empty cell. */
export function readCountryCell(cell: string): Country | 'other' | null {
  const word = plainWord(cell)
  if (word === '') return cell.trim() === '' ? null : 'other'
  if (countryWords.no.test(word)) return 'no'
  if (countryWords.se.test(word)) return 'se'
  if (countryWords.fi.test(word)) return 'fi'
  return countryWords.dk.test(word) ? 'dk' : 'other'
}

/** The kind of number a cell names; null where it names none. */
export function readKindCell(cell: string): IdentifierKind | null {
  const word = plainWord(cell)
  if (/^(duns|dunsnr|dunsnummer|dunsnumber|db|dnb)$/.test(word)) return 'duns'
  const isOrganization = /^(org|orgnr|orgno|orgnummer|cvr|ytunnus|businessid|organi[sz]ation.*)$/
  return isOrganization.test(word) || /^organisasjon/.test(word) ? 'organization-number' : null
}
