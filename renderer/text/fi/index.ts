import { asHeading, type Prepared } from '../prepared'
import { terms } from './terms'

/** Finnish, as far as it is prepared: the settled terms. What is missing is said in English. */
export const fi: Prepared = {
  common: {
    section: {
      beneficials: 'Tosiasialliset edunsaajat',
      shareholders: 'Osakkeenomistajat',
      auditor: asHeading(terms.auditor),
    },
    report: { certificateOfRegistration: asHeading(terms.certificate) },
  },
  sections: {
    role: {
      CEO: asHeading(terms.chiefExecutive),
      CHAIRMAN_OF_THE_BOARD: asHeading(terms.chair),
      BOARD_MEMBER: asHeading(terms.boardMember),
      DEPUTY_BOARD_MEMBER: asHeading(terms.deputyMember),
      AUDITOR: asHeading(terms.auditor),
    },
    authority: { signature: asHeading(terms.signatureRight) },
  },
}
