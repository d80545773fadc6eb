import type { Band, ShareKind } from '../../shared/domain/ownership/band'
import { shareKinds } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import type { OwnershipRule, RuleKey, RuleMeasure } from '../../shared/domain/ownership/rule'
import type { Standing, VerdictState } from '../../shared/domain/ownership/verdict'
import { holdingLines } from '../derivation/holding-lines'
import type { Interval } from '../numbers/interval'
import { intervalOf } from '../numbers/interval'
import { against, thresholdOf } from '../rules/against'
import { measure } from '../rules/measure'
import type { Measured } from '../rules/measured'
import type { Reckoning } from '../rules/standings'
import type { StatedGraph } from '../stated-graph'

/** What would follow if something were known or otherwise. */
export interface WhatIf {
  /** somebody who owned every company whose owners were not collected */
  ofUncollected(): Unseen | null
  /** somebody who held all that nobody is named for */
  ofUnknown(): Unseen | null
  /** a party counted without its relatives */
  aloneState(standing: Standing, rule: OwnershipRule): VerdictState
}

/** Somebody unseen, as far as the graph leaves room. */
export interface Unseen {
  /** integrated share, of capital or votes whichever is more; percent */
  most: number
  /** could be an owner by a rule's holdings, control or steps; not by the integrated share */
  mayPass(rule: OwnershipRule): boolean
}

const somebody = 'what-if'

const person: OwnershipParty = {
  ...{ id: somebody, kind: 'person', name: null, otherNames: [], dateOfBirth: null },
  ...{ country: null, identifier: null, legalForm: null, grounds: 'nameless', companyRow: null },
  ...{ status: null, sanction: null, retrievedAt: null, owners: null, partOf: null, notes: [] },
}

const whole = { minimum: 100, maximum: 100, isMinimumOpen: false, isMaximumOpen: false }

const ownerOf = (company: string): Interest => ({
  ...{ id: `${somebody}>${company}`, holder: somebody, company, kind: 'holding' },
  ...{ capital: whole, votes: whole, areVotesAssumed: true, unreadable: null, role: null },
  ...{ statements: [], isConflict: false, isInCycle: false },
})

const uncollected: readonly OwnershipParty['owners'][] = [
  'not-in-case',
  'not-requested',
  'not-delivered',
]

/** Companies whose owners nobody asked for, or that did not come. */
export function uncollectedIn({ interests, parties }: StatedGraph): Set<string> {
  const held = new Set(interests.flatMap(({ company, kind }) => (kind === 'role' ? [] : [company])))
  const companies = [...parties.values()].filter(({ owners }) => uncollected.includes(owners))
  return new Set(companies.flatMap(({ id }) => (held.has(id) ? [] : [id])))
}

function withUncollected(
  { interests, parties, ...graph }: StatedGraph,
  bare: ReadonlySet<string>,
): StatedGraph | null {
  if (bare.size === 0) return null
  return {
    ...graph,
    parties: new Map([...parties, [somebody, person]]),
    interests: [...interests, ...[...bare].map(ownerOf)],
  }
}

function withUnknown({ interests, parties, ...graph }: StatedGraph): StatedGraph | null {
  const isUnknown = ({ holder }: Interest) => parties.get(holder)?.kind === 'unknown-part'
  if (!interests.some(isUnknown)) return null
  return {
    ...graph,
    parties: new Map([...parties, [somebody, person]]),
    interests: interests.map((each) => (isUnknown(each) ? { ...each, holder: somebody } : each)),
  }
}

function withoutRelatives({ parties, ...graph }: StatedGraph): StatedGraph {
  const apart = [...parties].map(([id, party]) => {
    const notes = party.notes.filter(({ kind }) => kind !== 'relatives')
    return [id, { ...party, notes }] as const
  })
  return { ...graph, parties: new Map(apart) }
}

const strength: Record<VerdictState, number> = { certain: 2, possible: 1, excluded: 0 }

const strongest = (states: readonly VerdictState[]): VerdictState =>
  states.reduce((one, other) => (strength[other] > strength[one] ? other : one), 'excluded')

/** What holdings, control and steps make of a party; what is integrated is not computed anew. */
function stateByHoldings(measured: Measured, party: string, rule: OwnershipRule): VerdictState {
  const kinds: readonly ShareKind[] = measured.hasVotes ? shareKinds : ['capital']
  const figureOf = (measure: RuleMeasure, of: ShareKind): Interval | null => {
    if (measure === 'steps') return measured.bestChain(party, rule, of)?.figure ?? null
    if (measure !== 'controlled' && measure !== 'held-by-controlled') return null
    const isOwnCounted = measure === 'controlled'
    return holdingLines(measured, party, rule, { of, isOwnCounted }).total
  }
  const figures = rule.measures.flatMap((measure) =>
    kinds.flatMap((of) => figureOf(measure, of) ?? []),
  )
  return strongest(figures.map((figure) => against(figure, thresholdOf(rule))))
}

const stateOfBand = (band: Band | null, rule: OwnershipRule): VerdictState =>
  band ? against(intervalOf(band), thresholdOf(rule)) : 'excluded'

const largest = (capital: Band | null, votes: Band | null): number =>
  Math.max(capital?.maximum ?? 0, votes?.maximum ?? 0)

/** Computes a value when it is first asked for. */
function lazily<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | null = null
  return () => (known ??= { value: compute() }).value
}

function unseenIn(graph: StatedGraph | null, most: () => number): Unseen | null {
  if (!graph) return null
  const measured = lazily(() => measure(graph))
  const share = lazily(most)
  const known = new Map<RuleKey, boolean>()
  return {
    get most() {
      return share()
    },
    mayPass(rule) {
      const passes =
        known.get(rule.key) ?? stateByHoldings(measured(), somebody, rule) !== 'excluded'
      known.set(rule.key, passes)
      return passes
    },
  }
}

/**
 * Asks what somebody unseen could be, or somebody without relatives. Integrated shares are taken from
 * what was reckoned, as solving a large cycle once more would take as long as all the rest.
 */
export function whatIf(graph: StatedGraph, { standings, unknown }: Reckoning): WhatIf {
  const mostOf = (companies: ReadonlySet<string>): number =>
    standings
      .filter(({ party }) => companies.has(party))
      .map(({ integrated: { capital, votes } }) => largest(capital, votes))
      .reduce((sum, most) => sum + most, 0)
  const apart = lazily(() => measure(withoutRelatives(graph)))
  return {
    ofUncollected: lazily(() => {
      const bare = uncollectedIn(graph)
      return unseenIn(withUncollected(graph, bare), () => mostOf(bare))
    }),
    ofUnknown: lazily(() =>
      unseenIn(withUnknown(graph), () => largest(unknown.capital, unknown.votes)),
    ),
    aloneState: ({ party, integrated }, rule) => {
      const isIntegrated = rule.measures.includes('integrated')
      const isControlling = rule.measures.includes('in-controlling')
      const { upper } = isControlling
        ? apart().inControlling(party, rule, 'capital')
        : { upper: null }
      return strongest([
        stateByHoldings(apart(), party, rule),
        ...(isIntegrated ? [stateOfBand(integrated.capital, rule)] : []),
        ...(isIntegrated ? [stateOfBand(integrated.votes, rule)] : []),
        ...(upper ? [against(upper.figure, thresholdOf(rule))] : []),
      ])
    },
  }
}
