import type {
  Country,
  IdentifierKind,
  IdentifierVerdict,
} from '../../electron/shared/domain/identifier'
import { readIdentifier, type IdentifierHint } from '../../electron/shared/rules/identifiers'
import { readCountryCell } from '../../electron/shared/table/country-cell'
import {
  mayHaveLostZero,
  undoSpreadsheet,
  type SpreadsheetForm,
} from '../../electron/shared/table/spreadsheet-number'

/** One line of the paste area: what was typed or listed, and what a person decided about it. */
export interface Entry {
  id: number
  typed: string
  /** a person's word on a number that does not tell its country or kind itself */
  country: Country | null
  kind: IdentifierKind | null
  /** the opposite of what the verdict would do: order a skipped line, leave out a warned one */
  isTurned: boolean
  /** what the list's own column of countries says, as written */
  countryCell: string | null
  /** the firm's own number or name for the customer, and a name, from the list's columns */
  reference: string | null
  name: string | null
}

/** What stops a line although its number may be readable by itself. */
export type EntryStop =
  | { kind: 'wrong-country'; says: Country; reads: Country }
  | { kind: 'other-country'; says: string }
  | { kind: 'rounded' }

export interface EntryRead {
  verdict: IdentifierVerdict
  form: SpreadsheetForm | null
  /** one digit short, where spreadsheet programs drop a zero in front */
  isZeroLost: boolean
  stop: EntryStop | null
}

const read = new WeakMap<Entry, { hint: string; read: EntryRead }>()

/** Reads one line. Entries never change, so what was read once under a hint is kept with them. */
export const readEntry = (entry: Entry, hint: IdentifierHint): EntryRead => {
  const under = `${hint.country} ${hint.kind}`
  const known = read.get(entry)
  if (known?.hint === under) return known.read
  const fresh = readAnew(entry, hint)
  read.set(entry, { hint: under, read: fresh })
  return fresh
}

const readAnew = (entry: Entry, hint: IdentifierHint): EntryRead => {
  const { text, form } = undoSpreadsheet(entry.typed)
  const kind = entry.kind ?? hint.kind
  const cell = entry.country === null ? readCountryCell(entry.countryCell ?? '') : null
  const listed = cell === 'other' ? null : cell
  const country = entry.country ?? listed ?? hint.country
  const verdict = readIdentifier(text, { country, kind })
  const isZeroLost =
    verdict.state === 'unreadable' && mayHaveLostZero({ ...verdict, isDuns: kind === 'duns' })
  const read = { verdict, form, isZeroLost }
  if (form === 'rounded') return { ...read, stop: { kind: 'rounded' } }
  if (cell === 'other') {
    return { ...read, stop: { kind: 'other-country', says: entry.countryCell ?? '' } }
  }
  const reads =
    listed && otherCountryOf(verdict, listed, readIdentifier(text, { country: null, kind }))
  const stop = listed && reads ? { kind: 'wrong-country' as const, says: listed, reads } : null
  return { ...read, stop }
}

/** The country that the number itself tells, where that is not the listed one; null where they agree. */
const otherCountryOf = (
  verdict: IdentifierVerdict,
  listed: Country,
  byItself: IdentifierVerdict,
): Country | null => {
  if (verdict.state === 'readable') {
    return verdict.key.country === listed ? null : verdict.key.country
  }
  const isSure = byItself.state === 'readable' && !byItself.remarks.includes('check-digit')
  return verdict.fault === 'length' && isSure && byItself.key.country !== listed
    ? byItself.key.country
    : null
}
