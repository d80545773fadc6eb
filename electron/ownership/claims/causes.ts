import type { ClaimedBeneficialOwner } from '../../shared/domain/company'
import type { Difference, DifferenceCause } from '../../shared/domain/ownership/claim'
import type { OwnershipGraph } from '../../shared/domain/ownership/graph'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Finding, Standing, Verdict } from '../../shared/domain/ownership/verdict'
import { derivedFindings } from '../derivation/derivations'
import { bandOf } from '../numbers/interval'
import { against, thresholdOf } from '../rules/against'
import type { Reckoning } from '../rules/standings'
import type { StatedGraph } from '../stated-graph'
import type { OnTheWay } from './ground'
import { mayBeSame } from './match-claims'
import { figuresOf, isNearFigure, isSameFigure } from './percentages'
import type { Unseen, WhatIf } from './what-if'

/** All that is known beside a single difference. */
export interface ClaimGround {
  graph: StatedGraph
  rules: readonly OwnershipRule[]
  reckoning: Reckoning
  way: OnTheWay
  whatIf: WhatIf
  management: OwnershipGraph['management']
  /** rules under which somebody is certainly an owner */
  rulesWithOwners: ReadonlySet<string>
}

/** One side or both, under one rule. */
export interface Question {
  ground: ClaimGround
  rule: OwnershipRule
  claim: ClaimedBeneficialOwner | null
  /** null where nobody of the graph is meant */
  standing: Standing | null
  verdict: Verdict | null
  difference: Difference
}

type Test = (question: Question) => boolean

const certainOf = ({ verdict }: Question): Finding[] =>
  verdict?.findings.filter(({ state }) => state === 'certain') ?? []

/** By the number that the service names, or by its verdict. */
const agreesWithOtherRule: Test = ({ standing, rule, claim, difference }) => {
  const others = standing?.verdicts.filter((each) => each.rule !== rule.key) ?? []
  if (difference !== 'percentage')
    return others.some(({ state }) => (state === 'certain') === (claim !== null))
  const theirs = [claim?.percentageControl, claim?.integratedOwnership].flatMap((one) => one ?? [])
  const figures = others.flatMap(({ findings }) => findings.flatMap(({ figure }) => figure ?? []))
  return theirs.some((percent) => figures.some((figure) => isSameFigure(percent, figure)))
}

/** Whether somebody unseen, alone or together with what the party has, would pass the limit. */
const wouldPass = ({ rule, verdict, difference }: Question, unseen: Unseen | null): boolean => {
  if (difference === 'missing-there' || !unseen) return false
  const own = verdict?.findings.find(({ measure }) => measure === 'integrated')?.figure
  const sum = unseen.most + (own?.maximum ?? 0)
  const isOver = rule.isThresholdIncluded ? sum >= rule.threshold : sum > rule.threshold
  return (rule.measures.includes('integrated') && isOver) || unseen.mayPass(rule)
}

const isOn = (parties: ReadonlySet<string>, { standing }: Question): boolean =>
  standing ? parties.has(standing.party) : parties.size > 0

/** Without what cycles add no certain finding would be left, or the service names just that figure. */
const isByCycle: Test = (question) => {
  const { ground, standing, rule, claim, difference } = question
  const isAsked = difference === 'missing-there' || difference === 'percentage'
  if (!standing || !isAsked || !isOn(ground.way.cycles, question)) return false
  const found = derivedFindings(ground.graph, ground.reckoning, standing.party, rule)
  if (difference === 'percentage') {
    const theirs = claim?.integratedOwnership ?? null
    return found.some(
      ({ derived }) =>
        theirs !== null &&
        derived.withoutCycles !== null &&
        isSameFigure(theirs, bandOf(derived.withoutCycles)),
    )
  }
  const certain = found.filter(({ finding }) => finding.state === 'certain')
  return (
    certain.length > 0 &&
    certain.every(
      ({ derived: { withoutCycles } }) =>
        withoutCycles && against(withoutCycles, thresholdOf(rule)) !== 'certain',
    )
  )
}

const hasReason = ({ claim }: Question, pattern: RegExp): boolean =>
  claim?.reasons.some(({ code }) => code !== null && pattern.test(code)) ?? false

const isByVotes: Test = (question) => {
  const certain = certainOf(question)
  if (question.difference === 'missing-there')
    return (
      certain.length > 0 && certain.every(({ of, measure }) => of === 'votes' && measure !== 'role')
    )
  const isUnseen = !question.ground.reckoning.measured.hasVotes
  return isUnseen && hasReason(question, /^VOTING_RIGHTS/i)
}

const isByRole: Test = (question) => {
  const certain = certainOf(question)
  if (question.difference === 'missing-there')
    return certain.length > 0 && certain.every(({ measure }) => measure === 'role')
  const hasRole = question.verdict?.findings.some(({ measure }) => measure === 'role') ?? false
  return hasRole || hasReason(question, /ROLE_IN_FOUNDATION$/i)
}

const isByRelatives: Test = ({ standing, rule, ground, difference }) => {
  if (!standing || standing.countedWith.length === 0 || difference === 'missing-here') return false
  const counted = standing.verdicts.find((each) => each.rule === rule.key)
  return ground.whatIf.aloneState(standing, rule) !== counted?.state
}

/** The figures are near each other, or ours lies so near the limit that rounding takes it over. */
const isByRounding: Test = ({ claim, rule, standing, verdict, difference }) => {
  if (!standing || !verdict) return false
  const pair = claim && figuresOf(claim, rule, standing, verdict)
  if (difference === 'percentage')
    return pair !== null && pair.ours.some((band) => isNearFigure(pair.theirs, band))
  const { figure } = verdict
  if (!figure || figure.minimum !== figure.maximum) return false
  const rounded = Math.round(figure.minimum)
  const isOver = rule.isThresholdIncluded ? rounded >= rule.threshold : rounded > rule.threshold
  return isOver !== (verdict.state === 'certain')
}

const isManagement: Test = ({ claim, difference, rule, ground }) =>
  difference === 'missing-here' &&
  claim !== null &&
  !ground.rulesWithOwners.has(rule.key) &&
  ground.management.some((person) => mayBeSame(claim.party, person))

const isUncertain = ({ difference }: Question): boolean => difference !== 'missing-there'

/** In the order in which they are told. */
const tests: [DifferenceCause, Test][] = [
  ['other-rule', agreesWithOtherRule],
  ['cycle', isByCycle],
  ['votes', isByVotes],
  ['by-role', isByRole],
  ['relatives', isByRelatives],
  ['senior-management', isManagement],
  ['percentage-rounded', isByRounding],
  ['band', (one) => isUncertain(one) && one.standing !== null && isOn(one.ground.way.bands, one)],
  ['unreadable-share', (one) => isUncertain(one) && isOn(one.ground.way.unreadable, one)],
  ['unknown-part', (one) => wouldPass(one, one.ground.whatIf.ofUnknown())],
  ['owners-not-collected', (one) => wouldPass(one, one.ground.whatIf.ofUncollected())],
  ['other-date', (one) => isOn(one.ground.way.otherDates, one)],
]

/** Why the service and our reckoning may differ, each derived from what the case holds. */
export function causesOf(question: Question): DifferenceCause[] {
  const found = tests.flatMap(([cause, applies]) => (applies(question) ? [cause] : []))
  return found.length > 0 ? found : ['unexplained']
}
