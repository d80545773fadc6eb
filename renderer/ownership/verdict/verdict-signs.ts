import type { OwnershipGraph } from '../../../electron/shared/domain/ownership/graph'
import type { OwnershipRule, RuleKey } from '../../../electron/shared/domain/ownership/rule'
import type { Verdict, VerdictState } from '../../../electron/shared/domain/ownership/verdict'
import type { GlyphName } from '../../ui/sign-names'
import type { Tone } from '../../ui/tones'
import { indexOf } from '../outline/graph-index'
import { partyName } from '../picture/words/party-words'

/** Shape and tone of a verdict. Not an owner is quiet: nobody is cleared by it. */
export const verdictSigns: Record<VerdictState, { glyph: GlyphName; tone: Tone }> = {
  certain: { glyph: 'done', tone: 'calm' },
  possible: { glyph: 'unclear', tone: 'care' },
  excluded: { glyph: 'dissolved', tone: 'quiet' },
}

/** The verdict on a party under a rule; null for those who can never be beneficial owners. */
export const verdictOf = (graph: OwnershipGraph, party: string, rule: RuleKey): Verdict | null =>
  indexOf(graph)
    .standings.get(party)
    ?.verdicts.find((verdict) => verdict.rule === rule) ?? null

/** The rule one looks by, with its thresholds; the first where the graph was made without it. */
export const ruleOf = (graph: OwnershipGraph, key: RuleKey): OwnershipRule | null =>
  graph.rules.find((rule) => rule.key === key) ?? graph.rules[0] ?? null

/** A party's name as it is shown; ids that lead nowhere have none. */
export function nameOf(graph: OwnershipGraph, id: string): string {
  const party = indexOf(graph).parties.get(id)
  return party ? partyName(party) : '–'
}

export const namesOf = (graph: OwnershipGraph, ids: readonly string[]): string[] =>
  ids.map((id) => nameOf(graph, id))
