import type { FailureCode } from '../../electron/shared/result'

/** What a person can do about a failure, in the order in which acts are offered. */
export const remedyOrder = [
  /** to the field of the secret */
  'renew-secret',
  /** orders go on without the right that was refused */
  'without-ofac',
  /** to the part of the settings that says where companies are ordered */
  'settings',
  /** to the switches of the practice service */
  'practice',
  /** the queue goes on, and what is still at the service is fetched: no new order */
  'fetch',
  'resume',
  /** an unclear order is sent again: it may then be billed twice */
  'order-now',
  /** the number goes to the pasted ones, where it can be corrected */
  'check-number',
  /** a new session for everything */
  'again',
  /** a new session for what is not here */
  'missing',
  'let-go',
] as const
export type Remedy = (typeof remedyOrder)[number]

/** `order` stands for a new session: for everything, or for what is missing where something came. */
type OnSession = Exclude<Remedy, 'again' | 'missing'> | 'order'

interface Row {
  /** beside the sentence on a session or on a part of it */
  session: readonly OnSession[]
  /** beside the sentence that says why the whole queue stands still */
  halt: readonly Remedy[]
}

const order: Row = { session: ['order'], halt: ['resume'] }
const asIs: Row = { session: [], halt: ['resume'] }
const connection: Row = { session: ['settings', 'order'], halt: ['settings', 'resume'] }
const secret: Row = { session: ['renew-secret', 'order'], halt: ['renew-secret', 'resume'] }

/**
 * Which acts help with which failure (contract §12). Closed: a new code has to say what a person
 * can do before it compiles. Codes of other screens can reach a queue only through a fault of
 * ours; going on is then all there is.
 */
const table = {
  'sign-in-refused': secret,
  'secret-missing': secret,
  'keychain-missing': secret,
  'scope-refused': {
    session: ['without-ofac', 'settings', 'order'],
    halt: ['without-ofac', 'settings', 'resume'],
  },
  'order-refused': { session: ['check-number', 'order'], halt: ['resume'] },
  'organization-not-found': { session: ['check-number'], halt: ['resume'] },
  'identifier-unreadable': { session: ['check-number'], halt: ['resume'] },
  'wrong-path': {
    session: ['settings', 'check-number', 'order'],
    halt: ['settings', 'resume'],
  },
  'other-origin-refused': connection,
  'discovery-unusable': connection,
  'result-expired': order,
  'not-ready': { session: ['fetch'], halt: ['resume'] },
  'service-trouble': order,
  'service-unreachable': order,
  'certificate-refused': connection,
  'too-many-requests': order,
  'not-json': order,
  'not-a-pdf': order,
  'answer-too-large': order,
  'answer-cut-short': order,
  'session-failed': order,
  'report-failed': order,
  'session-stalled': { session: ['fetch'], halt: ['resume'] },
  'order-unclear': { session: ['order-now'], halt: ['resume'] },
  'already-ordered': asIs,
  'document-altered': order,
  'document-missing': order,
  cancelled: order,
  unexpected: order,
  'rejected-input': { session: ['check-number'], halt: ['resume'] },
  'not-found': order,
  'disk-full': asIs,
  'folder-unreachable': asIs,
  'folder-not-empty': asIs,
  'not-a-case': asIs,
  'case-newer': asIs,
  'case-damaged': asIs,
  'case-in-use': asIs,
  'case-read-only': asIs,
  'case-not-open': asIs,
  'pack-exists': asIs,
  'not-a-pack': asIs,
  'pack-damaged': asIs,
  'pack-unsafe': asIs,
  'backup-unsound': asIs,
  'nothing-to-salvage': asIs,
  'legal-hold': asIs,
  'name-not-confirmed': asIs,
  'table-unreadable': asIs,
  'table-too-large': asIs,
  'webhook-port-taken': asIs,
} as const satisfies Record<FailureCode, Row>

/** What the connection allows: practice has no secret and no scopes, but switches for its faults. */
export interface Circumstances {
  isPractice: boolean
  hasOfac: boolean
}

const inPractice: Partial<Record<Remedy, Remedy>> = {
  'renew-secret': 'practice',
  settings: 'practice',
}

/** The acts as they apply here, each once, in their order. */
export const fitting = (remedies: readonly Remedy[], where: Circumstances): Remedy[] => {
  const here = remedies
    .filter((one) => one !== 'without-ofac' || (where.hasOfac && !where.isPractice))
    .map((one) => (where.isPractice ? (inPractice[one] ?? one) : one))
  return remedyOrder.filter((one) => here.includes(one))
}

export const haltRemedies = (code: FailureCode, where: Circumstances): Remedy[] =>
  fitting(table[code].halt, where)

/** The acts for failures on a session, of which `hasSome` tells whether anything came. */
export const sessionRemedies = (codes: readonly FailureCode[], hasSome: boolean): Remedy[] =>
  codes
    .flatMap((code): readonly OnSession[] => table[code].session)
    .map((one) => (one === 'order' ? (hasSome ? 'missing' : 'again') : one))
