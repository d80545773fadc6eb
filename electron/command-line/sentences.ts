import type { Failure, FailureCode } from '../shared/result'

const plain: Record<FailureCode, (about: string) => string> = {
  'sign-in-refused': () =>
    'The service refused the sign-in. Check the client id, the secret or key, and the method.',
  'scope-refused': () =>
    'The service refused a scope. Order without OFAC, or ask for the scope to be added to the client.',
  'order-refused': (about) =>
    `The service refused the order${of(about)}. Check the number and the sections, then order again.`,
  'organization-not-found': (about) =>
    `The service knows no organization${of(about)}. Check the number and the country.`,
  'wrong-path': (about) =>
    `The service has nothing at the address we asked${of(about)}. Check the service address.`,
  'result-expired': (about) => `The result${of(about)} has expired at the service. Order it again.`,
  'not-ready': (about) => `The result${of(about)} is not ready yet. Run resume later.`,
  'service-trouble': (about) => `The service had trouble${of(about)}. Run resume later.`,
  'service-unreachable': () =>
    'The service is out of reach. What was ordered stays in the case; run resume when the network is back.',
  'certificate-refused': () =>
    'The certificate shown at the service’s address is not trusted here, so nothing was sent. Checking is never switched off; the window also trusts what this computer’s system trusts.',
  'too-many-requests': () => 'The service asks for fewer requests. Run resume later.',
  'other-origin-refused': () =>
    'The service pointed to another address than its own, or asked for an unencrypted connection. Nothing was sent there.',
  'not-json': (about) => `The answer${of(about)} is not JSON. Nothing was stored; order it again.`,
  'not-a-pdf': (about) =>
    `The report${of(about)} is not a PDF. Nothing was stored as a report; order it again.`,
  'answer-too-large': (about) =>
    `The answer${of(about)} is larger than the limit. Nothing was stored.`,
  'answer-cut-short': (about) =>
    `The answer${of(about)} was cut short. Nothing was stored; order it again.`,
  'session-failed': (about) => `The service cancelled the session${of(about)}. Order it again.`,
  'report-failed': (about) =>
    `A report${of(about)} was not made. The rest is saved; order the report again.`,
  'session-stalled': (about) =>
    `The session${of(about)} did not end within an hour. Run resume to go on asking.`,
  'order-unclear': (about) =>
    `It is unclear whether the order${of(about)} reached the service; a second order may be billed. Decide in the window.`,
  'already-ordered': (about) =>
    `An order${of(about)} is standing already and may still bring everything. Run resume.`,
  'discovery-unusable': () =>
    'The discovery document of the service cannot be used. Check the address given with --service.',
  'secret-missing': () =>
    'There is no client secret. Give --client-secret-file or SAKSMAPPE_CLIENT_SECRET.',
  'keychain-missing': () => 'This system has no keychain. The secret is held for this run only.',
  'rejected-input': (about) => `This cannot be used: ${about}.`,
  'identifier-unreadable': (about) => `This is not a company number: ${about}.`,
  'not-a-case': (about) => `There is no case in this folder: ${about}.`,
  'case-newer': (about) =>
    `The case was written by a newer version and is left as it is: ${about}. Update Saksmappe.`,
  'case-damaged': (about) =>
    `The case file is damaged: ${about}. Run check to see what is affected.`,
  'case-in-use': (about) =>
    `This case is open elsewhere: ${about}. Try again when it is closed there.`,
  'case-read-only': (about) => `The case can only be read now: ${about}.`,
  'case-not-open': () => 'The case is not open.',
  'folder-not-empty': (about) => `The folder is not empty: ${about}. Choose a new one.`,
  'folder-unreachable': (about) => `The folder or file cannot be reached: ${about}.`,
  'disk-full': (about) =>
    `The disk is full${about ? ` (${about})` : ''}. What was stored before is untouched; free some space and run resume.`,
  'document-altered': (about) => `A stored document was altered: ${about}. Run check.`,
  'document-missing': (about) => `A stored document is missing: ${about}. Run check.`,
  'pack-exists': (about) => `The target is there already: ${about}. Choose another name.`,
  'not-a-pack': (about) => `This is not an evidence pack: ${about}.`,
  'pack-damaged': (about) =>
    `The evidence pack is damaged: ${about}. Run verify to see what is affected.`,
  'pack-unsafe': (about) =>
    `The evidence pack holds names or sizes that are not safe and was refused: ${about}.`,
  'backup-unsound': (about) =>
    `The copy did not prove sound and was thrown away: ${about}. Run check on the case.`,
  'nothing-to-salvage': (about) => `Nothing in it could be read: ${about}. Try a backup.`,
  'legal-hold': (about) => `A legal hold stops the deletion: ${about}.`,
  'name-not-confirmed': () => 'The name of the case was not confirmed. Nothing was deleted.',
  'table-unreadable': (about) => `This is no table that can be read: ${about}. Save it as CSV.`,
  'table-too-large': (about) => `The table is too large: ${about}. Split it and try again.`,
  'webhook-port-taken': (about) =>
    `Another program listens on port ${about}. Choose another port in the settings.`,
  'not-found': (about) => `Not found: ${about}.`,
  cancelled: () => 'Cancelled. Nothing was changed.',
  unexpected: () => 'Something unforeseen happened. Nothing stored before was touched.',
}

const of = (about: string) => (about ? ` for ${about}` : '')

/** What happened, to which company, what to do next; the service's own words as a quotation. */
export function sentence(failure: Failure): string {
  const said = plain[failure.code](failure.about ?? '')
  const quoted = failure.detail
    ? ` Said: “${failure.detail.replace(/\s+/g, ' ').slice(0, 300)}”`
    : ''
  const incident = failure.incident ? ` (incident ${failure.incident})` : ''
  return `${said}${quoted}${incident}`
}
