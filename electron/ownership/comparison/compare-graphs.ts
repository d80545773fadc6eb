import type { Band } from '../../shared/domain/ownership/band'
import type { OwnershipChange } from '../../shared/domain/ownership/comparison'
import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { Standing, VerdictState } from '../../shared/domain/ownership/verdict'

type Graph = Pick<OwnershipGraph, 'parties' | 'interests' | 'standings'>

const isSame = (a: Band | null, b: Band | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.minimum === b.minimum &&
    a.maximum === b.maximum &&
    a.isMinimumOpen === b.isMinimumOpen &&
    a.isMaximumOpen === b.isMaximumOpen)

/** Votes where only they moved. */
function interestMoved(before: Interest, after: Interest): OwnershipChange[] {
  const { id: interest } = after
  const of = isSame(before.capital, after.capital) ? 'votes' : 'capital'
  return isSame(before[of], after[of])
    ? []
    : [{ kind: 'interest-moved', interest, of, before: before[of], after: after[of] }]
}

function interestChanges(before: Graph, after: Graph): OwnershipChange[] {
  const known = new Map(before.interests.map((each) => [each.id, each]))
  const left = new Set(after.interests.map(({ id }) => id))
  const changes = after.interests.flatMap((each): OwnershipChange[] => {
    const was = known.get(each.id)
    return was
      ? interestMoved(was, each)
      : [{ kind: 'interest-came', interest: each.id, after: each.capital }]
  })
  const went = before.interests
    .filter(({ id }) => !left.has(id))
    .map((each) => ({
      kind: 'interest-went' as const,
      interest: each.id,
      before: each.capital,
    }))
  return [...changes, ...went]
}

function partyChanges(before: Graph, after: Graph): OwnershipChange[] {
  const [was, is] = [before, after].map(({ parties }) => new Set(parties.map(({ id }) => id)))
  const came = after.parties.filter(({ id }) => !was?.has(id))
  const went = before.parties.filter(({ id }) => !is?.has(id))
  return [
    ...came.map(({ id }) => ({ kind: 'party-came' as const, party: id })),
    ...went.map(({ id }) => ({ kind: 'party-went' as const, party: id })),
  ]
}

const statesOf = (standing: Standing | undefined): Map<string, VerdictState> =>
  new Map(standing?.verdicts.map(({ rule, state }) => [rule, state]))

/** Whoever a graph does not have is no owner by it. */
function verdictChanges(before: Standing | undefined, after: Standing | undefined) {
  const [was, is] = [statesOf(before), statesOf(after)]
  const party = (after ?? before)?.party ?? ''
  const rules = ((after?.verdicts.length ?? 0) > 0 ? after : before)?.verdicts ?? []
  return rules.flatMap(({ rule }): OwnershipChange[] => {
    const [then, now] = [was.get(rule) ?? 'excluded', is.get(rule) ?? 'excluded']
    return then === now ? [] : [{ kind: 'verdict-moved', party, rule, before: then, after: now }]
  })
}

function shareChanges(before: Standing, after: Standing): OwnershipChange[] {
  const of = isSame(before.integrated.capital, after.integrated.capital) ? 'votes' : 'capital'
  const [was, is] = [before.integrated[of], after.integrated[of]]
  return isSame(was, is)
    ? []
    : [{ kind: 'share-moved', party: after.party, of, before: was, after: is }]
}

function standingChanges(before: Graph, after: Graph): OwnershipChange[] {
  const was = new Map(before.standings.map((each) => [each.party, each]))
  const is = new Map(after.standings.map((each) => [each.party, each]))
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((party) => {
    const [then, now] = [was.get(party), is.get(party)]
    const shares = then && now ? shareChanges(then, now) : []
    return [...shares, ...verdictChanges(then, now)]
  })
}

/**
 * What came, went or moved from one graph of a subject to another: parties, interests, integrated
 * shares of those who are in both, and verdicts under each rule. By ids, which are the same in both
 * where the party or interest is. Whoever is in one of them alone is excluded in the other.
 */
export function compareGraphs(before: Graph, after: Graph): OwnershipChange[] {
  return [
    ...partyChanges(before, after),
    ...interestChanges(before, after),
    ...standingChanges(before, after),
  ]
}
