import type { Derivation } from '../shared/domain/ownership/derivation'
import type { OwnershipGraph } from '../shared/domain/ownership/graph'
import type { OwnershipSettings, RuleKey } from '../shared/domain/ownership/rule'
import { compareClaims } from './claims/compare-claims'
import { complexStructure } from './complex/complex-structure'
import { derivationsOf } from './derivation/derivations'
import { furtherOwners } from './further-owners'
import { listedOwnership } from './listed/listed-ownership'
import { managementOf } from './management'
import { rulesWith } from './rules/rule-table'
import { standingsOf } from './rules/standings'
import type { StatedGraph } from './stated-graph'

/** A graph with all that follows from it, and how it follows. */
export interface Assessed {
  graph: OwnershipGraph
  stated: StatedGraph
  /** one for each finding of the rule, the strongest first; none for somebody who is not in the graph */
  derivationsOf(party: string, rule: RuleKey): Derivation[]
}

/** As of when the answers were taken, and by which thresholds they are held against the rules. */
interface By {
  at: string | null
  settings: OwnershipSettings
}

/**
 * Puts together what is stated and what follows: shares, verdicts under every rule, listed owners,
 * signs of a complex structure, the service's own owners beside ours. Reckons all of it anew; takes
 * no more than the answers it is given.
 */
export function assess(stated: StatedGraph, { at, settings }: By): Assessed {
  const rules = rulesWith(settings)
  const reckoning = standingsOf(stated, rules)
  const { standings, unknown, cycles, warnings } = reckoning
  const own = stated.snapshots.get(stated.subject)
  if (!own) throw new Error('a graph without an answer of its subject')
  const snapshots = [...stated.snapshots.values()]
  const graph: OwnershipGraph = {
    subject: stated.subject,
    at,
    parties: [...stated.parties.values()],
    interests: [...stated.interests],
    standings,
    rules,
    sharesAsOf: spanOf(snapshots.flatMap(({ asOfDate }) => asOfDate ?? [])),
    retrieved: spanOf(snapshots.map(({ retrievedAt }) => retrievedAt)) ?? {
      from: own.retrievedAt,
      to: own.retrievedAt,
    },
    snapshots: snapshots.length,
    unknown,
    further: furtherOwners(stated, rules, reckoning),
    claimState: own.beneficials.state,
    claims: compareClaims(stated, rules, reckoning),
    management: managementOf(own),
    warnings: [...stated.warnings, ...warnings],
    cycles,
    listed: listedOwnership(stated),
    complex: complexStructure(stated, standings, settings.rule),
  }
  return {
    graph,
    stated,
    derivationsOf(party, key) {
      const rule = rules.find((one) => one.key === key)
      return rule ? derivationsOf(stated, reckoning, party, rule) : []
    },
  }
}

/** The earliest and the latest of days or instants; null where there is none. */
function spanOf(texts: readonly string[]): { from: string; to: string } | null {
  const [first, ...rest] = [...texts].sort((one, other) => Date.parse(one) - Date.parse(other))
  return first === undefined ? null : { from: first, to: rest.at(-1) ?? first }
}
