import type { ClaimedBeneficialOwner } from '../../shared/domain/company'
import type { Band } from '../../shared/domain/ownership/band'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Standing, Verdict } from '../../shared/domain/ownership/verdict'

/** Half of the last place that the service wrote: `26.3` may stand for 26.25 to 26.35. */
function roundingOf(percent: number): number {
  const decimals = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0
  return 0.5 * 10 ** -decimals
}

// Binary numbers of two sources; far below what anybody writes.
const hair = 1e-9

export const isWithin = (percent: number, { minimum, maximum }: Band, leeway: number): boolean =>
  percent >= minimum - leeway - hair && percent <= maximum + leeway + hair

/** The same figure but for rounding. */
export const isSameFigure = (percent: number, band: Band): boolean =>
  isWithin(percent, band, roundingOf(percent))

/** Numbers that were rounded or cut on the way differ by less than half of a percent. */
export const isNearFigure = (percent: number, band: Band): boolean => isWithin(percent, band, 0.5)

type Claimed = Pick<ClaimedBeneficialOwner, 'percentageControl' | 'integratedOwnership'>

/** A number of the service and all of ours that it may be held against. */
export interface FigurePair {
  theirs: number
  ours: Band[]
}

/**
 * What the service's number is held against under a rule: its integrated ownership against ours, its
 * percentage of control against holdings through control. Null where it names no such number.
 */
export function figuresOf(
  claim: Claimed,
  rule: OwnershipRule,
  standing: Standing,
  verdict: Verdict,
): FigurePair | null {
  const isIntegrated = rule.measures.includes('integrated')
  const measure = isIntegrated ? 'integrated' : 'controlled'
  if (!rule.measures.includes(measure)) return null
  const theirs = isIntegrated ? claim.integratedOwnership : claim.percentageControl
  if (theirs === null) return null
  const { capital, votes } = standing.integrated
  const found = verdict.findings.filter((each) => each.measure === measure)
  const ours = [
    ...found.flatMap(({ figure }) => figure ?? []),
    ...(isIntegrated ? [capital, votes].flatMap((band) => band ?? []) : []),
  ]
  return ours.length > 0 ? { theirs, ours } : null
}

export const isDifferent = (pair: FigurePair | null): pair is FigurePair =>
  pair !== null && pair.ours.every((band) => !isSameFigure(pair.theirs, band))
