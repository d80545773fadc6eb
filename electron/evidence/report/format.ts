import type { Coded, Party, Share } from '../../shared/domain/company'
import { countries, type CompanyKey, type Country } from '../../shared/domain/identifier'
import { formatIdentifier } from '../../shared/rules/identifiers'
import type { ReportWords } from './words'

/*
 * Written by hand and not by Intl: the same case has to give the same bytes on every computer, and
 * Intl's wording changes with the version of its data.
 */

const narrow = '\u00a0'
export const none = '–'

/** `1 234 567,5` or `1,234,567.5`, with a real minus. */
export function formatNumber(value: number, words: ReportWords, decimals?: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return String(value)
  const text = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  const [whole = '0', fraction] = text.split('.')
  const [group, point] = words.language === 'nb' ? [narrow, ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const sign = value < 0 ? '−' : ''
  return `${sign}${grouped}${fraction ? `${point}${fraction}` : ''}`
}

/** A percentage as delivered: two decimals, more only where the service gave more (up to four). */
export function formatPercent(value: number | null, words: ReportWords): string {
  if (value === null) return none
  const decimals = Math.round(value * 100) / 100 === value ? 2 : 4
  return `${formatNumber(value, words, decimals)}${words.language === 'nb' ? narrow : ''}%`
}

export function formatShare(share: Share | null, words: ReportWords): string {
  if (share === null) return none
  if (share.exact !== null) return formatPercent(share.exact, words)
  if (share.minimum !== null && share.maximum !== null) {
    return `${formatNumber(share.minimum, words, 2)}–${formatPercent(share.maximum, words)}`
  }
  if (share.minimum !== null) return `≥${narrow}${formatPercent(share.minimum, words)}`
  if (share.maximum !== null) return `≤${narrow}${formatPercent(share.maximum, words)}`
  return share.text ?? none
}

/** `2 Mar 2009`; what is no calendar day stays as it was delivered. */
export function formatDate(text: string | null, words: ReportWords): string {
  if (text === null) return none
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const month = words.months[Number(found?.[2]) - 1]
  if (!found || !month) return text
  const dot = words.language === 'nb' ? '.' : ''
  return [`${Number(found[3])}${dot}`, month, found[1]].join(narrow)
}

/** `22 Nov 2026, 13:58:07`, in UTC as every time in the report. */
export function formatInstant(text: string | null, words: ReportWords): string {
  if (text === null) return none
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(text)
  return found?.[1] ? `${formatDate(found[1], words)}, ${found[2]}` : text
}

/** Thousands, not 1024: `18 kB`, `1.2 MB`. */
export function formatBytes(sizeBytes: number, words: ReportWords): string {
  const [value, unit] =
    sizeBytes < 1000
      ? [sizeBytes, 'B']
      : sizeBytes < 999_500
        ? [sizeBytes / 1000, 'kB']
        : [sizeBytes / 1_000_000, 'MB']
  const decimals = unit === 'MB' ? 1 : 0
  return `${formatNumber(value, words, decimals)}${narrow}${unit}`
}

/** A company's number as its register writes it, with the country before: `NO 314 211 685`. */
export function formatCompany(key: CompanyKey): string {
  // Only what is plainly a number is spelled anew; anything else stays as it was delivered.
  const isPlain = /^[\d .-]+$/.test(key.identifier)
  const number = isPlain ? formatIdentifier(key) : key.identifier
  return `${key.country.toUpperCase()}${narrow}${number}`
}

/** The source's words with its code behind them: `Aksjeselskap (AS)`. */
export function formatCoded({ code, text }: Coded): string {
  if (text === null) return code ?? none
  return code === null || code === text ? text : `${text} (${code})`
}

export const quoted = (text: string, { quotes }: ReportWords): string =>
  `${quotes[0]}${text}${quotes[1]}`

/** A person's date of birth, or a company's number where the country is one of ours. */
export function formatBornOrNumber(party: Party, words: ReportWords): string {
  if (party.organizationNumber !== null) {
    const country = toCountry(party.country)
    return country
      ? formatCompany({
          country,
          kind: 'organization-number',
          identifier: party.organizationNumber,
        })
      : [party.country, party.organizationNumber].filter(Boolean).join(narrow)
  }
  return formatDate(party.dateOfBirth, words)
}

const toCountry = (word: string | null): Country | undefined =>
  countries.find((known) => known === word?.toLowerCase())
