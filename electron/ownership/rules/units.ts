import type { StatedGraph } from '../stated-graph'
import type { OwnershipParty } from '../../shared/domain/ownership/party'

/** Natural persons, and those of whom it is not known whether they are. */
export const mayBePerson = ({ kind }: OwnershipParty): boolean =>
  kind === 'person' || kind === 'unknown'

const groupsOf = ({ notes }: OwnershipParty): string[] =>
  notes.flatMap(({ kind, group }) =>
    kind === 'relatives' && group !== null ? [group.trim().toLowerCase()] : [],
  )

/**
 * Whose holdings count as one: parties that an analyst noted as relatives in one group, groups with
 * a member in common together. By party; those who stand alone are not in it.
 */
export function relativesOf({ parties }: StatedGraph): Map<string, string[]> {
  const units = new Map<string, Set<string>>()
  const byGroup = new Map<string, Set<string>>()
  for (const party of parties.values()) {
    if (!mayBePerson(party)) continue
    for (const group of groupsOf(party)) {
      const unit = new Set([
        party.id,
        ...(units.get(party.id) ?? []),
        ...(byGroup.get(group) ?? []),
      ])
      for (const member of unit) units.set(member, unit)
      for (const [each, members] of byGroup) {
        if (each === group || [...members].some((member) => unit.has(member)))
          byGroup.set(each, unit)
      }
      byGroup.set(group, unit)
    }
  }
  const several = [...units].filter(([, unit]) => unit.size > 1)
  return new Map(several.map(([id, unit]) => [id, [...unit].sort()]))
}
