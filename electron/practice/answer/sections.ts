/** The sections of an answer in the order in which they are written, by JSON path (contract §5). */
export const sectionPaths = [
  'keyInformation',
  'keyInformation.lei',
  'address',
  'financials.accounting',
  'financials.keyFigures',
  'financials.auditor',
  'financials.accountant',
  'ownership.beneficials',
  'ownership.subsidiaries',
  'ownership.shareholders',
  'ownership.indicators',
  'authorities',
  'roles',
  'sanction',
] as const
export type SectionPath = (typeof sectionPaths)[number]

/**
 * The sections that an expand asks for: one, or several for a parent such as `ownership`; none for
 * a word that is not an expand. `officialRoles` is the older sync API's spelling.
 */
export function sectionOfExpand(expand: string): SectionPath[] {
  if (expand === 'officialRoles') return ['roles']
  return sectionPaths.filter(
    (path) => path === expand || (path.startsWith(`${expand}.`) && expand !== 'keyInformation'),
  )
}
