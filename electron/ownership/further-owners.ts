import { shareKinds } from '../shared/domain/ownership/band'
import type { FurtherOwners } from '../shared/domain/ownership/graph'
import type { OwnershipRule, RuleKey } from '../shared/domain/ownership/rule'
import { uncollectedIn, whatIf, type Unseen } from './claims/what-if'
import { possiblyPasses, thresholdOf } from './rules/against'
import type { Reckoning } from './rules/standings'
import type { StatedGraph } from './stated-graph'

/** Whoever stands behind one of these owns enough of an entity that controls the subject. */
const isInControlling = (
  { measured }: Reckoning,
  parties: readonly string[],
  rule: OwnershipRule,
): boolean =>
  rule.measures.includes('in-controlling') &&
  parties.some((party) =>
    shareKinds.some((of) => {
      const { upper } = measured.inControlling(party, rule, of)
      return upper !== null && possiblyPasses(upper.figure, thresholdOf(rule))
    }),
  )

const passesBy = ({ most }: Unseen, rule: OwnershipRule): boolean =>
  rule.measures.includes('integrated') &&
  (rule.isThresholdIncluded ? most >= rule.threshold : most > rule.threshold)

/**
 * Under which rules somebody whom no answer names could be an owner as well (domain primer §3): one
 * who held all unknown parts, or owned all companies whose owners the case does not have.
 */
export function furtherOwners(
  graph: StatedGraph,
  rules: readonly OwnershipRule[],
  reckoning: Reckoning,
): FurtherOwners {
  const { measured } = reckoning
  const [anyRule] = rules
  const isAbove = (party: string): boolean =>
    party === graph.subject ||
    (anyRule !== undefined &&
      shareKinds.some((of) => measured.integrated(party, anyRule, of) !== null))
  const uncollectedCompanies = [...uncollectedIn(graph)].filter(isAbove)
  const parts = [...graph.parties.values()].flatMap(({ id, partOf }) => (partOf ? [id] : []))
  const { ofUnknown, ofUncollected } = whatIf(graph, reckoning)
  const rulesOf = (unseen: Unseen | null, parties: readonly string[]): RuleKey[] =>
    unseen === null
      ? []
      : rules
          .filter(
            (rule) =>
              passesBy(unseen, rule) ||
              unseen.mayPass(rule) ||
              isInControlling(reckoning, parties, rule),
          )
          .map(({ key }) => key)
  return {
    unknown: rulesOf(ofUnknown(), parts),
    uncollected:
      uncollectedCompanies.length === 0 ? [] : rulesOf(ofUncollected(), uncollectedCompanies),
    uncollectedCompanies,
  }
}
