import type { ServiceContract } from './contract-table'
import { exchange, trouble, type HttpAnswer, type HttpOutcome, type HttpRequest } from './exchange'
import { isSafeTransport, readUrl } from './origin'
import { Resting, type Pace } from './pace'
import { instant } from './refusal'
import { readRetryAfter } from './retry-after'

export interface Http {
  /**
   * Sends one request when it is its turn. A GET follows redirects within its own origin; to any
   * other origin nothing is sent, so that a token cannot be led away. A POST is never sent a second
   * time. While the service wants to be left alone, nothing is sent at all.
   */
  send(request: HttpRequest): Promise<HttpOutcome>
}

const redirectStatuses = [301, 302, 303, 307, 308]
const longestRedirect = 3

export interface HttpDeps {
  fetch: typeof globalThis.fetch
  now: () => number
  pace: Pace
  contract: Pick<ServiceContract, 'defaultRetryAfterMs' | 'longestRetryAfterMs'>
}

export function createHttp(deps: HttpDeps): Http {
  return {
    async send(request) {
      const url = readUrl(request.url)
      if (!url || !isSafeTransport(url)) {
        return trouble('other-origin-refused', false, url?.origin ?? null)
      }
      return follow(deps, request)
    },
  }
}

async function follow(deps: HttpDeps, request: HttpRequest): Promise<HttpOutcome> {
  let current = request
  for (let hops = 0; ; hops += 1) {
    const outcome = await inTurn(deps, current)
    if (!outcome.isAnswered || !redirectStatuses.includes(outcome.answer.status)) return outcome
    if (request.method === 'POST' || hops === longestRedirect) return outcome
    const target = readUrl(outcome.answer.headers.get('location'), current.url)
    if (target?.origin !== new URL(request.url).origin) {
      return trouble('other-origin-refused', true, target?.origin ?? null)
    }
    current = { ...request, url: target.href }
  }
}

/** One exchange at the service's pace; what it asks for holds for everybody who uses it. */
async function inTurn(deps: HttpDeps, request: HttpRequest): Promise<HttpOutcome> {
  let hasBegun = false
  const task = async (): Promise<HttpOutcome> => {
    hasBegun = true
    if (request.begin && !(await request.begin())) return trouble('cancelled', false)
    const outcome = await exchange(deps, request)
    if (outcome.isAnswered) noteAskedPause(deps, outcome.answer)
    return outcome
  }
  try {
    return await deps.pace.run(task, request.urgency, request.signal)
  } catch (error) {
    if (error instanceof Resting) return restingTrouble(deps, error)
    if (hasBegun || !request.signal?.aborted) throw error
    return trouble('cancelled', false)
  }
}

/** 429 and 503 with `Retry-After` (RFC 9110 §10.2.3, RFC 6585 §4) speak of the service, not of one request. */
function noteAskedPause({ pace, contract }: HttpDeps, answer: HttpAnswer): void {
  if (answer.status !== 429 && answer.status !== 503) return
  const { headers, retrievedAtMs } = answer
  const askedMs = readRetryAfter(headers, retrievedAtMs, contract.longestRetryAfterMs)
  if (answer.status === 429) pace.rest(askedMs ?? contract.defaultRetryAfterMs, 'too-many-requests')
  else if (askedMs !== null) pace.rest(askedMs, 'service-trouble')
}

function restingTrouble({ now }: HttpDeps, { code, leftMs }: Resting): HttpOutcome {
  const retryAt = instant(now() + Math.ceil(leftMs))
  return { isAnswered: false, trouble: { code, isSent: false, word: null, retryAt } }
}
