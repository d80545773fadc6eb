import type { ClaimedBeneficialOwner } from '../../shared/domain/company'
import type {
  ClaimComparison,
  Difference,
  RuleDifference,
} from '../../shared/domain/ownership/claim'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Standing, VerdictState } from '../../shared/domain/ownership/verdict'
import { managementOf } from '../management'
import type { Reckoning } from '../rules/standings'
import type { OwnershipSnapshot } from '../snapshot'
import type { StatedGraph } from '../stated-graph'
import type { ClaimGround } from './causes'
import { causesOf } from './causes'
import { onTheWay } from './ground'
import { matchClaims } from './match-claims'
import { figuresOf, isDifferent } from './percentages'
import { whatIf } from './what-if'

/** One person on either side or on both. */
interface Pair {
  claim: ClaimedBeneficialOwner | null
  standing: Standing | null
}

function differenceOf(
  { claim, standing }: Pair,
  rule: OwnershipRule,
  ours: VerdictState,
): Difference | null {
  if (ours === 'possible') return 'only-possible'
  if (!claim) return ours === 'certain' ? 'missing-there' : null
  if (ours === 'excluded') return 'missing-here'
  const verdict = standing?.verdicts.find((each) => each.rule === rule.key)
  const figures = standing && verdict ? figuresOf(claim, rule, standing, verdict) : null
  return isDifferent(figures) ? 'percentage' : null
}

function underRule(pair: Pair, rule: OwnershipRule, ground: ClaimGround): RuleDifference {
  const { claim, standing } = pair
  const verdict = standing?.verdicts.find((each) => each.rule === rule.key) ?? null
  const ours = verdict?.state ?? 'excluded'
  const difference = differenceOf(pair, rule, ours)
  const causes = difference ? causesOf({ ground, rule, claim, standing, verdict, difference }) : []
  return { rule: rule.key, ours, difference, causes }
}

function claimedOf(
  { party, percentageControl, integratedOwnership, reasons, path }: ClaimedBeneficialOwner,
  { companyRow, sessionRow, sha256, retrievedAt }: OwnershipSnapshot,
): ClaimComparison['claimed'] {
  const { name, dateOfBirth } = party
  const source = { companyRow, sessionRow, sha256, retrievedAt, path }
  return { name, dateOfBirth, percentageControl, integratedOwnership, reasons, source }
}

const isOwnerSomewhere = ({ verdicts }: Standing): boolean =>
  verdicts.some(({ state }) => state !== 'excluded')

const certainties = ({ verdicts }: Standing): number =>
  verdicts.filter(({ state }) => state === 'certain').length

function groundOf(
  graph: StatedGraph,
  own: OwnershipSnapshot,
  rules: readonly OwnershipRule[],
  reckoning: Reckoning,
): ClaimGround {
  const certain = reckoning.standings.flatMap(({ verdicts }) =>
    verdicts.filter(({ state }) => state === 'certain').map(({ rule }) => rule),
  )
  return {
    ...{ graph, rules, reckoning, rulesWithOwners: new Set<string>(certain) },
    way: onTheWay(graph, own),
    whatIf: whatIf(graph, reckoning),
    management: managementOf(own),
  }
}

/**
 * The service's beneficial owners beside ours under every rule: its own in its order, then those whom
 * it does not name. Where owners were not requested or not delivered there is nothing to compare
 * with, and nothing is said to be missing; where they were searched and nobody was found, everybody
 * of ours is missing there.
 */
export function compareClaims(
  graph: StatedGraph,
  rules: readonly OwnershipRule[],
  reckoning: Reckoning,
): ClaimComparison[] {
  const own = graph.snapshots.get(graph.subject)
  const section = own?.beneficials
  if (!own || (section?.state !== 'found' && section?.state !== 'nothing-found')) return []
  const claims = section.state === 'found' ? section.value : []
  const ground = groundOf(graph, own, rules, reckoning)
  const standings = new Map(reckoning.standings.map((each) => [each.party, each]))
  const matched = matchClaims(graph, own, claims)
  const named = new Set(matched)
  const compared = (pair: Pair): ClaimComparison => ({
    party: pair.standing?.party ?? null,
    claimed: pair.claim && claimedOf(pair.claim, own),
    byRule: rules.map((rule) => underRule(pair, rule, ground)),
  })
  const theirs = claims.map((claim, at) =>
    compared({ claim, standing: standings.get(matched[at] ?? '') ?? null }),
  )
  const ours = reckoning.standings
    .filter((standing) => !named.has(standing.party) && isOwnerSomewhere(standing))
    .sort((one, other) => certainties(other) - certainties(one))
  return [...theirs, ...ours.map((standing) => compared({ claim: null, standing }))]
}
