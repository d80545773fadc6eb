import type { Terms } from '../term-names'

/** The field's own terms, as its registers and laws write them. */
export const terms: Terms = {
  beneficialOwner: 'verklig huvudman',
  shareholder: 'aktieägare',
  chiefExecutive: 'verkställande direktör',
  chair: 'styrelseordförande',
  boardMember: 'ledamot',
  deputyMember: 'suppleant',
  auditor: 'revisor',
  signatureRight: 'firmateckning',
  bankrupt: 'konkurs',
  windingUp: 'likvidation',
  forcedDissolution: 'tvångslikvidation',
  deleted: 'avregistrerad',
  privateCompany: 'AB',
  publicCompany: 'AB (publ)',
  partnerships: 'HB, KB',
  foundation: 'stiftelse',
  branch: 'filial',
  certificate: 'registreringsbevis',
  register: 'Bolagsverket',
}
