import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Finding } from '../../shared/domain/ownership/verdict'
import { bandOf } from '../numbers/interval'
import type { Measured } from '../rules/measured'
import type { Derived } from './derived'
import { holdingLines } from './holding-lines'
import { inControllingLines } from './in-controlling-lines'
import { integratedLines } from './integrated-lines'
import { stepLines } from './step-lines'

/** A finding of a holding, not of a role. */
export type FigureFinding = Finding & { measure: Exclude<Finding['measure'], 'role'> }

export const isFigureFinding = (finding: Finding): finding is FigureFinding =>
  finding.measure !== 'role'

export interface Question {
  measured: Measured
  party: string
  rule: OwnershipRule
  /** companies that own each other wholly: nothing certain passes through them */
  closedLoops: ReadonlySet<string>
}

const isFigureOf = (derived: Derived | null, { figure }: Finding): boolean => {
  if (!derived?.total || !figure) return false
  const { minimum, maximum, isMinimumOpen, isMaximumOpen } = bandOf(derived.total)
  return (
    minimum === figure.minimum &&
    maximum === figure.maximum &&
    isMinimumOpen === figure.isMinimumOpen &&
    isMaximumOpen === figure.isMaximumOpen
  )
}

/** A chain by votes may be one that passes some links by capital; the figure tells which. */
function stepsOf({ measured, party, rule }: Question, finding: FigureFinding): Derived | null {
  const pure = stepLines(measured, party, rule, finding.of)
  return isFigureOf(pure, finding) ? pure : stepLines(measured, party, rule, 'any')
}

/** How one finding comes about; null where it has no figure. */
export function deriveFinding(question: Question, finding: FigureFinding): Derived | null {
  const { measured, party, rule, closedLoops } = question
  const { measure, of } = finding
  switch (measure) {
    case 'integrated':
      return integratedLines(measured, {
        party,
        start: measured.subject,
        sight: { basis: rule, of },
        closedLoops,
      })
    case 'controlled':
      return holdingLines(measured, party, rule, { of, isOwnCounted: true })
    case 'held-by-controlled':
      return holdingLines(measured, party, rule, { of, isOwnCounted: false })
    case 'in-controlling':
      return inControllingLines(measured, { party, rule, of, closedLoops })
    case 'steps':
      return stepsOf(question, finding)
  }
}
