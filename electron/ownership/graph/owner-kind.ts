import type { Coded, PartyKind } from '../../shared/domain/company'
import type { Country } from '../../shared/domain/identifier'
import type { OwnerKind } from '../../shared/domain/ownership/party'
import {
  companyEnding,
  danishFoundationNames,
  formWords,
  foundationNames,
  heldForms,
  investmentFundNames,
  ownerlessCodes,
  publicBodyNames,
  stateNames,
} from './legal-forms'
import { foldName } from './party-words'

type StatedKind = Exclude<OwnerKind, 'unknown-part'>

// Words that decide stand near the ends; a text of megabytes is not searched.
const longestLooked = 300

/** What a legal form makes of its bearer; null where no form is known. */
export function kindOfLegalForm(form: Coded | null, country: Country): StatedKind | null {
  const { code, text } = form ?? { code: null, text: null }
  if (code === null && text === null) return null
  const known = ownerlessCodes[country].get(code?.trim().toUpperCase() ?? '')
  if (known) return known
  for (const word of [text, code]) {
    const plain = foldName(word?.slice(0, longestLooked) ?? '')
    if (plain === '' || heldForms.test(plain)) continue
    const found = formWords.find(([pattern]) => pattern.test(plain))
    if (found) return found[1]
  }
  return 'company'
}

const withoutBracket = (name: string): string => name.replace(/\s*\((?!publ\))[^()]*\)$/, '')

/** Registers add a place or an abbreviation after the form: `X gGmbH (Y), Berlin`. */
const withoutPlace = (name: string): string =>
  withoutBracket(withoutBracket(name).replace(/,[^,]*$/, ''))

/** What a name tells of its bearer, who is said to be an organization or of whom nothing is said. */
export function kindOfName(
  name: string | null,
  said: Exclude<PartyKind, 'person'>,
  country: string | null,
): StatedKind {
  const plain = foldName(name?.slice(0, longestLooked) ?? '')
  const other = said === 'organization' ? 'company' : 'unknown'
  if (companyEnding.test(withoutPlace(plain))) return other
  if (stateNames.test(plain)) return 'state'
  if (said === 'unknown') return 'unknown'
  if (publicBodyNames.test(plain)) return 'state'
  if (foundationNames.test(plain)) return 'foundation'
  const isDanishFund = country === 'DK' && danishFoundationNames.test(plain)
  return isDanishFund && !investmentFundNames.test(plain) ? 'foundation' : 'company'
}
