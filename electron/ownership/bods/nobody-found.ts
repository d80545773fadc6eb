import type { Band } from '../../shared/domain/ownership/band'
import { partyKey, relationshipKey, type Draft, type Unspecified } from './statement'
import { gapsIn, upward } from './gaps'
import type { Said } from './relationship-records'

/**
 * Whether somebody whom no answer names may be an owner: a part that nobody is named for is large
 * enough in the subject or at any link above it, or owners were never collected.
 */
function mayHideOwner(said: Said): boolean {
  const { graph, parties, rule } = said
  const limit = Math.min(rule.threshold, rule.control)
  const isLarge = (band: Band | null) => band === null || band.maximum >= limit
  const above = upward(said)
  const { capital, votes } = graph.unknown
  if (gapsIn(said).length > 0 || isLarge(capital) || isLarge(votes)) return true
  return graph.interests.some(
    ({ holder, company, kind, capital: share, votes: voting }) =>
      kind === 'holding' &&
      above.has(company) &&
      (parties.get(holder)?.kind === 'unknown-part'
        ? isLarge(share) || isLarge(voting)
        : share === null && voting === null),
  )
}

/** Said only where nobody is an owner; that there is none only where nobody can be hidden. */
export function nobodyFound(said: Said): Draft[] {
  const { graph, rule, owners } = said
  if (owners.length > 0) return []
  const by = `rule ${rule.key} ${rule.version} (${rule.source})`
  const reason: Unspecified = mayHideOwner(said)
    ? {
        reason: 'informationUnknownToPublisher',
        description: `Nobody who is named is a beneficial owner under ${by}; parts that nobody is named for may hide one`,
      }
    : { reason: 'noBeneficialOwners', description: `Nobody is a beneficial owner under ${by}` }
  return [
    {
      key: relationshipKey('', graph.subject),
      recordType: 'relationship',
      details: (idOf) => ({
        isComponent: false,
        subject: idOf(partyKey(graph.subject)),
        interestedParty: reason,
        interests: [],
      }),
      source: {
        type: ['primaryResearch'],
        description: 'Computed from answers of the BankID AML Organization API',
        retrievedAt: graph.retrieved.to,
      },
      remarks: [],
    },
  ]
}
