import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CaseHeader } from '../shared/domain/case-file'
import type { CompanyKey } from '../shared/domain/identifier'
import { standingSessionStates } from '../shared/domain/session'
import { formatIdentifier } from '../shared/rules/identifiers'
import { identifierText } from '../shared/rules/paste'
import type { OutcomeRow } from '../shared/table/outcome-table'
import { must, openCase, type Desk } from './desk'
import { exitCodes, type ExitCode } from './exit-code'
import type { GivenLine, KnownHere } from './given-lines'

const isOrdered = ({ verdict }: GivenLine): boolean =>
  verdict === 'new' || verdict === 'warned' || verdict === 'again'

/** The companies to order, each once. */
export const companiesOf = (lines: readonly GivenLine[]): CompanyKey[] =>
  lines.flatMap((line) => (isOrdered(line) && line.company ? [line.company] : []))

/** Reads, without a lock, what the case in a folder knows already; nothing where there is no case yet. */
export async function knownIn(desk: Desk, folder: string): Promise<KnownHere> {
  if (!existsSync(path.join(path.resolve(folder), 'case.sqlite'))) return () => null
  const { caseId } = await openCase(desk, folder, 'read')
  const rows = must(await desk.archive.call('company.list', { caseId }))
  await desk.archive.call('case.close', { caseId })
  const known = new Map(rows.map((row) => [identifierText(row.company), row]))
  return (company) => {
    const row = known.get(identifierText(company))
    if (!row) return null
    const isOpen = row.latest !== null && standingSessionStates.includes(row.latest.state)
    return { since: row.retrievedAt, isOpen }
  }
}

/** The dry run: one line of tab-separated words for each number. */
export function tellLines(desk: Desk, lines: readonly GivenLine[]): ExitCode {
  for (const { line, typed, verdict, company, why, reference } of lines) {
    const number = company ? `${company.country.toUpperCase()} ${formatIdentifier(company)}` : '-'
    const words = [line, typed, number, verdict, why, reference ?? '']
    desk.terminal.result(words.map((word) => String(word).replace(/\s+/g, ' ')).join('\t'))
  }
  const hasUnreadable = lines.some(({ verdict }) => verdict === 'unreadable')
  return hasUnreadable ? exitCodes.needsPerson : exitCodes.done
}

/** Warns about check digits, names what could not be read; true when something could not. */
export function noteLines(desk: Desk, lines: readonly GivenLine[]): boolean {
  for (const { typed, verdict, company } of lines) {
    if (verdict === 'unreadable') {
      desk.terminal.trouble({ code: 'identifier-unreadable', about: typed.slice(0, 60) })
    } else if (verdict === 'warned' && company) {
      desk.terminal.note(`check digit is off: ${company.identifier}; ordered anyway`)
    }
  }
  return lines.some(({ verdict }) => verdict === 'unreadable')
}

/** The numbers given as a list kept in the case, so that the outcome of each can be told. */
export function listIn(
  desk: Desk,
  { caseId }: CaseHeader,
  { lines, source }: { lines: readonly GivenLine[]; source: string },
) {
  const batchId = randomUUID()
  return {
    kept: {
      batchId,
      source: source.slice(0, 200),
      lines: lines.map(({ line, typed, reference, verdict, company }) => {
        return { line, typed: typed.slice(0, 500), reference, verdict, company }
      }),
    },
    async outcome(): Promise<OutcomeRow[]> {
      const told = must(await desk.archive.call('batch.outcome', { caseId, batchId }))
      return told.map((row, at) => ({
        ...row,
        company: row.company ?? lines[at]?.company ?? null,
        name: row.name ?? lines[at]?.name ?? null,
      }))
    },
  }
}
