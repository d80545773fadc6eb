import type { Party, RoleHolder } from '../../electron/shared/domain/company'

/** A name as it is compared inside one answer: spelling kept, case, width and spaces not. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * What tells a party apart inside one answer: the organization number, else name and date of birth
 * together. Null where there is too little to say that two entries are the same.
 */
export function partyKey(
  party: Pick<Party, 'name' | 'dateOfBirth' | 'organizationNumber'>,
): string | null {
  const { name, dateOfBirth, organizationNumber } = party
  if (organizationNumber !== null) return organizationNumber.replace(/\W/g, '').toUpperCase()
  return name === null || dateOfBirth === null ? null : `${foldName(name)} ${dateOfBirth}`
}

/** The other roles in this company of whoever holds this one, each once, in the order given. */
export function otherRoles(holders: readonly RoleHolder[], holder: RoleHolder): string[] {
  const own = partyKey(holder.party)
  if (own === null) return []
  const others = holders.filter((each) => each !== holder && partyKey(each.party) === own)
  return [...new Set(others.map(({ role }) => role))].filter((role) => role !== holder.role)
}
