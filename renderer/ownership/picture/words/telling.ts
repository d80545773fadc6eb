import type {
  ListedOwnership,
  OwnershipGraph,
} from '../../../../electron/shared/domain/ownership/graph'
import type { OwnershipParty } from '../../../../electron/shared/domain/ownership/party'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { indexOf, type GraphIndex } from '../../outline/graph-index'
import type { OutlineRow } from '../../outline/rows'
import type { ChangesById } from './changes'
import { ruleWords } from './rule-words'

/** What boxes and lines tell their words from; made once for a scene. */
export interface Telling {
  graph: OwnershipGraph
  index: GraphIndex
  rule: RuleKey
  ruleWords: string
  listed: ReadonlyMap<string, ListedOwnership>
  pinned: ReadonlySet<string>
  foldBelow: number
  changes: ChangesById
  /** whether a party has a place in the picture */
  isShown: (party: string) => boolean
  partyOf: (id: string | null) => OwnershipParty | null
  /** the party of the place one level nearer to the subject */
  parentPartyOf: (row: OutlineRow) => string | null
}

export interface TellingOptions {
  rule: RuleKey
  pinned: ReadonlySet<string>
  foldBelow: number
  changes: ChangesById
}

export function tellingOf(
  graph: OwnershipGraph,
  rows: readonly OutlineRow[],
  options: TellingOptions,
): Telling {
  const index = indexOf(graph)
  const rule = graph.rules.find(({ key }) => key === options.rule)
  let shown: Set<string | null> | null = null
  return {
    graph,
    index,
    ...options,
    ruleWords: rule ? ruleWords(rule) : options.rule,
    listed: new Map(graph.listed.map((each) => [each.company, each])),
    isShown(party) {
      shown ??= new Set(rows.map(({ place }) => place.party))
      return shown.has(party)
    },
    partyOf: (id) => (id === null ? null : (index.parties.get(id) ?? null)),
    parentPartyOf: (row) => nearestParty(rows, row),
  }
}

/** Folds are no parties: beyond an opened one, the company is the next place inward. */
function nearestParty(rows: readonly OutlineRow[], row: OutlineRow): string | null {
  for (let at = row.parent; at !== null;) {
    const above = rows[at]
    if (!above) return null
    if (above.place.party !== null) return above.place.party
    at = above.parent
  }
  return null
}
