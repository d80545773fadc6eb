import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import type { RuleKey } from '../../../electron/shared/domain/ownership/rule'
import type { Standing, VerdictState } from '../../../electron/shared/domain/ownership/verdict'
import { findParties } from '../outline/find-parties'
import { indexOf } from '../outline/graph-index'

/** One interest with its two ends, and what follows for the holder. */
export interface InterestRow {
  interest: Interest
  holder: OwnershipParty
  company: OwnershipParty
  standing: Standing | null
  /** of the holder under the chosen rule */
  verdict: VerdictState | null
  /** of the end that is farther from the subject, which is on level 1; null where no chain leads to it */
  level: number | null
  /** the latest day for which a statement holds */
  asOfDate: string | null
  /** answers that said so */
  sources: number
}

/** Every interest, those nearest to the subject first, owners before holdings, the largest first. */
export function interestRows(graph: OwnershipGraph, rule: RuleKey): InterestRow[] {
  const { parties, standings, ownersOf } = indexOf(graph)
  const { above, below } = levelsOf(graph)
  const rows = graph.interests.flatMap((interest): InterestRow[] => {
    const [holder, company] = [parties.get(interest.holder), parties.get(interest.company)]
    if (!holder || !company) return []
    const standing = standings.get(holder.id) ?? null
    const owned = above.get(company.id)
    const held = below.get(holder.id)
    const farther = owned ?? held
    return [
      {
        ...{ interest, holder, company, standing },
        verdict: standing?.verdicts.find((each) => each.rule === rule)?.state ?? null,
        level: farther === undefined ? null : farther + 1,
        asOfDate: latest(interest.statements.map(({ asOfDate }) => asOfDate)),
        sources: new Set(interest.statements.map(({ source }) => source.sha256)).size,
      },
    ]
  })
  const places = new Map(
    [...above.keys()].flatMap((id) => ownersOf(id)).map(({ id }, place) => [id, place]),
  )
  const placeOf = ({ interest }: InterestRow) => places.get(interest.id) ?? Infinity
  const byPlace = (one: InterestRow, other: InterestRow) => {
    const [a, b] = [placeOf(one), placeOf(other)]
    return a === b ? (one.level ?? Infinity) - (other.level ?? Infinity) || 0 : a - b
  }
  return rows.sort((one, other) => byPlace(one, other) || 0)
}

const latest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce(
    (last, each) => (each !== null && (last === null || each > last) ? each : last),
    null,
  )

/** How far each party is from the subject, by its shortest chain: upward, and downward. */
function levelsOf(graph: OwnershipGraph) {
  const { ownersOf, holdingsOf } = indexOf(graph)
  const reach = (next: (party: string) => readonly string[]) => {
    const levels = new Map([[graph.subject, 1]])
    for (const [party, level] of levels) {
      for (const each of next(party)) if (!levels.has(each)) levels.set(each, level + 1)
    }
    return levels
  }
  return {
    above: reach((party) => ownersOf(party).map(({ holder }) => holder)),
    below: reach((party) => holdingsOf(party).map(({ company }) => company)),
  }
}

/** Those whose holder or company a text finds; all where nothing is asked. */
export function filterInterests(
  graph: OwnershipGraph,
  rows: readonly InterestRow[],
  typed: string,
): readonly InterestRow[] {
  if (typed.trim() === '') return rows
  const found = new Set(findParties(graph, typed))
  return rows.filter(({ holder, company }) => found.has(holder.id) || found.has(company.id))
}
