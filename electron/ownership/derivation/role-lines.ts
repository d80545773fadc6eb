import type { Interest } from '../../shared/domain/ownership/interest'
import type { Finding, VerdictState } from '../../shared/domain/ownership/verdict'
import { bandOf } from '../numbers/interval'
import { findingsOf } from '../rules/findings'
import type { Derived, DerivedLine } from './derived'
import type { Question } from './derive-finding'
import { deriveFinding, isFigureFinding } from './derive-finding'

export interface DerivedRole {
  derived: Derived
  of: Finding['of']
  state: VerdictState
}

/** How the foundation itself would be an owner; of the subject that is a foundation nothing is to be said. */
function ofFoundation(question: Question, foundation: string): DerivedRole | null {
  const { measured, rule } = question
  if (foundation === measured.subject) {
    const nothing = { total: null, isCut: false, withoutCycles: null }
    const derived: Derived = { ...nothing, lines: [], interests: new Set() }
    return { derived, of: 'capital', state: 'certain' }
  }
  const strongest = findingsOf(measured, foundation, rule).find(isFigureFinding)
  const derived = strongest && deriveFinding({ ...question, party: foundation }, strongest)
  return derived ? { derived, of: strongest.of, state: strongest.state } : null
}

/**
 * Roles in foundations, one for each foundation that a chain leads to: the role first, then how the
 * foundation's own figure comes about. A role has no figure.
 */
export function roleDerivations(question: Question, roles: readonly Interest[]): DerivedRole[] {
  const foundations = [...new Set(roles.map(({ company }) => company))]
  return foundations.flatMap((foundation): DerivedRole[] => {
    const found = ofFoundation(question, foundation)
    if (!found) return []
    const held = roles.filter(({ company }) => company === foundation)
    const { total } = found.derived
    const role = held.flatMap((each) => each.role ?? []).join(', ')
    const contribution = total && bandOf(total)
    const line: DerivedLine = { line: { kind: 'role', foundation, role, contribution }, part: null }
    const derived: Derived = {
      ...found.derived,
      lines: [line, ...found.derived.lines],
      total: null,
      interests: new Set([...held, ...found.derived.interests]),
    }
    return [{ ...found, derived }]
  })
}
