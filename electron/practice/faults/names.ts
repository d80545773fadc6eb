/** The operations of the session API, and the token endpoint. */
export const operations = ['token', 'create', 'status', 'json', 'report'] as const
export type Operation = (typeof operations)[number]

export const faultNames = [
  'unauthorized',
  'sanction-list-refused',
  'too-many-requests',
  'server-error',
  'reset-before-create',
  'reset-after-create',
  'error-after-create',
  'sign-in-unavailable',
  'truncated-report',
  'report-breaks-off',
  'html-report',
  'empty-report',
  'html-answer',
  'broken-answer',
  'answer-breaks-off',
  'oversized-answer',
  'oversized-report',
  'redirect-elsewhere',
  'expired-404',
  'expired-410',
  'report-failed',
  'session-failed',
  'cancelled-midway',
  'never-finishes',
  'slow',
  'unknown-status-words',
  'not-found-late',
] as const
export type FaultName = (typeof faultNames)[number]
