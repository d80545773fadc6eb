import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import type { Standing } from '../../../electron/shared/domain/ownership/verdict'

/** A graph by its parties, so that nothing is searched for twice. */
export interface GraphIndex {
  parties: ReadonlyMap<string, OwnershipParty>
  standings: ReadonlyMap<string, Standing>
  interests: ReadonlyMap<string, Interest>
  /** interests in a company, the largest first */
  ownersOf(party: string): readonly Interest[]
  /** interests of a holder, the largest first */
  holdingsOf(party: string): readonly Interest[]
}

const indexes = new WeakMap<OwnershipGraph, GraphIndex>()

/** The index of a graph, made once as long as the graph lives. */
export function indexOf(graph: OwnershipGraph): GraphIndex {
  const known = indexes.get(graph)
  if (known) return known
  const index = makeIndex(graph)
  indexes.set(graph, index)
  return index
}

// One order in every language: the same graph always gives the same picture.
const names = new Intl.Collator('nb', { numeric: true })

const nobody: readonly Interest[] = []

function makeIndex(graph: OwnershipGraph): GraphIndex {
  const parties = new Map(graph.parties.map((party) => [party.id, party]))
  const above = new Map<string, Interest[]>()
  const below = new Map<string, Interest[]>()
  for (const each of graph.interests) {
    add(above, each.company, each)
    add(below, each.holder, each)
  }
  const sort = (lists: Map<string, Interest[]>, end: 'holder' | 'company') => {
    const nameOf = (each: Interest) => parties.get(each[end])?.name ?? ''
    const order = (one: Interest, other: Interest) =>
      rankOf(one, parties) - rankOf(other, parties) ||
      compareSizes(one, other) ||
      names.compare(nameOf(one), nameOf(other)) ||
      (one.id < other.id ? -1 : 1)
    for (const list of lists.values()) if (list.length > 1) list.sort(order)
    return (party: string) => lists.get(party) ?? nobody
  }
  return {
    parties,
    standings: new Map(graph.standings.map((standing) => [standing.party, standing])),
    interests: new Map(graph.interests.map((interest) => [interest.id, interest])),
    ownersOf: sort(above, 'holder'),
    holdingsOf: sort(below, 'company'),
  }
}

function add(lists: Map<string, Interest[]>, party: string, interest: Interest) {
  const list = lists.get(party)
  if (list) list.push(interest)
  else lists.set(party, [interest])
}

/** Those with a number, those without, roles, and last the part for which nobody is named. */
function rankOf(interest: Interest, parties: ReadonlyMap<string, OwnershipParty>): number {
  if (parties.get(interest.holder)?.kind === 'unknown-part') return 3
  if (interest.kind === 'role') return 2
  return largerEnd(interest) === null ? 1 : 0
}

/** Votes count where they are more than the capital: a small holding with all votes is no small one. */
export function largerEnd({ capital, votes }: Interest): number | null {
  if (!capital && !votes) return null
  return Math.max(capital?.maximum ?? 0, votes?.maximum ?? 0)
}

const shown = ({ capital, votes }: Interest): Band | null => capital ?? votes

/** By capital, as it stands on the lines; votes only where no capital is known. */
function compareSizes(one: Interest, other: Interest): number {
  const a = shown(one)
  const b = shown(other)
  if (!a || !b) return 0
  return b.maximum - a.maximum || b.minimum - a.minimum
}
