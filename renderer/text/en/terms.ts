import type { Terms } from '../term-names'

/** The field's own terms, as its registers and laws write them. */
export const terms: Terms = {
  beneficialOwner: 'beneficial owner',
  shareholder: 'shareholder',
  chiefExecutive: 'CEO',
  chair: 'chair',
  boardMember: 'board member',
  deputyMember: 'deputy member',
  auditor: 'auditor',
  signatureRight: 'signature right',
  bankrupt: 'bankrupt',
  windingUp: 'winding up',
  forcedDissolution: 'forced dissolution',
  deleted: 'deleted',
  privateCompany: 'AS, AB, Oy, ApS',
  publicCompany: 'ASA, AB (publ), Oyj, A/S',
  partnerships: 'partnerships',
  foundation: 'foundation',
  branch: 'branch',
  certificate: 'certificate',
  register: 'register',
}
