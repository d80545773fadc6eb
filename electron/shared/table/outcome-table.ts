import type { LineOutcome, LineVerdict } from '../domain/batch'
import type { DeliverableState, SessionState } from '../domain/session'
import type { Failure } from '../result'

/** A line's outcome; a session that was ordered outside a list has no line, text or verdict. */
export interface OutcomeRow extends Omit<LineOutcome, 'line' | 'verdict' | 'caseId'> {
  line: number | null
  verdict: LineVerdict | null
}

export const outcomeColumns = [
  'line',
  'typed',
  'country',
  'number',
  'name',
  'reference',
  'verdict',
  'state',
  'json',
  'reports',
  'failure',
  'ordered',
  'ended',
  'case',
] as const
export type OutcomeColumn = (typeof outcomeColumns)[number]

/** How one language says what a line's outcome holds. */
export interface OutcomeWords {
  column(column: OutcomeColumn): string
  verdict(verdict: LineVerdict): string
  state(state: SessionState): string
  part(state: DeliverableState): string
  report(kind: string): string
  failure(failure: Failure): string
}

/** The outcome as rows of text, the headings first. Instants are UTC, numbers as they are sent. */
export function outcomeTable(rows: readonly OutcomeRow[], words: OutcomeWords): string[][] {
  return [
    outcomeColumns.map((column) => words.column(column)),
    ...rows.map((row) => {
      const cells = cellsOf(row, words)
      return outcomeColumns.map((column) => cells[column])
    }),
  ]
}

function cellsOf(row: OutcomeRow, words: OutcomeWords): Record<OutcomeColumn, string> {
  const json = row.deliverables.find(({ kind }) => kind === 'json')
  const reports = row.deliverables.filter(({ kind }) => kind !== 'json')
  return {
    line: row.line === null ? '' : String(row.line),
    typed: row.typed,
    country: row.company?.country.toUpperCase() ?? '',
    number: row.company?.identifier ?? '',
    name: row.name ?? '',
    reference: row.reference ?? '',
    verdict: row.verdict === null ? '' : words.verdict(row.verdict),
    state: row.state === null ? '' : words.state(row.state),
    json: json ? words.part(json.state) : '',
    reports: reports
      .map(({ kind, state }) => `${words.report(kind)}: ${words.part(state)}`)
      .join(', '),
    failure: row.failure ? words.failure(row.failure) : '',
    ordered: row.orderedAt ?? '',
    ended: row.endedAt ?? '',
    case: row.caseName,
  }
}

/**
 * A cell that no spreadsheet program takes for a formula (OWASP, CSV injection): what a customer's
 * list or a register says must not be carried out on the analyst's computer.
 */
export const safeCell = (text: string): string =>
  /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text) ? `'${text}` : text
