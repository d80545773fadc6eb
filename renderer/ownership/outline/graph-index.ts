import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import type { Standing } from '../../../electron/shared/domain/ownership/verdict'

type Parties = ReadonlyMap<string, OwnershipParty>

/** A graph by its parties, so that nothing is searched for twice. What nobody asks for is not made. */
export interface GraphIndex {
  readonly parties: Parties
  readonly standings: ReadonlyMap<string, Standing>
  readonly interests: ReadonlyMap<string, Interest>
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
  const parties = once((): Parties => new Map(graph.parties.map((party) => [party.id, party])))
  const standings = once(() => new Map(graph.standings.map((each) => [each.party, each])))
  const interests = once(() => new Map(graph.interests.map((each) => [each.id, each])))
  const owners = once(() => new Siblings(graph.interests, 'holder', parties()))
  const holdings = once(() => new Siblings(graph.interests, 'company', parties()))
  return {
    get parties() {
      return parties()
    },
    get standings() {
      return standings()
    },
    get interests() {
      return interests()
    },
    ownersOf: (party) => owners().of(party),
    holdingsOf: (party) => holdings().of(party),
  }
}

function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | null = null
  return () => (made ??= make())
}

/** Interests by the party at their other end, put in order when they are first asked for. */
class Siblings {
  readonly #lists = new Map<string, Interest[]>()
  readonly #isSorted = new Set<string>()

  constructor(
    interests: readonly Interest[],
    private readonly end: 'holder' | 'company',
    private readonly parties: Parties,
  ) {
    const other = end === 'holder' ? 'company' : 'holder'
    for (const each of interests) {
      const list = this.#lists.get(each[other])
      if (list) list.push(each)
      else this.#lists.set(each[other], [each])
    }
  }

  of(party: string): readonly Interest[] {
    const list = this.#lists.get(party)
    if (!list) return nobody
    if (list.length > 1 && !this.#isSorted.has(party)) {
      sortSiblings(list, this.end, this.parties)
      this.#isSorted.add(party)
    }
    return list
  }
}

/** Those with a number, those without, roles, and last the part for which nobody is named. */
function rankOf(interest: Interest, parties: Parties): number {
  if (parties.get(interest.holder)?.kind === 'unknown-part') return 3
  if (interest.kind === 'role') return 2
  return interest.capital || interest.votes ? 0 : 1
}

/** Votes count where they are more than the capital: a small holding with all votes is no small one. */
export function largerEnd({ capital, votes }: Interest): number | null {
  if (!capital && !votes) return null
  return Math.max(capital?.maximum ?? 0, votes?.maximum ?? 0)
}

/** By capital, as it stands on the lines; votes only where no capital is known. */
function sortSiblings(list: Interest[], end: 'holder' | 'company', parties: Parties): void {
  const sizes = list.map((interest) => {
    const share = interest.capital ?? interest.votes
    const rank = rankOf(interest, parties)
    return { interest, rank, most: share?.maximum ?? 0, least: share?.minimum ?? 0 }
  })
  const nameOf = (each: Interest) => parties.get(each[end])?.name ?? ''
  sizes.sort(
    (one, other) =>
      one.rank - other.rank ||
      other.most - one.most ||
      other.least - one.least ||
      names.compare(nameOf(one.interest), nameOf(other.interest)) ||
      (one.interest.id < other.interest.id ? -1 : 1),
  )
  for (const [at, { interest }] of sizes.entries()) list[at] = interest
}
