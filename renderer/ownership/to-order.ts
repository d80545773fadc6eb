import { countries, type CompanyKey, type Country } from '../../electron/shared/domain/identifier'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import type { OwnershipParty } from '../../electron/shared/domain/ownership/party'
import { readIdentifier } from '../../electron/shared/rules/identifiers'
import { indexOf } from './outline/graph-index'
import { canOrderOwners } from './picture/words/party-words'

/** An owner whose own owners nobody has collected, and the number it would be ordered by. */
export interface OrderableOwner {
  party: string
  name: string | null
  company: CompanyKey
}

/**
 * The order that would bring a party's owners. Null where they are known, or where no answer names
 * a number that can be read. A number without a country is read as one of `home`.
 */
export function orderable(party: OwnershipParty, home: Country): OrderableOwner | null {
  if (!canOrderOwners(party) || party.identifier === null) return null
  const country = countries.find((each) => each === party.country?.toLowerCase()) ?? home
  const verdict = readIdentifier(party.identifier, { country, kind: 'organization-number' })
  return verdict.state === 'readable'
    ? { party: party.id, name: party.name, company: verdict.key }
    : null
}

/** Every owner above the subject that was never collected, each company once, the nearest first. */
export function allOrderable(graph: OwnershipGraph, home: Country): OrderableOwner[] {
  const { parties, ownersOf } = indexOf(graph)
  const found = new Map<string, OrderableOwner>()
  const above = new Set([graph.subject])
  for (const id of above) {
    for (const { holder } of ownersOf(id)) above.add(holder)
    const party = parties.get(id)
    const owner = party?.owners === 'not-in-case' ? orderable(party, home) : null
    if (!owner) continue
    const key = `${owner.company.country} ${owner.company.identifier}`
    if (!found.has(key)) found.set(key, owner)
  }
  return [...found.values()]
}
