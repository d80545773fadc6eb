/**
 * The terms that a translation begins with: each has one settled word in a country's registers and
 * laws, so it is looked up here and not translated.
 */
export const termNames = [
  'beneficialOwner',
  'shareholder',
  'chiefExecutive',
  'chair',
  'boardMember',
  'deputyMember',
  'auditor',
  'signatureRight',
  'bankrupt',
  'windingUp',
  'forcedDissolution',
  'deleted',
  'privateCompany',
  'publicCompany',
  'partnerships',
  'foundation',
  'branch',
  'certificate',
  'register',
] as const
export type TermName = (typeof termNames)[number]
export type Terms = Readonly<Record<TermName, string>>
