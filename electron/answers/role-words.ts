import { plainKey } from './json'

/** The documented roles (contract §8.5) with the other words and register codes for each. */
const roleTable: Record<string, readonly string[]> = {
  CEO: ['DAGL', 'MANAGING_DIRECTOR', 'GENERAL_MANAGER', 'CHIEF_EXECUTIVE_OFFICER', 'DAGLIG_LEDER'],
  CHAIRMAN_OF_THE_BOARD: ['LEDE', 'CHAIRMAN', 'CHAIR', 'CHAIR_OF_THE_BOARD', 'STYRELEDER'],
  DEPUTY_CHAIRMAN: ['NEST', 'DEPUTY_CHAIRMAN_OF_THE_BOARD', 'DEPUTY_CHAIR', 'NESTLEDER'],
  BOARD_MEMBER: ['MEDL', 'MEMBER_OF_THE_BOARD', 'STYREMEDLEM'],
  DEPUTY_BOARD_MEMBER: ['VARA', 'DEPUTY_MEMBER_OF_THE_BOARD', 'VARAMEDLEM'],
  OBSERVER: ['OBS'],
  PROPRIETOR: ['INNH'],
  CONTACT_PERSON: ['KONT'],
  COMPANY_SECRETARY: ['FFØR'],
  REPRESENTATIVE_FOREIGN_ENTITY: ['REPR'],
  TRUSTEE: ['BOBE'],
  PARTICIPANT_WITH_SHARED_LIABILITY: ['DTPR'],
  PARTICIPANT_WITH_UNLIMITED_LIABILITY: ['DTSO'],
  MANAGING_OWNER: ['BEST'],
  OWNERSHIP_COUNTY: ['EIKM'],
  COMPLEMENTARY: ['KOMP'],
  JOINT_OWNER: ['SAM'],
  AUDITOR: ['REVI', 'REVISOR'],
  ACCOUNTANT: ['REGN', 'REGNSKAPSFORER', 'REGNSKAPSFØRER'],
}

const roleOf = new Map(
  Object.entries(roleTable).flatMap(([role, words]) =>
    [role, ...words].map((word): [string, string] => [plainKey(word), role]),
  ),
)

/** The documented literal for a role word, or null where the word is new: the list is open. */
export const knownRole = (word: string): string | null => roleOf.get(plainKey(word)) ?? null
