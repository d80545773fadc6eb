import type { Interest } from '../../shared/domain/ownership/interest'
import type { OwnershipRule } from '../../shared/domain/ownership/rule'
import type { Finding, VerdictState } from '../../shared/domain/ownership/verdict'
import type { StatedGraph } from '../stated-graph'
import { findingsOf } from './findings'
import type { Measured } from './measured'

/** By holder: the roles in foundations. */
export function rolesOf({ interests, parties }: StatedGraph): Map<string, Interest[]> {
  const roles = new Map<string, Interest[]>()
  for (const interest of interests) {
    const isOrgan = interest.kind === 'role' && parties.get(interest.company)?.kind === 'foundation'
    if (isOrgan) roles.set(interest.holder, [...(roles.get(interest.holder) ?? []), interest])
  }
  return roles
}

/** Whether a foundation would be an owner were it a person; of itself it certainly is. */
function stateOf(
  graph: StatedGraph,
  measured: Measured,
  foundation: string,
  rule: OwnershipRule,
): { state: VerdictState; of: Finding['of'] } | null {
  if (foundation === graph.subject) return { state: 'certain', of: 'capital' }
  const [strongest] = findingsOf(measured, foundation, rule)
  return strongest ? { state: strongest.state, of: strongest.of } : null
}

/** A foundation has no owners: those in its organ stand for it, whatever their number. No figure is theirs. */
export function findingsByRole(
  graph: StatedGraph,
  measured: Measured,
  roles: readonly Interest[],
  rule: OwnershipRule,
): Finding[] {
  const foundations = new Set(roles.map(({ company }) => company))
  return [...foundations].flatMap((foundation): Finding[] => {
    const found = stateOf(graph, measured, foundation, rule)
    return found ? [{ measure: 'role', of: found.of, figure: null, state: found.state }] : []
  })
}
