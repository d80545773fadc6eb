import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { RuleKey } from '../../shared/domain/ownership/rule'
import { gapRecords } from './gaps'
import { nobodyFound } from './nobody-found'
import { ownersOf, ruleOf } from './owners'
import { partyRecords } from './party-records'
import { chainKeys, relationshipRecords, type Said } from './relationship-records'
import type { Draft } from './statement'

/** Everything one graph says under one rule, as records that refer to each other by key. */
export function draftsOf(graph: OwnershipGraph, key: RuleKey): Draft[] {
  const owners = ownersOf(graph, key)
  const said: Said = {
    graph,
    rule: ruleOf(graph, key),
    owners,
    parties: new Map(graph.parties.map((party) => [party.id, party])),
    components: new Set(owners.flatMap((owner) => chainKeys(owner, graph.subject))),
  }
  const between = new Set(owners.flatMap((owner) => owner.between))
  return [
    ...partyRecords(graph, between),
    ...relationshipRecords(said),
    ...gapRecords(said),
    ...nobodyFound(said),
  ]
}
