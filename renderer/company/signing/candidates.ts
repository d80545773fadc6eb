import type { Authority, RoleHolder } from '../../../electron/shared/domain/company'
import { foldName } from '../same-party'
import { groupByOrgan } from '../sections/role-organs'

/** Somebody who may be asked about. All roles of one person are one candidate: one person is one signature. */
export interface Candidate {
  key: string
  name: string
  dateOfBirth: string | null
  roles: string[]
}

/** Name and date of birth as delivered; two entries without a date are one person only if both lack it. */
export const personKey = (name: string, dateOfBirth: string | null): string =>
  `${foldName(name)}|${dateOfBirth ?? ''}`

/**
 * The people of an answer who can be asked about: role holders by organ and rank, then whoever only a
 * rule names. Firms are left out, a person has to sign for them.
 */
export function candidatesOf(
  holders: readonly RoleHolder[],
  rules: readonly (Authority | null)[],
): Candidate[] {
  const found = new Map<string, Candidate>()
  const meet = (name: string | null, dateOfBirth: string | null, role: string | null) => {
    if (name === null) return
    const key = personKey(name, dateOfBirth)
    const known = found.get(key) ?? { key, name, dateOfBirth, roles: [] }
    const isNew = role !== null && role !== '' && !known.roles.includes(role)
    found.set(key, isNew ? { ...known, roles: [...known.roles, role] } : known)
  }
  for (const { party, role } of groupByOrgan(holders).flatMap((group) => group.holders)) {
    if (party.kind !== 'organization') meet(party.name, party.dateOfBirth, role)
  }
  for (const { required } of rules.flatMap((rule) => rule?.options ?? [])) {
    for (const { name, dateOfBirth, role } of required) meet(name, dateOfBirth, role)
  }
  return [...found.values()]
}
