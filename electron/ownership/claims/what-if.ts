import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipParty } from '../../shared/domain/ownership/party'
import type { OwnershipRule, RuleKey } from '../../shared/domain/ownership/rule'
import type { Standing, Verdict } from '../../shared/domain/ownership/verdict'
import { standingsOf } from '../rules/standings'
import type { StatedGraph } from '../stated-graph'

/** Verdicts that would follow if something were known or otherwise; each computed when first asked for. */
export interface WhatIf {
  /** of somebody who owned every company whose owners were not collected */
  ofUncollected(rule: RuleKey): Verdict | null
  /** of somebody who held all that nobody is named for */
  ofUnknown(rule: RuleKey): Verdict | null
  /** of a party counted without its relatives */
  alone(party: string, rule: RuleKey): Verdict | null
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

function withUncollected({ interests, parties, ...graph }: StatedGraph): StatedGraph | null {
  const companies = [...parties.values()].filter(({ owners }) => uncollected.includes(owners))
  const held = new Set(interests.flatMap(({ company, kind }) => (kind === 'role' ? [] : [company])))
  const bare = companies.filter(({ id }) => !held.has(id))
  if (bare.length === 0) return null
  return {
    ...graph,
    parties: new Map([...parties, [somebody, person]]),
    interests: [...interests, ...bare.map(({ id }) => ownerOf(id))],
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

/** Reckons anew what would follow; the graph itself stays as it is. */
export function whatIf(graph: StatedGraph, rules: readonly OwnershipRule[]): WhatIf {
  const known = new Map<string, Map<string, Standing>>()
  const reckoned = (name: string, make: (graph: StatedGraph) => StatedGraph | null) => {
    const before = known.get(name)
    if (before) return before
    const other = make(graph)
    const standings = other ? standingsOf(other, rules).standings : []
    const byParty = new Map(standings.map((each) => [each.party, each]))
    known.set(name, byParty)
    return byParty
  }
  const verdictOf = (standing: Standing | undefined, rule: RuleKey): Verdict | null =>
    standing?.verdicts.find((each) => each.rule === rule) ?? null
  return {
    ofUncollected: (rule) =>
      verdictOf(reckoned('uncollected', withUncollected).get(somebody), rule),
    ofUnknown: (rule) => verdictOf(reckoned('unknown', withUnknown).get(somebody), rule),
    alone: (party, rule) => verdictOf(reckoned('alone', withoutRelatives).get(party), rule),
  }
}
