import type { BatchLine } from '../shared/domain/batch'
import type { CompanyKey, Country, IdentifierVerdict } from '../shared/domain/identifier'
import { readIdentifier, type IdentifierHint } from '../shared/rules/identifiers'
import { identifierText } from '../shared/rules/paste'
import { readCountryCell } from '../shared/table/country-cell'
import type { TableLine } from '../shared/table/mapping'
import { undoSpreadsheet } from '../shared/table/spreadsheet-number'

/** One number as it was given, with what is to become of it and why. */
export interface GivenLine extends BatchLine {
  /** plain words on the verdict, for the dry run */
  why: string
}

/** What the case to order into knows already: since when a company is here, or that an order stands. */
export type KnownHere = (company: CompanyKey) => { since: string | null; isOpen: boolean } | null

/** The verdict on every number given, in order; each company is ordered once. */
export function judgeLines(
  lines: readonly TableLine[],
  hint: { country: Country; kind: IdentifierHint['kind'] },
  known: KnownHere,
): GivenLine[] {
  const first = new Map<string, number>()
  return lines.map((given, at) => {
    const line = at + 1
    const { typed, reference, name } = given
    const judged = judge(given, hint, known)
    const { company } = judged
    const key = company && identifierText(company)
    const repeats = key === null ? undefined : first.get(key)
    if (key !== null && repeats === undefined) first.set(key, line)
    const own = { line, typed, reference, name }
    return repeats === undefined
      ? { ...own, ...judged }
      : { ...own, verdict: 'duplicate', company, why: `repeats line ${repeats}` }
  })
}

type Judged = Pick<GivenLine, 'verdict' | 'company' | 'why'>

const unreadable = (why: string): Judged => ({ verdict: 'unreadable', company: null, why })

function judge(
  { typed, countryCell, kind }: TableLine,
  hint: { country: Country; kind: IdentifierHint['kind'] },
  known: KnownHere,
): Judged {
  const { text, form } = undoSpreadsheet(typed)
  if (form === 'rounded') return unreadable('rounded by a spreadsheet program; digits are lost')
  const listed = readCountryCell(countryCell ?? '')
  if (listed === 'other') return unreadable(`country not covered: ${countryCell}`)
  const wanted = { country: listed ?? hint.country, kind: kind ?? hint.kind }
  const read = readIdentifier(text, wanted)
  if (listed && read.state === 'readable' && read.key.country !== listed) {
    return unreadable(`the list says ${listed}, the number says ${read.key.country}`)
  }
  if (read.state === 'unreadable') return unreadable(faultWords(read))
  const here = known(read.key)
  const company = read.key
  if (here?.isOpen) return { verdict: 'under-way', company, why: 'an order is standing' }
  if (read.remarks.includes('check-digit')) {
    return { verdict: 'warned', company, why: 'check digit is off' }
  }
  if (here?.since) return { verdict: 'again', company, why: `in this case since ${here.since}` }
  return { verdict: 'new', company, why: read.remarks.join(', ') }
}

function faultWords({ fault, expected, found }: IdentifierVerdict & { state: 'unreadable' }) {
  if (fault === 'length') return `${found} digits${expected === null ? '' : `, needs ${expected}`}`
  return fault === 'characters' ? 'not a number' : fault
}
