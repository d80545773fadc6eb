import type {
  ClaimComparison,
  Difference,
  RuleDifference,
} from '../../../../electron/shared/domain/ownership/claim'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import { formatList } from '../../../company/list-words'
import { reasonText } from '../../../company/sections/reason-words'
import { t } from '../../../text/text'
import { formatPercent } from '../../../ui/format'
import { nameOf } from '../verdict-signs'

/** One difference between the service's list and our reckoning, under the rules that share it. */
export interface DifferenceWords {
  difference: Difference
  text: string
  /** null where no cause is known at all */
  causes: string | null
}

/** Who a comparison is about: as the case knows the party, else as the service writes the name. */
export const claimName = (graph: OwnershipGraph, { party, claimed }: ClaimComparison): string =>
  party === null ? (claimed?.name ?? t('picture.box.nameless')) : nameOf(graph, party)

/** What the service says of somebody. No percentage is “–” with the reason, never 0. */
export function claimedWords({ claimed }: ClaimComparison): string {
  if (claimed === null) return t('verdict.claims.notNamed')
  const { percentageControl, integratedOwnership, reasons, source } = claimed
  return [
    t('verdict.claims.named', {
      percent:
        percentageControl === null
          ? t('verdict.claims.noPercentage')
          : formatPercent(percentageControl),
      reasons: reasonText({ path: source.path, reasons }),
    }),
    ...(integratedOwnership === null
      ? []
      : [t('verdict.claims.integrated', { share: formatPercent(integratedOwnership) })]),
  ].join(', ')
}

const ruleNames = (rules: readonly RuleDifference[]) =>
  formatList(rules.map(({ rule }) => t(`verdict.rule.of.${rule}`)))

/** Under which rules somebody is an owner by our reckoning, for certain and possibly. */
export function oursWords({ byRule }: ClaimComparison): string {
  const isAgreed = byRule.length > 0 && byRule.every(({ difference }) => difference === null)
  if (isAgreed) return t('verdict.claims.agreesAll')
  const certain = byRule.filter(({ ours }) => ours === 'certain')
  const possible = byRule.filter(({ ours }) => ours === 'possible')
  if (certain.length + possible.length === 0) return t('verdict.claims.ownerNowhere')
  const words = [
    ...(certain.length === 0
      ? []
      : [t('verdict.claims.ownerUnder', { rules: ruleNames(certain) })]),
    ...(possible.length === 0
      ? []
      : [t('verdict.claims.possibleUnder', { rules: ruleNames(possible) })]),
  ]
  return `${words.join('; ')}.`
}

/** Every difference in plain sentences; rules that differ in the same way for the same causes are one. */
export function differenceWords(
  graph: OwnershipGraph,
  comparison: ClaimComparison,
): DifferenceWords[] {
  const groups = new Map<string, { difference: Difference; rules: RuleDifference[] }>()
  for (const each of comparison.byRule) {
    if (each.difference === null) continue
    const key = `${each.difference} ${each.causes.join(' ')}`
    const group = groups.get(key) ?? { difference: each.difference, rules: [] }
    group.rules.push(each)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ difference, rules }) => ({
    difference,
    text: t(`verdict.claims.difference.${sentenceOf(comparison, difference)}`, {
      name: claimName(graph, comparison),
      rules: ruleNames(rules),
    }),
    causes: causesWords(rules[0]?.causes ?? []),
  }))
}

/** Possibly an owner: whether the service names them or not is not the same news. */
const sentenceOf = ({ claimed }: ClaimComparison, difference: Difference) =>
  difference === 'only-possible' && claimed === null ? 'possible-unnamed' : difference

function causesWords(causes: RuleDifference['causes']): string | null {
  if (causes.length === 0) return null
  const words = causes.map((cause) => t(`verdict.claims.cause.${cause}`))
  return t('verdict.claims.causes', { causes: formatList(words, 'disjunction') })
}

const differs = ({ byRule }: ClaimComparison) =>
  byRule.some(({ difference }) => difference !== null)

/** The comparisons that say something: of one party, or for the subject all where the two differ. */
export const claimsOf = (graph: OwnershipGraph, party: string | null): ClaimComparison[] =>
  party === null
    ? graph.claims.filter(differs)
    : graph.claims.filter((claim) => claim.party === party)

/** Others of whom the two differ under the rule one looks by, in one sentence each. */
export function othersWords(
  graph: OwnershipGraph,
  party: string,
  rule: RuleKey,
): { party: string | null; text: string }[] {
  return graph.claims
    .filter((claim) => claim.party !== party)
    .flatMap((claim) => {
      const byRule = claim.byRule.filter((each) => each.rule === rule)
      return differenceWords(graph, { ...claim, byRule }).map(({ text }) => ({
        ...{ party: claim.party, text },
      }))
    })
}
