import { asHeading, type Prepared } from '../prepared'
import { terms } from './terms'

/** Danish, as far as it is prepared: the settled terms. What is missing is said in English. */
export const da: Prepared = {
  common: {
    section: {
      beneficials: 'Reelle ejere',
      shareholders: 'Legale ejere',
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
