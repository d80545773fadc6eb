/** Every way a call can fail that a person is told about. Closed: screens switch over it exhaustively. */
export const failureCodes = [
  // the service and the way to it (client classes of the session API contract, §12)
  'sign-in-refused',
  'scope-refused',
  'order-refused',
  'organization-not-found',
  'wrong-path',
  'result-expired',
  'not-ready',
  'service-trouble',
  'service-unreachable',
  'certificate-refused',
  'too-many-requests',
  'other-origin-refused',
  'not-json',
  'not-a-pdf',
  'answer-too-large',
  'answer-cut-short',
  'session-failed',
  'report-failed',
  'session-stalled',
  'order-unclear',
  'already-ordered',
  'discovery-unusable',
  'secret-missing',
  'keychain-missing',
  // ours
  'rejected-input',
  'identifier-unreadable',
  'not-a-case',
  'case-newer',
  'case-damaged',
  'case-in-use',
  'case-read-only',
  'case-not-open',
  'folder-not-empty',
  'folder-unreachable',
  'disk-full',
  'document-altered',
  'document-missing',
  'pack-exists',
  'not-a-pack',
  'pack-damaged',
  'pack-unsafe',
  'backup-unsound',
  'nothing-to-salvage',
  'legal-hold',
  'name-not-confirmed',
  'table-unreadable',
  'table-too-large',
  'webhook-port-taken',
  'not-found',
  'cancelled',
  'unexpected',
] as const

export type FailureCode = (typeof failureCodes)[number]

/**
 * What went wrong, as data. The window and the command line make the sentence from `code` and
 * `about`; `detail` is somebody else's own words (the service, the operating system), shown as a
 * quotation; `incident` names the log entry of an unexpected failure.
 */
export interface Failure {
  code: FailureCode
  about?: string
  detail?: string
  retryAt?: string
  incident?: string
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })

export const failed = (
  code: FailureCode,
  more: Omit<Failure, 'code'> = {},
): { ok: false; failure: Failure } => ({ ok: false, failure: { code, ...more } })

/** Thrown inside the worker to leave a transaction with an expected failure; the worker's edge turns it into a Result. */
export class ExpectedFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}
