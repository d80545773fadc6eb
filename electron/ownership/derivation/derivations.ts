import type { Derivation } from '../../shared/domain/ownership/derivation'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Finding, VerdictState } from '../../shared/domain/ownership/verdict'
import { bandOf } from '../numbers/interval'
import { rolesOf } from '../rules/by-role'
import type { Reckoning } from '../rules/standings'
import type { StatedGraph } from '../stated-graph'
import type { Derived } from './derived'
import type { Question } from './derive-finding'
import { deriveFinding, isFigureFinding } from './derive-finding'
import { roleDerivations } from './role-lines'
import { sourcesOf } from './sources'

/** A finding with how it comes about, exact. */
export interface DerivedFinding {
  finding: Finding
  derived: Derived
}

const strength: Record<VerdictState, number> = { certain: 2, possible: 1, excluded: 0 }

/** The findings of a verdict in its order, each with the exact lines that it is the sum of. */
export function derivedFindings(
  graph: StatedGraph,
  { measured, standings, warnings }: Reckoning,
  party: string,
  rule: OwnershipRule,
): DerivedFinding[] {
  const standing = standings.find((each) => each.party === party)
  const verdict = standing?.verdicts.find((each) => each.rule === rule.key)
  if (!verdict) return []
  const closedLoops = new Set(
    warnings.flatMap(({ code, parties }) => (code === 'closed-loop' ? parties : [])),
  )
  const question: Question = { measured, party, rule, closedLoops }
  const held = verdict.findings.some(({ measure }) => measure === 'role')
    ? (rolesOf(graph).get(party) ?? [])
    : []
  const byRole = roleDerivations(question, held).sort(
    (a, b) => strength[b.state] - strength[a.state],
  )
  return verdict.findings.flatMap((finding): DerivedFinding[] => {
    const derived = isFigureFinding(finding)
      ? deriveFinding(question, finding)
      : (byRole.shift()?.derived ?? null)
    return derived ? [{ finding, derived }] : []
  })
}

/**
 * Why a party is or is not a beneficial owner under a rule: one derivation for each finding of its
 * verdict, the strongest first. The lines add up to the figure exactly, unless `isCut` says that more
 * than the whole, or than others leave, was cut off. None for whoever can never be an owner.
 */
export function derivationsOf(
  graph: StatedGraph,
  reckoning: Reckoning,
  party: string,
  rule: OwnershipRule,
): Derivation[] {
  return derivedFindings(graph, reckoning, party, rule).map(
    ({ finding: { measure, of, state, figure }, derived }) => ({
      party,
      rule,
      measure,
      of,
      lines: derived.lines.map(({ line }) => line),
      total: figure,
      isCut: derived.isCut,
      state,
      withoutCycles: derived.withoutCycles && bandOf(derived.withoutCycles),
      sources: sourcesOf(derived.interests),
    }),
  )
}
