import type {
  CompanyKey,
  Country,
  IdentifierFault,
  IdentifierKind,
  IdentifierRemark,
  IdentifierVerdict,
} from '../domain/identifier'
import { countries } from '../domain/identifier'
import { digitsOf, isCheckDigitRight } from './check-digits'

/** What the person chose for the whole list; a null country is told from each number where it can be. */
export interface IdentifierHint {
  country: Country | null
  kind: IdentifierKind
}

/** The longest entry that is looked at; no written form of a number comes near it. */
const longestEntry = 100
const dunsDigits = 9

/** One entry without its decoration: what was said in words, and what is left to count. */
interface Written {
  country: Country | null
  isDuns: boolean
  hasVatSuffix: boolean
  /** digits and hyphens, if the entry is a number at all */
  number: string
  /** the number still grouped as it was typed, because Danish pairs tell the country */
  grouped: string
}

// Soft hyphens, zero-width and direction marks come along when numbers are copied from PDFs and web pages.
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g
const anyDash = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g

function undress(typed: string): Written {
  const plain = typed.normalize('NFKC').replace(invisible, '').replace(anyDash, '-')
  let rest = plain.replace(/["'’]/g, '').trim().toUpperCase()
  const duns = /^(DUNS|D-U-N-S)(?![A-Z])[\s:.#]*/.exec(rest)
  if (duns) rest = rest.slice(duns[0].length)
  const prefix = /^(NO|SE|FI|DK)[\s:.-]*(?=\d)/.exec(rest)
  if (prefix) rest = rest.slice(prefix[0].length)
  const suffix = /[\s.-]*MVA\.?$/.exec(rest)
  if (suffix) rest = rest.slice(0, suffix.index)
  return {
    country:
      countries.find((each) => each === prefix?.[1]?.toLowerCase()) ?? (suffix ? 'no' : null),
    isDuns: duns !== null,
    hasVatSuffix: suffix !== null,
    number: rest.replace(/[\s.]/g, ''),
    grouped: rest.replace(/\s+/g, ' '),
  }
}

/** The country a bare number can only belong to, by its hyphen or its length; null where several fit. */
function countryOfForm({ number, grouped }: Written): Country | null {
  if (/^\d{6}-\d{4}$/.test(number)) return 'se'
  if (/^\d{6,7}-\d$/.test(number)) return 'fi'
  if (/^\d{2}( \d{2}){3}$/.test(grouped)) return 'dk'
  switch (number.replaceAll('-', '').length) {
    case 9:
      return 'no'
    case 10:
    case 12:
      return 'se'
    default:
      return null
  }
}

/** Ten digits of a Swedish number out of twelve: a century or `16` in front, or the `01` of a VAT number behind. */
function shortenSwedish(digits: string, isPrefixed: boolean): { digits: string; isVat: boolean } {
  const front = /^(16|18|19|20)/.test(digits) ? digits.slice(2) : null
  const back = digits.endsWith('01') ? digits.slice(0, 10) : null
  if (front === null) return { digits: back ?? digits, isVat: back !== null }
  if (back === null) return { digits: front, isVat: false }
  const isFrontRight = isCheckDigitRight('se', front)
  const isBackRight = isCheckDigitRight('se', back)
  const isVat = isFrontRight === isBackRight ? isPrefixed : isBackRight
  return { digits: isVat ? back : front, isVat }
}

const isPlaceholder = (digits: string): boolean => /^(0+|9+)$/.test(digits)

interface Read {
  identifier: string
  remarks: IdentifierRemark[]
}

const readDuns = (digits: string): Read => ({
  identifier: digits,
  remarks: isPlaceholder(digits) ? ['placeholder'] : [],
})

/** Null where the digits have not the length of the country's numbers. */
function readOrganizationNumber(country: Country, written: Written, found: string): Read | null {
  const remarks: IdentifierRemark[] = []
  let digits = found
  let isVat = written.hasVatSuffix
  if (country === 'se' && digits.length === 12) {
    const short = shortenSwedish(digits, written.country === 'se')
    digits = short.digits
    isVat ||= short.isVat
  }
  if (country === 'fi' && digits.length === 7) {
    digits = `0${digits}`
    remarks.push('padded')
  }
  if (digits.length !== digitsOf[country]) return null
  if (isVat) remarks.push('vat-form')
  if (isPlaceholder(digits)) remarks.push('placeholder')
  if (!isCheckDigitRight(country, digits)) remarks.push('check-digit')
  // Legal persons have a third digit of 2 or more; below it stands a birth month.
  if (country === 'se' && Number(digits[2]) < 2) remarks.push('personal-number')
  const identifier = country === 'fi' ? `${digits.slice(0, 7)}-${digits.slice(7)}` : digits
  return { identifier, remarks }
}

const isDunsForm = (number: string): boolean => /^\d{2}-\d{3}-\d{4}$/.test(number)

/** The fault of an entry, or null where it has none as far as characters, country and the length of a DUNS number go. */
function faultOf(
  written: Written,
  kind: IdentifierKind,
  country: Country | null,
  isTooLong: boolean,
): IdentifierFault | null {
  if (written.number === '') return 'empty'
  if (isTooLong) return 'length'
  if (!/^\d[\d-]*$/.test(written.number)) return 'characters'
  const { length } = written.number.replaceAll('-', '')
  if (kind === 'duns' && length !== dunsDigits) return 'length'
  if (country) return null
  const couldBe = kind === 'duns' || Object.values(digitsOf).includes(length)
  return couldBe ? 'ambiguous' : 'length'
}

/**
 * Reads one pasted entry as a company's number (session API contract §10). What the entry itself
 * says (`SE`, `MVA`, `DUNS`, the DUNS grouping) wins over the hint, so that mixed lists can be
 * pasted. A failed check digit, a placeholder, a personal number, a VAT form and a padded number
 * are remarks; only emptiness, characters, length and an open country are faults. Never throws.
 */
export function readIdentifier(entry: string, hint: IdentifierHint): IdentifierVerdict {
  const trimmed = entry.trim()
  const typed = trimmed.slice(0, longestEntry)
  const written = undress(typed)
  const kind = written.isDuns || isDunsForm(written.number) ? 'duns' : hint.kind
  const formCountry = kind === 'duns' ? null : countryOfForm(written)
  const country = written.country ?? hint.country ?? formCountry
  const fault = faultOf(written, kind, country, trimmed.length > longestEntry)
  const digits = written.number.replace(/\D/g, '')
  if (!fault && country) {
    const read =
      kind === 'duns' ? readDuns(digits) : readOrganizationNumber(country, written, digits)
    if (read) {
      const key = { country, kind, identifier: read.identifier }
      return { state: 'readable', typed, key, remarks: read.remarks }
    }
  }
  const expected = kind === 'duns' ? dunsDigits : country && digitsOf[country]
  return {
    state: 'unreadable',
    typed,
    fault: fault ?? 'length',
    country,
    expected,
    found: digits.length,
  }
}

const nbsp = '\u00a0'
const groups = (digits: string, sizes: readonly number[], by: string): string => {
  let at = 0
  return sizes.map((size) => digits.slice(at, (at += size))).join(by)
}

/**
 * The number as its register writes it, with no-break spaces: `314 211 685`, `992004-1275`,
 * `9000524-2`, `99 01 03 20`, `DUNS 15-048-3782`. A number of another length is given back as it is.
 */
export function formatIdentifier({ country, kind, identifier }: CompanyKey): string {
  const digits = identifier.replace(/\D/g, '')
  if (kind === 'duns') {
    return `DUNS${nbsp}${digits.length === dunsDigits ? groups(digits, [2, 3, 4], '-') : identifier}`
  }
  if (digits.length !== digitsOf[country]) return identifier
  switch (country) {
    case 'no':
      return groups(digits, [3, 3, 3], nbsp)
    case 'se':
      return groups(digits, [6, 4], '-')
    case 'fi':
      return groups(digits, [7, 1], '-')
    case 'dk':
      return groups(digits, [2, 2, 2, 2], nbsp)
  }
}

/** The number with its country before, as lists show it: `NO 314 211 685`. A DUNS number has none. */
export const formatWithCountry = (key: CompanyKey): string =>
  key.kind === 'duns'
    ? formatIdentifier(key)
    : `${key.country.toUpperCase()}${nbsp}${formatIdentifier(key)}`

/** The number as it is sent to the service: digits only, the Finnish one with its hyphen (contract §10). */
export function sentForm(key: CompanyKey): string {
  const digits = key.identifier.replace(/\D/g, '')
  const isFinnish = key.kind === 'organization-number' && key.country === 'fi'
  return isFinnish && digits.length === 8 ? `${digits.slice(0, 7)}-${digits.slice(7)}` : digits
}
