import type { Failure, Result } from '../shared/result'
import type { Country } from '../shared/domain/identifier'
import type { DeliverableKind, SessionOrder } from '../shared/domain/session'

/** How a status word reads (contract §4.2); `unknown` counts as waiting, is shown raw and probed. */
export type StatusClass = 'waiting' | 'in-progress' | 'ready' | 'failed' | 'expired' | 'unknown'

export interface EntityStatus {
  kind: DeliverableKind
  class: StatusClass
  word: string
  url: string | null
  expiresAt: string | null
  error: string | null
}

/** Session information in one shape, whichever of the four the service used (contract §4.1). */
export interface SessionStatus {
  overall: { class: StatusClass; word: string } | null
  entities: EntityStatus[]
  errors: { code: string | null; message: string; source: string | null }[]
  retryAfterMs: number | null
}

export interface CreatedSession {
  sessionId: string
  location: string | null
  createdAt: string
  httpStatus: number
}

/**
 * `ambiguous`: the order was sent and no trustworthy answer came (time-out, broken connection,
 * 5xx, unreadable success): it may exist and be billed, so nobody repeats it by themselves.
 * `refused`: it certainly does not exist; with `sign-in-refused`, `scope-refused`, `wrong-path` or
 * `other-origin-refused` the fault is the connection's, not the order's.
 * `not-sent`: it does not exist either and may be sent again as it is, at `retryAt` where that is given.
 */
export type CreateOutcome =
  | { outcome: 'created'; session: CreatedSession }
  | { outcome: 'refused'; failure: Failure }
  | { outcome: 'ambiguous'; failure: Failure }
  | { outcome: 'not-sent'; failure: Failure }

/** What the service handed out for one deliverable, byte for byte. */
export interface Delivered {
  bytes: Uint8Array
  mediaType: string
  sourceUrl: string
  httpStatus: number
  headers: Record<string, string>
  requestedAt: string
  retrievedAt: string
}

export interface SessionReference {
  sessionId: string
  country: Country
  location: string | null
  /** its status was read before, in this run or an earlier one: a 404 then means expired */
  hasAnswered?: boolean
  /** ISO instant: when what it brought ends; of several requests in line the first to end goes first */
  endsAt?: string | null
}

export interface SignIn {
  issuer: string
  amlBaseUrl: string
  grantedScopes: string[]
  expiresInS: number
}

/**
 * The client of one environment. Safe to share: its pace holds for all who use it, one token
 * renewal is in flight. While the service wants to be left alone nothing is sent and every call
 * fails at once with `retryAt`.
 */
export interface SessionClient {
  environment: string
  signIn(signal?: AbortSignal): Promise<Result<SignIn>>
  /**
   * `begin` is asked when it is the order's turn, right before it leaves: the moment to write that
   * it was sent. False keeps it back. Before that nothing was sent and the outcome is `not-sent`.
   */
  create(
    order: SessionOrder,
    signal?: AbortSignal,
    begin?: () => Promise<boolean>,
  ): Promise<CreateOutcome>
  status(session: SessionReference, signal?: AbortSignal): Promise<Result<SessionStatus>>
  /** JSON or a report; checked for kind (JSON parses, PDF magic and end) and size before it is handed out */
  content(
    session: SessionReference,
    kind: DeliverableKind,
    signal?: AbortSignal,
  ): Promise<Result<Delivered>>
}
