import type { Terms } from '../term-names'

/** The field's own terms, as its registers and laws write them. */
export const terms: Terms = {
  beneficialOwner: 'tosiasiallinen edunsaaja',
  shareholder: 'osakkeenomistaja',
  chiefExecutive: 'toimitusjohtaja',
  chair: 'hallituksen puheenjohtaja',
  boardMember: 'jäsen',
  deputyMember: 'varajäsen',
  auditor: 'tilintarkastaja',
  signatureRight: 'nimenkirjoitus',
  bankrupt: 'konkurssi',
  windingUp: 'selvitystila',
  forcedDissolution: 'rekisteristä poisto',
  deleted: 'lakannut',
  privateCompany: 'Oy',
  publicCompany: 'Oyj',
  partnerships: 'Ay, Ky',
  foundation: 'säätiö',
  branch: 'sivuliike',
  certificate: 'kaupparekisteriote',
  register: 'PRH',
}
