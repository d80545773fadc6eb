import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipRule, RuleKey } from '../../shared/domain/ownership/rule'
import type { Standing, Verdict } from '../../shared/domain/ownership/verdict'

/** A beneficial owner, certain or possible, with the chains that make it one. */
export interface Owner {
  standing: Standing
  verdict: Verdict
  /** companies between the owner and the subject */
  between: string[]
  /** interests on chains that do not end with the owner's own interest in the subject */
  chain: Interest[]
}

export function ruleOf({ rules }: OwnershipGraph, key: RuleKey): OwnershipRule {
  const rule = rules.find((each) => each.key === key)
  if (!rule) throw new Error('a rule that was not computed')
  return rule
}

function groupedBy(interests: readonly Interest[], end: 'holder' | 'company') {
  const groups = new Map<string, Interest[]>()
  for (const interest of interests) {
    const known = groups.get(interest[end])
    if (known) known.push(interest)
    else groups.set(interest[end], [interest])
  }
  return groups
}

function reached(
  starts: readonly string[],
  next: (party: string) => readonly string[],
): ReadonlySet<string> {
  const all = new Set(starts)
  for (const party of all) for (const each of next(party)) all.add(each)
  return all
}

/** Everybody found to be a beneficial owner of the subject under the rule, each with its chains. */
export function ownersOf(graph: OwnershipGraph, rule: RuleKey): Owner[] {
  const { subject, standings } = graph
  const links = graph.interests.filter(
    ({ kind, holder }) => kind !== 'treasury' && holder !== subject,
  )
  const [byHolder, byCompany] = [groupedBy(links, 'holder'), groupedBy(links, 'company')]
  const above = reached([subject], (id) => byCompany.get(id)?.map(({ holder }) => holder) ?? [])
  const upward = (id: string) =>
    (byHolder.get(id) ?? []).filter(({ company }) => above.has(company))
  return standings.flatMap((standing): Owner[] => {
    const verdict = standing.verdicts.find((each) => each.rule === rule)
    if (!verdict || verdict.state === 'excluded') return []
    const { party } = standing
    const way = reached([party], (id) => upward(id).map(({ company }) => company))
    const between = [...way].filter((id) => id !== subject && id !== party)
    const chain = [...way]
      .flatMap(upward)
      .filter(({ holder, company }) => holder !== party || company !== subject)
    // A direct holding alone is told by itself; what it is part of has no chain.
    return [{ standing, verdict, between, chain: between.length > 0 ? chain : [] }]
  })
}
