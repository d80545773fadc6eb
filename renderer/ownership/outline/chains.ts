import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import { indexOf, type GraphIndex } from './graph-index'

/** A chain of interests between two parties. */
export interface Chain {
  /**
   * 'holds': the first holds the other; 'held': the other holds the first; 'common-owner': somebody
   * holds both; 'common-company': both hold it
   */
  kind: 'holds' | 'held' | 'common-owner' | 'common-company'
  /** from the first party to the other */
  interests: string[]
  parties: string[]
  /** the common owner or company */
  meeting: string | null
}

type Step = (party: string) => readonly (readonly [Interest, string])[]

const toCompanies =
  ({ holdingsOf }: GraphIndex): Step =>
  (party) =>
    holdingsOf(party).map((each) => [each, each.company])
const toOwners =
  ({ ownersOf }: GraphIndex): Step =>
  (party) =>
    ownersOf(party).map((each) => [each, each.holder])

/** How each party is reached in the fewest links; larger shares go first among equals. */
type Reached = Map<string, { by: Interest; from: string; links: number } | null>

function reach(from: string, step: Step, until?: string): Reached {
  const reached: Reached = new Map([[from, null]])
  for (const [party, how] of reached) {
    if (party === until) break
    for (const [by, other] of step(party)) {
      if (!reached.has(other)) reached.set(other, { by, from: party, links: (how?.links ?? 0) + 1 })
    }
  }
  return reached
}

/** Links from the start of a search to a party it reached. */
function wayTo(party: string, reached: Reached): { interests: string[]; parties: string[] } {
  const interests: string[] = []
  const parties = [party]
  for (let how = reached.get(party); how; how = reached.get(how.from)) {
    interests.push(how.by.id)
    parties.push(how.from)
  }
  return { interests: interests.reverse(), parties: parties.reverse() }
}

/** The interests that lie on some chain, of any length, between a party and the subject, either way. */
export function interestsOnChains(
  graph: OwnershipGraph,
  party: string,
  subject: string,
): ReadonlySet<string> {
  const index = indexOf(graph)
  const found = new Set<string>()
  for (const [holder, company] of [
    [party, subject],
    [subject, party],
  ] as const) {
    const below = reach(holder, toCompanies(index))
    const above = reach(company, toOwners(index))
    for (const each of graph.interests) {
      if (below.has(each.holder) && above.has(each.company)) found.add(each.id)
    }
  }
  return found
}

/**
 * How two parties hang together: the shortest chain along the direction of ownership, and the one
 * back where they hold each other. Where neither holds the other, the shortest chain through
 * somebody who holds both, or else through a company that both hold. Empty where there is none.
 */
export function pathsBetween(graph: OwnershipGraph, one: string, other: string): Chain[] {
  if (one === other) return []
  const index = indexOf(graph)
  const chains: Chain[] = []
  const below = reach(one, toCompanies(index), other)
  if (below.has(other)) chains.push({ kind: 'holds', ...wayTo(other, below), meeting: null })
  const above = reach(one, toOwners(index), other)
  if (above.has(other)) chains.push({ kind: 'held', ...wayTo(other, above), meeting: null })
  if (chains.length > 0) return chains
  const through =
    meet('common-owner', above, reach(other, toOwners(index))) ??
    meet('common-company', below, reach(other, toCompanies(index)))
  return through ? [through] : []
}

/** The chain through the party that both searches reach with the fewest links together. */
function meet(kind: Chain['kind'], one: Reached, other: Reached): Chain | null {
  let meeting: string | null = null
  let fewest = Infinity
  for (const [party, how] of one) {
    const back = other.get(party)
    if (!how || !back || how.links + back.links >= fewest) continue
    fewest = how.links + back.links
    meeting = party
  }
  if (meeting === null) return null
  const there = wayTo(meeting, one)
  const back = wayTo(meeting, other)
  return {
    kind,
    interests: [...there.interests, ...back.interests.reverse()],
    parties: [...there.parties, ...back.parties.reverse().slice(1)],
    meeting,
  }
}
