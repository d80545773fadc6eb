import type { Terms } from '../term-names'

/** The field's own terms, as its registers and laws write them. */
export const terms: Terms = {
  beneficialOwner: 'reel ejer',
  shareholder: 'legal ejer',
  chiefExecutive: 'direktør',
  chair: 'bestyrelsesformand',
  boardMember: 'medlem',
  deputyMember: 'suppleant',
  auditor: 'revisor',
  signatureRight: 'tegningsret',
  bankrupt: 'konkurs',
  windingUp: 'likvidation',
  forcedDissolution: 'tvangsopløsning',
  deleted: 'ophørt',
  privateCompany: 'ApS',
  publicCompany: 'A/S',
  partnerships: 'I/S, K/S, P/S',
  foundation: 'fond',
  branch: 'filial',
  certificate: 'selskabsrapport',
  register: 'CVR',
}
