import type { RoleHolder } from '../../../electron/shared/domain/company'

/** The role literals of the session API contract, §8.5. The set is open: anything else is shown humanised. */
export const roleNames = [
  'CHAIRMAN_OF_THE_BOARD',
  'DEPUTY_CHAIRMAN',
  'BOARD_MEMBER',
  'DEPUTY_BOARD_MEMBER',
  'OBSERVER',
  'CEO',
  'COMPANY_SECRETARY',
  'CONTACT_PERSON',
  'PROPRIETOR',
  'MANAGING_OWNER',
  'REPRESENTATIVE_FOREIGN_ENTITY',
  'AUDITOR',
  'ACCOUNTANT',
  'PARTICIPANT_WITH_SHARED_LIABILITY',
  'PARTICIPANT_WITH_UNLIMITED_LIABILITY',
  'COMPLEMENTARY',
  'JOINT_OWNER',
  'OWNERSHIP_COUNTY',
  'TRUSTEE',
] as const
export type RoleName = (typeof roleNames)[number]

const organs = ['board', 'management', 'audit', 'others'] as const
export type Organ = (typeof organs)[number]

const organOf: Record<RoleName, Organ> = {
  CHAIRMAN_OF_THE_BOARD: 'board',
  DEPUTY_CHAIRMAN: 'board',
  BOARD_MEMBER: 'board',
  DEPUTY_BOARD_MEMBER: 'board',
  OBSERVER: 'board',
  CEO: 'management',
  COMPANY_SECRETARY: 'management',
  CONTACT_PERSON: 'management',
  PROPRIETOR: 'management',
  MANAGING_OWNER: 'management',
  REPRESENTATIVE_FOREIGN_ENTITY: 'management',
  AUDITOR: 'audit',
  ACCOUNTANT: 'audit',
  PARTICIPANT_WITH_SHARED_LIABILITY: 'others',
  PARTICIPANT_WITH_UNLIMITED_LIABILITY: 'others',
  COMPLEMENTARY: 'others',
  JOINT_OWNER: 'others',
  OWNERSHIP_COUNTY: 'others',
  TRUSTEE: 'others',
}

const known: ReadonlySet<string> = new Set(roleNames)
export const isRoleName = (role: string): role is RoleName => known.has(role)

/** `SOME_ROLE` → "Some role": for roles that nobody has translated. */
export function humanise(literal: string): string {
  const words = literal
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export interface OrganGroup {
  organ: Organ
  holders: RoleHolder[]
}

/** Role holders by organ in a fixed order, inside it by rank, then as the answer gave them. Empty organs are left out. */
export function groupByOrgan(holders: readonly RoleHolder[]): OrganGroup[] {
  const rank = (holder: RoleHolder) =>
    isRoleName(holder.role) ? roleNames.indexOf(holder.role) : roleNames.length
  const organ = (holder: RoleHolder) => (isRoleName(holder.role) ? organOf[holder.role] : 'others')
  return organs
    .map((each) => ({
      organ: each,
      holders: holders.filter((holder) => organ(holder) === each).sort((a, b) => rank(a) - rank(b)),
    }))
    .filter((group) => group.holders.length > 0)
}
