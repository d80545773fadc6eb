import type { ShareKind } from '../../shared/domain/ownership/band'
import { shareKinds } from '../../shared/domain/ownership/band'
import type { OwnershipRule, RuleMeasure } from '../../shared/domain/ownership/rule'
import type { Finding, VerdictState } from '../../shared/domain/ownership/verdict'
import { compareFractions, zero } from '../numbers/fraction'
import type { Interval } from '../numbers/interval'
import { bandOf, exactly, highEnd, interval, lowEnd } from '../numbers/interval'
import { against, thresholdOf } from './against'
import type { Measured } from './measured'

/** A finding before it is rounded for showing. */
interface ExactFinding {
  measure: RuleMeasure
  of: ShareKind
  figure: Interval
  state: VerdictState
}

type MeasureOf = (
  measured: Measured,
  party: string,
  rule: OwnershipRule,
  of: ShareKind,
) => Interval | null

const controlled: MeasureOf = (measured, party, rule, of) => {
  const { certain, possible } = measured.controlled(party, rule)
  const unit = measured.unitOf(party)
  const held = (entities: ReadonlySet<string>) =>
    measured.heldTogether(measured.subject, new Set([...unit, ...entities]), rule, of)
  return interval(lowEnd(held(certain)), highEnd(held(possible)))
}

const heldByControlled: MeasureOf = (measured, party, rule, of) => {
  const { certain, possible } = measured.controlled(party, rule)
  if (possible.size === 0) return null
  const held = (entities: ReadonlySet<string>) =>
    measured.heldTogether(measured.subject, entities, rule, of)
  return interval(lowEnd(held(certain)), highEnd(held(possible)))
}

const inControlling: MeasureOf = (measured, party, rule, of) => {
  const { lower, upper } = measured.inControlling(party, rule, of)
  if (!upper) return null
  return interval(lowEnd(lower?.figure ?? exactly(zero)), highEnd(upper.figure))
}

const measures: Record<RuleMeasure, MeasureOf> = {
  integrated: (measured, party, rule, of) => measured.integrated(party, rule, of),
  controlled,
  steps: (measured, party, rule, of) => measured.weakestLink(party, rule, of),
  'held-by-controlled': heldByControlled,
  'in-controlling': inControlling,
}

const strength: Record<VerdictState, number> = { certain: 2, possible: 1, excluded: 0 }

/** Certain before possible before excluded; otherwise as they stand. */
export const strongestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => strength[b.state] - strength[a.state])

/** The chain may pass one link by capital and the next by votes; then it counts as one by votes. */
function mixedSteps(
  measured: Measured,
  party: string,
  rule: OwnershipRule,
  pure: readonly ExactFinding[],
): ExactFinding[] {
  const figure = measured.weakestLink(party, rule, 'any')
  if (!figure) return []
  const state = against(figure, thresholdOf(rule))
  const isMore = pure.every((each) => strength[each.state] < strength[state])
  return isMore ? [{ measure: 'steps', of: 'votes', figure, state }] : []
}

/** The strongest first; among equals in the order of the rule's measures, then the larger. */
function byStrength(rule: OwnershipRule) {
  return (a: ExactFinding, b: ExactFinding): number =>
    strength[b.state] - strength[a.state] ||
    rule.measures.indexOf(a.measure) - rule.measures.indexOf(b.measure) ||
    compareFractions(b.figure.low, a.figure.low) ||
    compareFractions(b.figure.high, a.figure.high)
}

/**
 * What a rule finds of a party and its relatives by their holdings, the strongest first; empty where
 * no chain leads to the subject. Votes are held against the threshold apart where answers state them.
 */
export function findingsOf(measured: Measured, party: string, rule: OwnershipRule): Finding[] {
  const kinds = measured.hasVotes ? shareKinds : (['capital'] as const)
  // Somebody may hold votes alone: shares without a part in the capital.
  if (kinds.every((of) => measured.integrated(party, rule, of) === null)) return []
  const limit = thresholdOf(rule)
  const findings = rule.measures.flatMap((measure) => {
    const pure = kinds.flatMap((of): ExactFinding[] => {
      const figure = measures[measure](measured, party, rule, of)
      return figure ? [{ measure, of, figure, state: against(figure, limit) }] : []
    })
    const isMixable = measure === 'steps' && measured.hasVotes
    return isMixable ? mixedOr(pure, mixedSteps(measured, party, rule, pure)) : pure
  })
  return findings
    .sort(byStrength(rule))
    .map(({ figure, ...rest }) => ({ ...rest, figure: bandOf(figure) }))
}

/** One finding for each kind: a mixed chain stands for the one by votes alone. */
const mixedOr = (pure: ExactFinding[], mixed: ExactFinding[]): ExactFinding[] =>
  mixed.length === 0 ? pure : [...pure.filter(({ of }) => of !== 'votes'), ...mixed]
