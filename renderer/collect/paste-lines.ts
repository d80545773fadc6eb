import type { KnownCompany } from '../../electron/shared/contract'
import type {
  CompanyKey,
  Country,
  IdentifierKind,
  IdentifierRemark,
  IdentifierVerdict,
} from '../../electron/shared/domain/identifier'
import { readIdentifier, type IdentifierHint } from '../../electron/shared/rules/identifiers'
import { identifierText } from '../../electron/shared/rules/paste'

/** One line of the paste area: what was typed and what a person decided about it. */
export interface Entry {
  id: number
  typed: string
  /** a person's word on a number that does not tell its country or kind itself */
  country: Country | null
  kind: IdentifierKind | null
  /** the opposite of what the verdict would do: order a skipped line, leave out a warned one */
  isTurned: boolean
}

/** What becomes of a line when the order button is pressed. */
export type Outcome =
  | { kind: 'new'; remark: IdentifierRemark | null }
  | { kind: 'renewed' | 'elsewhere'; known: KnownCompany }
  | { kind: 'warned'; remark: IdentifierRemark }
  | { kind: 'repeats'; line: number }
  | { kind: 'here' | 'under-way'; known: KnownCompany }
  | { kind: 'unreadable' }

export interface Line {
  entry: Entry
  number: number
  verdict: IdentifierVerdict
  outcome: Outcome
  isOrdered: boolean
}

/** Remarks that a person should look at; the others only say how the number was read. */
const warnings: readonly IdentifierRemark[] = ['placeholder', 'check-digit', 'personal-number']
const skipped: readonly Outcome['kind'][] = ['here', 'under-way']

export interface Surroundings {
  hint: IdentifierHint
  caseId: string
  known: readonly KnownCompany[]
  freshHours: number
  nowMs: number
}

/**
 * Reads every line against its surroundings. A warning never blocks: a warned line is ordered
 * unless a person leaves it out. A repeated line, and one whose answer is still fresh in this
 * case, is skipped unless a person asks for it.
 */
export const readLines = (entries: readonly Entry[], around: Surroundings): Line[] => {
  const firstLines = new Map<string, number>()
  const knownHere = new Map<string, KnownCompany[]>()
  for (const known of around.known) {
    const name = identifierText(known.company)
    knownHere.set(name, [...(knownHere.get(name) ?? []), known])
  }
  return entries.map((entry, index) => {
    const number = index + 1
    const verdict = readIdentifier(entry.typed, {
      country: entry.country ?? around.hint.country,
      kind: entry.kind ?? around.hint.kind,
    })
    if (verdict.state === 'unreadable') {
      return { entry, number, verdict, outcome: { kind: 'unreadable' }, isOrdered: false }
    }
    const name = identifierText(verdict.key)
    const first = firstLines.get(name)
    if (first !== undefined) {
      return { entry, number, verdict, outcome: { kind: 'repeats', line: first }, isOrdered: false }
    }
    firstLines.set(name, number)
    const outcome = outcomeOf(verdict.remarks, knownHere.get(name) ?? [], around)
    const isSkipped = skipped.includes(outcome.kind)
    return { entry, number, verdict, outcome, isOrdered: isSkipped === entry.isTurned }
  })
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
  if (here?.retrievedAt) return { kind: 'renewed', known: here }
  const elsewhere = known.find((one) => one.caseId !== around.caseId && isFresh(one, around))
  if (elsewhere) return { kind: 'elsewhere', known: elsewhere }
  return { kind: 'new', remark: remarks[0] ?? null }
}

const isFresh = ({ retrievedAt }: KnownCompany, { freshHours, nowMs }: Surroundings) =>
  retrievedAt !== null && Date.parse(retrievedAt) > nowMs - freshHours * 3_600_000

export const orderedKeys = (lines: readonly Line[]): CompanyKey[] =>
  lines.flatMap(({ verdict, isOrdered }) =>
    isOrdered && verdict.state === 'readable' ? [verdict.key] : [],
  )

export const readableKeys = (lines: readonly Line[]): CompanyKey[] =>
  lines.flatMap(({ verdict }) => (verdict.state === 'readable' ? [verdict.key] : []))

/** How many lines will be ordered, how many of those with a warning, how many not. */
export const sumLines = (lines: readonly Line[]) => {
  const count = (fits: (line: Line) => boolean) => lines.filter(fits).length
  const isUnreadable = (line: Line) => line.outcome.kind === 'unreadable'
  return {
    fresh: count((line) => line.isOrdered && line.outcome.kind !== 'warned'),
    warned: count((line) => line.isOrdered && line.outcome.kind === 'warned'),
    skipped: count((line) => !line.isOrdered && !isUnreadable(line)),
    unreadable: count(isUnreadable),
  }
}
