import { stringify } from 'csv-stringify/sync'
import type { Band } from '../../shared/domain/ownership/band'
import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { Interest, InterestStatement } from '../../shared/domain/ownership/interest'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import type { Standing } from '../../shared/domain/ownership/verdict'
import { csvOptions } from '../../shared/table/csv-options'
import { safeCell } from '../../shared/table/outcome-table'
import { tableWords, type TableWords } from './table-words'

/** A number as a program reads it; text is kept from being read as a formula. */
type Cell = string | number | null

interface Row {
  interest: Interest
  /** null for the part that nobody is named for: no answer states it */
  statement: InterestStatement | null
  holder: OwnershipParty | undefined
  company: OwnershipParty | undefined
  standing: Standing | undefined
}

/** Both ends, an open one marked, as it was computed with. */
function bandText(band: Band | null | undefined): string | null {
  if (!band) return null
  const { minimum, maximum, isMinimumOpen, isMaximumOpen } = band
  if (minimum === maximum) return String(minimum)
  return `${isMinimumOpen ? '>' : ''}${minimum}–${isMaximumOpen ? '<' : ''}${maximum}`
}

const ends = (band: Band | null | undefined): Cell[] => [
  band?.minimum ?? null,
  band?.maximum ?? null,
]

/** Titles and cells side by side, so that neither can slip. */
function columnsOf(graph: OwnershipGraph, words: TableWords) {
  const { column, kind, section, verdict, interestKind, yes } = words
  const party = (of: (row: Row) => OwnershipParty | undefined, titles: TableWords['holder']) =>
    [
      [titles.name, (row: Row) => of(row)?.name ?? null],
      [titles.kind, (row: Row) => kind[of(row)?.kind ?? 'unknown']],
      [titles.country, (row: Row) => of(row)?.country ?? null],
      [titles.number, (row: Row) => of(row)?.identifier ?? null],
    ] as const
  const all: (readonly [string, (row: Row) => Cell])[] = [
    ...party(({ holder }) => holder, words.holder),
    [column.born, ({ holder }) => holder?.dateOfBirth ?? null],
    ...party(({ company }) => company, words.company),
    [column.what, ({ interest }) => interestKind[interest.kind]],
    [column.role, ({ interest }) => interest.role],
    [column.shareClass, ({ statement }) => statement?.shareClass ?? null],
    [column.capitalExact, ({ statement }) => statement?.share.exact ?? null],
    [column.capitalMinimum, ({ statement }) => statement?.share.minimum ?? null],
    [column.capitalMaximum, ({ statement }) => statement?.share.maximum ?? null],
    [column.votesExact, ({ statement }) => statement?.votes?.exact ?? null],
    [column.votesMinimum, ({ statement }) => statement?.votes?.minimum ?? null],
    [column.votesMaximum, ({ statement }) => statement?.votes?.maximum ?? null],
    [column.unreadable, ({ statement, interest }) => (statement ? interest.unreadable : null)],
    [column.capital, ({ interest }) => bandText(interest.capital)],
    [column.votes, ({ interest }) => bandText(interest.votes)],
    [column.assumed, ({ interest }) => (interest.areVotesAssumed ? yes : null)],
    [column.conflict, ({ interest }) => (interest.isConflict ? yes : null)],
    [column.cycle, ({ interest }) => (interest.isInCycle ? yes : null)],
    [column.integratedMinimum, ({ standing }) => ends(standing?.integrated.capital)[0] ?? null],
    [column.integratedMaximum, ({ standing }) => ends(standing?.integrated.capital)[1] ?? null],
    [column.votesIntegratedMinimum, ({ standing }) => ends(standing?.integrated.votes)[0] ?? null],
    [column.votesIntegratedMaximum, ({ standing }) => ends(standing?.integrated.votes)[1] ?? null],
    ...graph.rules.map(
      ({ key, version, isChanged }) =>
        [
          words.verdictUnder(`${key} ${version}`, isChanged),
          ({ standing }: Row) => {
            const found = standing?.verdicts.find(({ rule }) => rule === key)
            return found ? verdict[found.state] : null
          },
        ] as const,
    ),
    [column.asOf, ({ statement }) => statement?.asOfDate ?? null],
    [column.retrieved, ({ statement }) => statement?.source.retrievedAt ?? null],
    [column.section, ({ statement }) => (statement ? section[statement.section] : null)],
    [column.path, ({ statement }) => statement?.source.path ?? null],
    [column.sha256, ({ statement }) => statement?.source.sha256 ?? null],
  ]
  return all
}

function rowsOf({ interests, parties, standings }: OwnershipGraph): Row[] {
  const partyOf = new Map(parties.map((party) => [party.id, party]))
  const standingOf = new Map(standings.map((standing) => [standing.party, standing]))
  return interests.flatMap((interest): Row[] => {
    const row = {
      interest,
      holder: partyOf.get(interest.holder),
      company: partyOf.get(interest.company),
      standing: standingOf.get(interest.holder),
    }
    const { statements } = interest
    return statements.length > 0
      ? statements.map((statement) => ({ ...row, statement }))
      : [{ ...row, statement: null }]
  })
}

const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : safeCell(cell)

/**
 * Every interest as the answers state it, a row for each statement (RFC 4180): both parties, the
 * share as delivered and as computed with, what follows for the holder, and where it stands. Shares
 * are percent with a decimal point in every language; instants are UTC.
 */
export function interestCsv(graph: OwnershipGraph, language: 'en' | 'nb'): string {
  const words = tableWords[language]
  const columns = columnsOf(graph, words)
  const titles = columns.map(([title]) => title)
  const rows = rowsOf(graph).map((row) => columns.map(([, cellOf]) => cellText(cellOf(row))))
  return stringify([titles, ...rows], csvOptions(words.delimiter))
}
