import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { OwnershipRule, RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import type { VerdictState } from '../../../../electron/shared/domain/ownership/verdict'
import { t } from '../../../text/text'
import { formatBand } from '../../../ui/format-band'
import type { GlyphName } from '../../../ui/sign-names'
import type { Tone } from '../../../ui/tones'
import { verdictOf, verdictSigns } from '../verdict-signs'
import { ruleMeasured, ruleName } from './rule-words'

/** A rule with what it says of one party, or how many it finds behind the subject. */
export interface RuleRow {
  key: RuleKey
  name: string
  measured: string
  isChanged: boolean
  figure: string | null
  sign: { glyph: GlyphName; tone: Tone } | null
  words: string
  more: string | null
}

/** One row for each rule; without a party those are counted who are owners for certain and possibly. */
export const ruleRows = (graph: OwnershipGraph, party: string | null): RuleRow[] =>
  graph.rules.map((rule) => ({
    key: rule.key,
    name: ruleName(rule),
    measured: ruleMeasured(rule),
    isChanged: rule.isChanged,
    ...(party === null ? counted(graph, rule) : judged(graph, party, rule)),
  }))

function judged(graph: OwnershipGraph, party: string, { key }: OwnershipRule) {
  const verdict = verdictOf(graph, party, key)
  if (!verdict) return { figure: null, sign: null, words: t('common.none'), more: null }
  return {
    figure: formatBand(verdict.figure),
    sign: verdictSigns[verdict.state],
    words: t(`verdict.stateShort.${verdict.state}`),
    more: null,
  }
}

function counted(graph: OwnershipGraph, { key }: OwnershipRule) {
  const certain = ownersUnder(graph, key, 'certain').length
  const possible = ownersUnder(graph, key, 'possible').length
  const owners = t('verdict.every.owners', { count: certain })
  const perhaps = t('verdict.every.possible', { count: possible })
  if (certain === 0 && possible > 0) {
    return { figure: null, sign: verdictSigns.possible, words: perhaps, more: null }
  }
  const sign = certain > 0 ? verdictSigns.certain : verdictSigns.excluded
  return { figure: null, sign, words: owners, more: possible > 0 ? perhaps : null }
}

const sizeOf = (graph: OwnershipGraph, party: string, rule: RuleKey) =>
  verdictOf(graph, party, rule)?.figure?.minimum ?? -1

/** Who is an owner under a rule, for certain or possibly, the largest first. */
export const ownersUnder = (graph: OwnershipGraph, rule: RuleKey, state: VerdictState): string[] =>
  graph.standings
    .filter(({ verdicts }) => verdicts.some((each) => each.rule === rule && each.state === state))
    .map(({ party }) => party)
    .sort((one, other) => sizeOf(graph, other, rule) - sizeOf(graph, one, rule))
