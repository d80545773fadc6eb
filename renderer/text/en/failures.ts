import type { FailureText } from '../failure-shape'

export const failures = {
  'sign-in-refused': {
    what: 'The service refused the sign-in.',
    whatAbout: '{about}: the service refused the sign-in.',
    next: 'Renew the client secret in the settings, then continue.',
  },
  'scope-refused': {
    what: 'The service refused the rights that were asked for.',
    whatAbout: '{about}: the service refused the rights that were asked for.',
    next: 'Compare the scopes in the settings with your agreement; without OFAC often works.',
  },
  'order-refused': {
    what: 'The service refused the order.',
    whatAbout: '{about}: the service refused the order.',
    next: 'Nothing was ordered. Check the number, sections and reports, then order again.',
  },
  'organization-not-found': {
    what: 'The service knows no company with this number.',
    whatAbout: '{about}: the service knows no company with this number.',
    next: 'Check the number and the country.',
  },
  'wrong-path': {
    what: 'The service has nothing at this address.',
    whatAbout: '{about}: the service has nothing at this address.',
    next: 'Check the discovery address in the settings.',
  },
  'result-expired': {
    what: 'The result expired before it was fetched.',
    whatAbout: '{about}: the result expired before it was fetched.',
    next: 'Order it again.',
  },
  'not-ready': {
    what: 'The result is not ready yet.',
    whatAbout: '{about}: the result is not ready yet.',
    next: 'It is asked for again by itself.',
  },
  'service-trouble': {
    what: 'The service has trouble and could not answer.',
    whatAbout: '{about}: the service has trouble and could not answer.',
    next: 'Wait a little, then continue.',
  },
  'service-unreachable': {
    what: 'The service is out of reach.',
    whatAbout: '{about}: the service is out of reach.',
    next: 'Orders wait and resume when the connection is back.',
  },
  'certificate-refused': {
    what: 'The certificate at the service’s address is not trusted on this computer. Nothing was sent.',
    whatAbout:
      '{about}: the certificate at the service’s address is not trusted on this computer. Nothing was sent.',
    next: 'Ask those who run your network; checking certificates is never switched off. Orders wait.',
  },
  'too-many-requests': {
    what: 'The service asked us to slow down.',
    whatAbout: '{about}: the service asked us to slow down.',
    next: 'Orders go on by themselves after the pause it named.',
  },
  'other-origin-refused': {
    what: 'The service pointed to another address, which was refused.',
    whatAbout: '{about}: the service pointed to another address, which was refused.',
    next: 'Nothing was sent there. Ask the service provider before going on.',
  },
  'not-json': {
    what: 'The answer is not JSON.',
    whatAbout: 'The answer for {about} is not JSON.',
    next: 'Nothing was stored as an answer. Order it again.',
  },
  'not-a-pdf': {
    what: 'The report is not a PDF.',
    whatAbout: 'The report for {about} is not a PDF.',
    next: 'Nothing was stored as a report. Order it again.',
  },
  'answer-too-large': {
    what: 'What came is larger than the limit and was refused.',
    whatAbout: '{about}: what came is larger than the limit and was refused.',
    next: 'Nothing was stored. Order it again, or ask the service provider.',
  },
  'answer-cut-short': {
    what: 'The transfer broke off before the end.',
    whatAbout: '{about}: the transfer broke off before the end.',
    next: 'Nothing was stored. Order it again.',
  },
  'session-failed': {
    what: 'The service could not complete the session.',
    whatAbout: '{about}: the service could not complete the session.',
    next: 'Order the company again.',
  },
  'report-failed': {
    what: 'The report was not made.',
    whatAbout: '{about}: the report was not made.',
    next: 'What came with it is saved. Order the report again.',
  },
  'session-stalled': {
    what: 'The service has not finished the session in its time.',
    whatAbout: '{about}: the service has not finished the session in its time.',
    next: 'Fetch it again: that costs nothing. Leave it to order the company anew.',
  },
  'order-unclear': {
    what: 'It is unclear whether the order arrived.',
    whatAbout: 'It is unclear whether {about} was ordered.',
    next: 'Look for it at the service first, a second order may be billed.',
  },
  'already-ordered': {
    what: 'Nothing was ordered: an order is standing already.',
    whatAbout: 'Nothing was ordered: an order for {about} is standing already.',
    next: 'It may still bring everything; see the queue.',
  },
  'discovery-unusable': {
    what: 'The discovery document cannot be used.',
    whatAbout: 'The discovery document at {about} cannot be used.',
    next: 'Check the discovery address in the settings.',
  },
  'secret-missing': {
    what: 'No client secret is held for this connection.',
    whatAbout: 'No client secret is held for {about}.',
    next: 'Enter the secret in the settings.',
  },
  'keychain-missing': {
    what: 'This computer has no keychain to keep the secret in.',
    whatAbout: 'This computer has no keychain to keep the secret for {about} in.',
    next: 'The secret can be used for this run only.',
  },
  'rejected-input': {
    what: 'Saksmappe did not accept what was entered.',
    whatAbout: 'Saksmappe did not accept {about}.',
    next: 'Check what was entered and try again.',
  },
  'identifier-unreadable': {
    what: 'This is not a company number that can be read.',
    whatAbout: '“{about}” is not a company number that can be read.',
    next: 'Check the number and the country.',
  },
  'not-a-case': {
    what: 'This folder is not a case folder.',
    whatAbout: '{about} is not a case folder.',
    next: 'Choose the folder that holds case.sqlite.',
  },
  'case-newer': {
    what: 'This case was written by a newer Saksmappe.',
    whatAbout: '{about} was written by a newer Saksmappe.',
    next: 'Nothing was changed. Update Saksmappe, then open it.',
  },
  'case-damaged': {
    what: 'The case file is damaged.',
    whatAbout: 'The case file of {about} is damaged.',
    next: 'Nothing was changed. Restore it from a backup, or save what can be read.',
  },
  'case-in-use': {
    what: 'This case is open elsewhere.',
    whatAbout: '{about} is open elsewhere.',
    next: 'Close it there first. The quotation says who writes in it, or in which folder the same case is open.',
  },
  'case-read-only': {
    what: 'This case is open for reading only.',
    whatAbout: '{about} is open for reading only.',
    next: 'Open it where you may write, or ask the one who writes in it to close it.',
  },
  'case-not-open': {
    what: 'This case is not open.',
    whatAbout: '{about} is not open.',
    next: 'Open it from the list of cases.',
  },
  'folder-not-empty': {
    what: 'This folder already holds something.',
    whatAbout: '{about} already holds something.',
    next: 'Choose another place or another name.',
  },
  'folder-unreachable': {
    what: 'The folder cannot be reached.',
    whatAbout: '{about} cannot be reached.',
    next: 'Check that the drive is connected and that you may write there.',
  },
  'disk-full': {
    what: 'The disk is full.',
    whatAbout: 'The disk is full: {about}.',
    next: 'What was stored before is untouched. Free some space, then continue.',
  },
  'document-altered': {
    what: 'A stored document was altered.',
    whatAbout: 'A stored document was altered: {about}.',
    next: 'It is not shown as it came. Take it from a copy of the case folder, or order it again.',
  },
  'document-missing': {
    what: 'A stored document is missing.',
    whatAbout: 'A stored document is missing: {about}.',
    next: 'Take it from a copy of the case folder, or order it again.',
  },
  'pack-exists': {
    what: 'Something with this name is already there.',
    whatAbout: '{about} is already there.',
    next: 'Nothing was overwritten. Choose another name.',
  },
  'not-a-pack': {
    what: 'This is not an evidence pack.',
    whatAbout: '{about} is not an evidence pack.',
    next: 'Choose a pack folder or its zip file.',
  },
  'pack-damaged': {
    what: 'The evidence pack is damaged.',
    whatAbout: 'The evidence pack {about} is damaged.',
    next: 'Ask for a new copy from where it came.',
  },
  'pack-unsafe': {
    what: 'The pack holds names that could write outside its folder, and was refused.',
    whatAbout: '{about} holds names that could write outside its folder, and was refused.',
    next: 'Do not unpack it by other means. Ask the sender.',
  },
  'backup-unsound': {
    what: 'The copy did not prove sound and was thrown away.',
    whatAbout: '{about}: the copy did not prove sound and was thrown away.',
    next: 'Check the documents of the case, then try again.',
  },
  'nothing-to-salvage': {
    what: 'Nothing in this file could be read.',
    whatAbout: 'Nothing in {about} could be read.',
    next: 'Restore the case from a backup.',
  },
  'legal-hold': {
    what: 'A legal hold stops this deletion.',
    whatAbout: '{about}: a legal hold stops this deletion.',
    next: 'Ask who set it. It can be lifted in the case.',
  },
  'name-not-confirmed': {
    what: 'The name typed is not the name of the case.',
    whatAbout: 'The name typed is not {about}.',
    next: 'Nothing was deleted. Type the name as it is shown.',
  },
  'table-unreadable': {
    what: 'This table cannot be read.',
    whatAbout: '{about} cannot be read as a table.',
    next: 'Save it as CSV or XLSX and choose it again.',
  },
  'table-too-large': {
    what: 'This table is too large.',
    whatAbout: '{about} is too large.',
    next: 'Split it and bring in the parts one by one.',
  },
  'webhook-port-taken': {
    what: 'Another program listens on this port.',
    whatAbout: 'Another program listens on port {about}.',
    next: 'Choose another port. Until then results are asked for as usual.',
  },
  'not-found': {
    what: 'This is no longer in the case.',
    whatAbout: '{about} is no longer in the case.',
    next: 'Go back and choose again.',
  },
  cancelled: {
    what: 'This was stopped.',
    whatAbout: '{about} was stopped.',
    next: 'Start it again when you want it.',
  },
  unexpected: {
    what: 'Something went wrong inside Saksmappe.',
    whatAbout: 'Something went wrong inside Saksmappe: {about}.',
    next: 'Stored data is untouched. Try again; if it comes back, send the log entry to support.',
  },
} as const satisfies FailureText
