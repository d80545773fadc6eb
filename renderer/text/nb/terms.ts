import type { Terms } from '../term-names'

/** The field's own terms, as its registers and laws write them. */
export const terms: Terms = {
  beneficialOwner: 'reell rettighetshaver',
  shareholder: 'aksjonær',
  chiefExecutive: 'daglig leder',
  chair: 'styreleder',
  boardMember: 'styremedlem',
  deputyMember: 'varamedlem',
  auditor: 'revisor',
  signatureRight: 'signaturrett',
  bankrupt: 'konkurs',
  windingUp: 'under avvikling',
  forcedDissolution: 'tvangsoppløsning',
  deleted: 'slettet',
  privateCompany: 'AS',
  publicCompany: 'ASA',
  partnerships: 'ANS, DA, KS',
  foundation: 'stiftelse',
  branch: 'NUF',
  certificate: 'firmaattest',
  register: 'Brønnøysundregistrene',
}
