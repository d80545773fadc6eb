import type { OwnershipGraph } from '../shared/domain/ownership/graph'
import type { OwnershipSnapshot } from './snapshot'

/** Who leads a company, in the order in which one of them stands for the rest. */
const leading = [
  'CEO',
  'CHAIRMAN_OF_THE_BOARD',
  'PROPRIETOR',
  'COMPLEMENTARY',
  'MANAGING_OWNER',
  'DEPUTY_CHAIRMAN',
  'BOARD_MEMBER',
] as const

/**
 * Senior management, to fall back on where nobody is found to be a beneficial owner (domain primer
 * §3). A person with several roles stands in the first of them alone.
 */
export function managementOf({ roles }: OwnershipSnapshot): OwnershipGraph['management'] {
  if (roles.state !== 'found') return []
  const rank = (role: string) => leading.findIndex((one) => one === role)
  const known = new Set<string>()
  return roles.value
    .filter(({ role, party }) => rank(role) >= 0 && party.kind !== 'organization')
    .sort((one, other) => rank(one.role) - rank(other.role))
    .map(({ role, party: { name, dateOfBirth } }) => ({ name, dateOfBirth, role }))
    .filter(({ name, dateOfBirth }) => {
      const person = `${name} ${dateOfBirth}`
      if (name !== null && known.has(person)) return false
      known.add(person)
      return true
    })
}
