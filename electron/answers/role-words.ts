import { plainKey } from './json'

/**
 * The documented roles (contract §8.5) with the other words, register codes and, for the four
 * countries, register wordings that mean exactly the same.
 */
const roleTable: Record<string, readonly string[]> = {
  CEO: [
    ...['DAGL', 'MANAGING_DIRECTOR', 'GENERAL_MANAGER', 'CHIEF_EXECUTIVE_OFFICER', 'Daglig leder'],
    ...['VD', 'Verkställande direktör', 'Toimitusjohtaja', 'Direktør', 'Adm. direktør'],
    'Administrerende direktør',
  ],
  CHAIRMAN_OF_THE_BOARD: [
    ...['LEDE', 'CHAIRMAN', 'CHAIR', 'CHAIR_OF_THE_BOARD', 'Styreleder', 'Styrets leder'],
    ...['Styrelseordförande', 'Hallituksen puheenjohtaja', 'Bestyrelsesformand'],
  ],
  DEPUTY_CHAIRMAN: [
    ...['NEST', 'DEPUTY_CHAIRMAN_OF_THE_BOARD', 'DEPUTY_CHAIR', 'Nestleder'],
    ...['Vice styrelseordförande', 'Hallituksen varapuheenjohtaja', 'Næstformand'],
  ],
  BOARD_MEMBER: [
    ...['MEDL', 'MEMBER_OF_THE_BOARD', 'Styremedlem', 'Styrelseledamot', 'Hallituksen jäsen'],
    'Bestyrelsesmedlem',
  ],
  DEPUTY_BOARD_MEMBER: [
    ...['VARA', 'DEPUTY_MEMBER_OF_THE_BOARD', 'Varamedlem', 'Styrelsesuppleant', 'Suppleant'],
    ...['Hallituksen varajäsen', 'Bestyrelsessuppleant'],
  ],
  OBSERVER: ['OBS', 'Observatør'],
  PROPRIETOR: ['INNH', 'Innehaver', 'Innehavare', 'Indehaver'],
  CONTACT_PERSON: ['KONT', 'Kontaktperson'],
  COMPANY_SECRETARY: ['FFØR', 'Forretningsfører'],
  REPRESENTATIVE_FOREIGN_ENTITY: ['REPR', 'Norsk representant for utenlandsk enhet'],
  TRUSTEE: ['BOBE', 'Bostyrer'],
  PARTICIPANT_WITH_SHARED_LIABILITY: ['DTPR', 'Deltaker med delt ansvar'],
  PARTICIPANT_WITH_UNLIMITED_LIABILITY: ['DTSO', 'Deltaker med fullt ansvar'],
  MANAGING_OWNER: ['BEST', 'Bestyrende reder'],
  OWNERSHIP_COUNTY: ['EIKM', 'Eierkommune'],
  COMPLEMENTARY: ['KOMP', 'Komplementar', 'Komplementär'],
  JOINT_OWNER: ['SAM', 'Sameier'],
  AUDITOR: ['REVI', 'Revisor', 'Tilintarkastaja'],
  ACCOUNTANT: ['REGN', 'Regnskapsfører', 'REGNSKAPSFORER'],
}

const roleOf = new Map(
  Object.entries(roleTable).flatMap(([role, words]) =>
    [role, ...words].map((word): [string, string] => [plainKey(word), role]),
  ),
)

/** The documented literal for a role word, or null where the word is new: the list is open. */
export const knownRole = (word: string): string | null => roleOf.get(plainKey(word)) ?? null
