import type { ShareKind } from '../../shared/domain/ownership/band'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import { zero } from '../numbers/fraction'
import { bandOf, exactly, highEnd, interval, lowEnd } from '../numbers/interval'
import type { Measured } from '../rules/measured'
import { controlInOrder, interestsOf, neededFor } from './control-lines'
import type { Derived, DerivedLine } from './derived'
import { integratedLines } from './integrated-lines'

/** A share in an entity that controls only possibly counts upward alone. */
function asPossible({ line, part }: DerivedLine): DerivedLine {
  if (part === null || !('contribution' in line)) return { line, part }
  const open = interval(lowEnd(exactly(zero)), highEnd(part))
  return { line: { ...line, contribution: bandOf(open) }, part: open }
}

interface Asked {
  party: string
  rule: OwnershipRule
  of: ShareKind
  closedLoops: ReadonlySet<string>
}

/** Why an entity controls the subject, and how the share in it adds up. */
function linesFor(measured: Measured, entity: string, asked: Asked): Derived | null {
  const { party, rule, of, closedLoops } = asked
  const sight = { basis: rule, of }
  const share = integratedLines(measured, { party, start: entity, sight, closedLoops })
  if (!share) return null
  const controlled = measured.controlled(entity, rule)
  const order = controlInOrder(measured, measured.unitOf(entity), controlled, rule)
  const established = neededFor(new Set([measured.subject]), order)
  return {
    ...share,
    lines: [...established.map(({ line }) => line), ...share.lines],
    interests: new Set([...interestsOf(established), ...share.interests]),
  }
}

/**
 * How the share in an entity that controls the subject adds up (AMLR art. 54 b). Where the lower end
 * comes from another entity than the upper one, the lines of both stand one after the other, and
 * each gives its end.
 */
export function inControllingLines(measured: Measured, asked: Asked): Derived | null {
  const { lower, upper } = measured.inControlling(asked.party, asked.rule, asked.of)
  if (!upper) return null
  const total = interval(lowEnd(lower?.figure ?? exactly(zero)), highEnd(upper.figure))
  const high = linesFor(measured, upper.entity, asked)
  if (!high) return null
  if (lower?.entity === upper.entity) return { ...high, total }
  const low = lower && linesFor(measured, lower.entity, asked)
  return {
    lines: [...(low?.lines ?? []), ...high.lines.map(asPossible)],
    total,
    isCut: low !== null || high.isCut,
    withoutCycles: null,
    interests: new Set([...(low?.interests ?? []), ...high.interests]),
  }
}
