import type { FailureCode } from '../shared/result'
import { startDeadline, type Deadline } from './deadline'
import type { Limiter } from './limiter'
import { readNetworkTrouble } from './network-trouble'
import { isSafeTransport, readUrl } from './origin'

export interface HttpRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
  timeoutMs: number
  /** a longer body is cut off and reported, whatever its header promised */
  capBytes: number
  signal?: AbortSignal | undefined
}

/** An answer with a status. `flaw` says why its body cannot be trusted to be whole. */
export interface HttpAnswer {
  url: string
  status: number
  headers: Headers
  bytes: Uint8Array
  flaw: FailureCode | null
  requestedAtMs: number
  retrievedAtMs: number
}

/** No answer. `isSent` is false only where it is certain that the request never left. */
export interface HttpTrouble {
  code: 'service-unreachable' | 'cancelled' | 'other-origin-refused'
  isSent: boolean
  /** the system's word, or the origin that was refused */
  word: string | null
}

export type HttpOutcome =
  { isAnswered: true; answer: HttpAnswer } | { isAnswered: false; trouble: HttpTrouble }

export interface Http {
  /**
   * Sends one request. A GET follows redirects within its own origin; to any other origin nothing
   * is sent, so that a token cannot be led away. A POST is never sent a second time.
   */
  send(request: HttpRequest): Promise<HttpOutcome>
}

const redirectStatuses = [301, 302, 303, 307, 308]
const longestRedirect = 3

const trouble = (
  code: HttpTrouble['code'],
  isSent: boolean,
  word: string | null = null,
): HttpOutcome => ({ isAnswered: false, trouble: { code, isSent, word } })

export function createHttp(deps: {
  fetch: typeof globalThis.fetch
  now: () => number
  limiter: Limiter
}): Http {
  const sendOnce = async (request: HttpRequest): Promise<HttpOutcome> => {
    const requestedAtMs = deps.now()
    const deadline = startDeadline(request.timeoutMs, request.signal)
    try {
      const response = await deadline.guard(deps.fetch(request.url, initOf(request, deadline)))
      if (isHiddenRedirect(request, response)) return trouble('other-origin-refused', true)
      const body = await readBody(response, request, deadline)
      const { status, headers } = response
      const answer = { url: request.url, status, headers, ...body }
      return {
        isAnswered: true,
        answer: { ...answer, requestedAtMs, retrievedAtMs: deps.now() },
      }
    } catch (error) {
      return readTrouble(error, request, deadline)
    } finally {
      deadline.end()
    }
  }

  const follow = async (request: HttpRequest): Promise<HttpOutcome> => {
    let current = request
    for (let hops = 0; ; hops += 1) {
      const outcome = await sendOnce(current)
      if (!outcome.isAnswered || !redirectStatuses.includes(outcome.answer.status)) return outcome
      if (request.method === 'POST' || hops === longestRedirect) return outcome
      const target = readUrl(outcome.answer.headers.get('location'), current.url)
      if (target?.origin !== new URL(request.url).origin) {
        return trouble('other-origin-refused', true, target?.origin ?? null)
      }
      current = { ...request, url: target.href }
    }
  }

  return {
    async send(request) {
      const url = readUrl(request.url)
      if (!url || !isSafeTransport(url)) {
        return trouble('other-origin-refused', false, url?.origin ?? null)
      }
      try {
        return await deps.limiter.run(() => follow(request), request.signal)
      } catch (error) {
        if (request.signal?.aborted) return trouble('cancelled', false)
        throw error
      }
    },
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

function readTrouble(error: unknown, request: HttpRequest, deadline: Deadline): HttpOutcome {
  if (request.signal?.aborted) return trouble('cancelled', true)
  if (deadline.hasTimedOut()) return trouble('service-unreachable', true, 'ETIMEDOUT')
  const network = readNetworkTrouble(error)
  if (network.isHiddenRedirect) return trouble('other-origin-refused', true)
  return trouble('service-unreachable', network.isSent, network.word)
}

type Body = Pick<HttpAnswer, 'bytes' | 'flaw'>

async function readBody(
  response: Response,
  request: HttpRequest,
  deadline: Deadline,
): Promise<Body> {
  const promised = promisedLength(response)
  if (promised !== null && promised > request.capBytes) {
    if (response.body) abandon(response.body)
    return { bytes: new Uint8Array(), flaw: 'answer-too-large' }
  }
  if (!response.body) return { bytes: new Uint8Array(), flaw: null }
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const next = await deadline.guard(reader.read())
      if (next.done) break
      size += next.value.byteLength
      if (size > request.capBytes) {
        abandon(reader)
        return { bytes: new Uint8Array(), flaw: 'answer-too-large' }
      }
      chunks.push(next.value)
    }
  } catch {
    // The cause is one of three, told apart by the signals; the error itself adds nothing.
    abandon(reader)
    return { bytes: joined(chunks, size), flaw: brokenBody(request, deadline) }
  }
  const isShort = promised !== null && size < promised
  return { bytes: joined(chunks, size), flaw: isShort ? 'answer-cut-short' : null }
}

function brokenBody(request: HttpRequest, deadline: Deadline): FailureCode {
  if (request.signal?.aborted) return 'cancelled'
  return deadline.hasTimedOut() ? 'service-unreachable' : 'answer-cut-short'
}

/** Hangs up; that this may fail on a stream already broken is of no interest to anybody. */
function abandon(reader: { cancel(): Promise<void> }): void {
  reader.cancel().catch(() => undefined)
}

function promisedLength(response: Response): number | null {
  const text = response.headers.get('content-length')
  if (!text || !/^\d+$/.test(text) || response.headers.has('content-encoding')) return null
  return response.body ? Number(text) : null
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
