import { readBody, type Body } from './answer-body'
import { startDeadline, type Deadline } from './deadline'
import { readNetworkTrouble } from './network-trouble'
import { readUrl } from './origin'
import type { Urgency } from './pace'
import type { FailureCode } from '../shared/result'

export interface HttpRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
  timeoutMs: number
  /** a longer body is cut off and reported, whatever its header promised */
  capBytes: number
  urgency: Urgency
  /** asked when it is the request's turn, right before it leaves; false keeps it back */
  begin?: (() => Promise<boolean>) | undefined
  signal?: AbortSignal | undefined
}

/** An answer with a status, and as much of its body as came. */
export interface HttpAnswer extends Body {
  url: string
  status: number
  headers: Headers
  requestedAtMs: number
  retrievedAtMs: number
}

/** No answer. `isSent` is false only where it is certain that the request never left. */
export interface HttpTrouble {
  code: FailureCode
  isSent: boolean
  /** the system's word, or the origin that was refused */
  word: string | null
  /** when the pause ends that the service asked for, so that nothing was sent */
  retryAt?: string
}

export type HttpOutcome =
  { isAnswered: true; answer: HttpAnswer } | { isAnswered: false; trouble: HttpTrouble }

export const trouble = (
  code: HttpTrouble['code'],
  isSent: boolean,
  word: string | null = null,
): HttpOutcome => ({ isAnswered: false, trouble: { code, isSent, word } })

/** Sends one request once. */
export async function exchange(
  deps: { fetch: typeof globalThis.fetch; now: () => number },
  request: HttpRequest,
): Promise<HttpOutcome> {
  const requestedAtMs = deps.now()
  const deadline = startDeadline(request.timeoutMs, request.signal)
  try {
    const response = await deadline.guard(deps.fetch(request.url, initOf(request, deadline)))
    if (isHiddenRedirect(request, response)) return trouble('other-origin-refused', true)
    const body = await readBody(response, request.capBytes, deadline)
    const { status, headers } = response
    const when = { requestedAtMs, retrievedAtMs: deps.now() }
    return { isAnswered: true, answer: { url: request.url, status, headers, ...body, ...when } }
  } catch (error) {
    return readTrouble(error, deadline)
  } finally {
    deadline.end()
  }
}

/**
 * Nothing is cached on disk (personal data) and no cookies are kept: a token is all the service
 * needs. No connection is kept either: an order written to one that has just been closed would be
 * unclear, and Chromium would even send it again by itself.
 */
function initOf(request: HttpRequest, deadline: Deadline): RequestInit & { cache: 'no-store' } {
  return {
    method: request.method,
    headers: {
      // identity: what is stored is what was sent, byte for byte, and lengths can be compared
      'accept-encoding': 'identity',
      connection: 'close',
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { body: request.body }),
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: deadline.signal,
  }
}

/** A redirect shown as an opaque response, or followed although we asked not to. */
function isHiddenRedirect(request: HttpRequest, response: Response): boolean {
  if (response.type === 'opaqueredirect' || response.status === 0 || response.redirected)
    return true
  const from = readUrl(response.url)
  return from !== null && from.origin !== new URL(request.url).origin
}

function readTrouble(error: unknown, deadline: Deadline): HttpOutcome {
  if (deadline.hasTimedOut()) return trouble('service-unreachable', true, 'ETIMEDOUT')
  if (deadline.signal.aborted) return trouble('cancelled', true)
  const network = readNetworkTrouble(error)
  if (network.isHiddenRedirect) return trouble('other-origin-refused', true)
  const code = network.isUntrusted ? 'certificate-refused' : 'service-unreachable'
  return trouble(code, network.isSent, network.word)
}
