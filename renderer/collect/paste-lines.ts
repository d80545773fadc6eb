import type { KnownCompany } from '../../electron/shared/contract'
import { lineVerdicts, type BatchLine, type LineVerdict } from '../../electron/shared/domain/batch'
import type { CompanyKey, IdentifierRemark } from '../../electron/shared/domain/identifier'
import type { IdentifierHint } from '../../electron/shared/rules/identifiers'
import { identifierText } from '../../electron/shared/rules/paste'
import { readEntry, type Entry, type EntryRead, type EntryStop } from './read-entry'

/** What becomes of a line when the order button is pressed. */
export type Outcome =
  | { kind: 'new'; remark: IdentifierRemark | null }
  | { kind: 'renewed' | 'elsewhere'; known: KnownCompany }
  | { kind: 'warned'; remark: IdentifierRemark }
  | { kind: 'repeats'; line: number }
  | { kind: 'here' | 'under-way'; known: KnownCompany }
  | { kind: 'unreadable' }
  | EntryStop

export interface Line extends Omit<EntryRead, 'stop'> {
  entry: Entry
  number: number
  outcome: Outcome
  isOrdered: boolean
}

/** Remarks that a person should look at; the others only say how the number was read. */
const warnings: readonly IdentifierRemark[] = ['placeholder', 'check-digit', 'personal-number']
const skipped: readonly Outcome['kind'][] = ['here', 'under-way']

export interface Surroundings {
  hint: IdentifierHint
  /** null where every line gets a case of its own: nothing is here yet then */
  caseId: string | null
  known: readonly KnownCompany[]
  freshHours: number
  /** the order goes to the practice service */
  isPractice: boolean
  nowMs: number
}

/**
 * Reads every line against its surroundings. A warning never blocks: a warned line is ordered
 * unless a person leaves it out. A repeated line, and one whose answer is still fresh in this
 * case, is skipped unless a person asks for it.
 */
export const readLines = (entries: readonly Entry[], around: Surroundings): Line[] => {
  const firstLines = new Map<string, number>()
  const known = knownByNumber(around)
  return entries.map((entry, index) => {
    const number = index + 1
    const { stop, ...read } = readEntry(entry, around.hint)
    const { verdict } = read
    const line = { entry, number, ...read }
    if (stop) return { ...line, outcome: stop, isOrdered: false }
    if (verdict.state === 'unreadable') {
      return { ...line, outcome: { kind: 'unreadable' }, isOrdered: false }
    }
    const name = identifierText(verdict.key)
    const first = firstLines.get(name)
    if (first !== undefined) {
      return { ...line, outcome: { kind: 'repeats', line: first }, isOrdered: false }
    }
    firstLines.set(name, number)
    const outcome = outcomeOf(verdict.remarks, known.get(name) ?? [], around)
    const isSkipped = skipped.includes(outcome.kind)
    return { ...line, outcome, isOrdered: isSkipped === entry.isTurned }
  })
}

/** What counts as known: an invented answer is no reason against a real order, but for a standing one in this case. */
const knownByNumber = (around: Surroundings) => {
  const known = new Map<string, KnownCompany[]>()
  for (const one of around.known) {
    const isStandingHere = one.isOpen && one.caseId === around.caseId
    if (one.isPractice && !around.isPractice && !isStandingHere) continue
    const name = identifierText(one.company)
    const list = known.get(name)
    if (list) list.push(one)
    else known.set(name, [one])
  }
  return known
}

const outcomeOf = (
  remarks: readonly IdentifierRemark[],
  known: readonly KnownCompany[],
  around: Surroundings,
): Outcome => {
  const here = known.find((one) => one.caseId === around.caseId)
  if (here?.isOpen) return { kind: 'under-way', known: here }
  if (here && isFresh(here, around)) return { kind: 'here', known: here }
  const warning = warnings.find((remark) => remarks.includes(remark))
  if (warning) return { kind: 'warned', remark: warning }
  const others = known.filter((one) => one.caseId !== around.caseId)
  const elsewhere = others.find((one) => isFresh(one, around)) ?? others.find((one) => one.isOpen)
  if (elsewhere) return { kind: 'elsewhere', known: elsewhere }
  if (here?.retrievedAt) return { kind: 'renewed', known: here }
  return { kind: 'new', remark: remarks[0] ?? null }
}

const isFresh = ({ retrievedAt }: KnownCompany, { freshHours, nowMs }: Surroundings) =>
  retrievedAt !== null && Date.parse(retrievedAt) > nowMs - freshHours * 3_600_000

export const readableKeys = (lines: readonly Line[]): CompanyKey[] =>
  lines.flatMap(({ verdict }) => (verdict.state === 'readable' ? [verdict.key] : []))

/** The dry run's word on a line, as it is kept with the order. */
export const verdictOf = ({ outcome, isOrdered }: Line): LineVerdict => {
  switch (outcome.kind) {
    case 'new':
      return isOrdered ? 'new' : 'left-out'
    case 'renewed':
    case 'elsewhere':
      return isOrdered ? 'again' : 'left-out'
    case 'warned':
      return isOrdered ? 'warned' : 'left-out'
    case 'here':
      return isOrdered ? 'again' : 'already-here'
    case 'under-way':
      return isOrdered ? 'again' : 'under-way'
    case 'repeats':
      return 'duplicate'
    default:
      return 'unreadable'
  }
}

/** How many lines have each verdict. */
export const countVerdicts = (lines: readonly Line[]): Record<LineVerdict, number> => {
  const counts = Object.fromEntries(lineVerdicts.map((verdict) => [verdict, 0])) as Record<
    LineVerdict,
    number
  >
  for (const line of lines) counts[verdictOf(line)] += 1
  return counts
}

/** The lines as they are ordered and kept. */
export const batchLines = (lines: readonly Line[]): BatchLine[] =>
  lines.map((line) => {
    const verdict = verdictOf(line)
    const read = verdict === 'unreadable' ? null : line.verdict
    return {
      line: line.number,
      typed: line.entry.typed.slice(0, 500),
      reference: line.entry.reference,
      name: line.entry.name,
      verdict,
      company: read?.state === 'readable' ? read.key : null,
    }
  })
