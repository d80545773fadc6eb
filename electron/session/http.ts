import { exchange, trouble, type HttpOutcome, type HttpRequest } from './exchange'
import type { Limiter } from './limiter'
import { isSafeTransport, readUrl } from './origin'

export interface Http {
  /**
   * Sends one request. A GET follows redirects within its own origin; to any other origin nothing
   * is sent, so that a token cannot be led away. A POST is never sent a second time.
   */
  send(request: HttpRequest): Promise<HttpOutcome>
}

const redirectStatuses = [301, 302, 303, 307, 308]
const longestRedirect = 3

export interface HttpDeps {
  fetch: typeof globalThis.fetch
  now: () => number
  limiter: Limiter
}

export function createHttp(deps: HttpDeps): Http {
  return {
    async send(request) {
      const url = readUrl(request.url)
      if (!url || !isSafeTransport(url)) {
        return trouble('other-origin-refused', false, url?.origin ?? null)
      }
      let hasBegun = false
      const begin = () => {
        hasBegun = true
        return follow(deps, request)
      }
      try {
        return await deps.limiter.run(begin, request.signal)
      } catch (error) {
        if (hasBegun || !request.signal?.aborted) throw error
        return trouble('cancelled', false)
      }
    },
  }
}

async function follow(deps: HttpDeps, request: HttpRequest): Promise<HttpOutcome> {
  let current = request
  for (let hops = 0; ; hops += 1) {
    const outcome = await exchange(deps, current)
    if (!outcome.isAnswered || !redirectStatuses.includes(outcome.answer.status)) return outcome
    if (request.method === 'POST' || hops === longestRedirect) return outcome
    const target = readUrl(outcome.answer.headers.get('location'), current.url)
    if (target?.origin !== new URL(request.url).origin) {
      return trouble('other-origin-refused', true, target?.origin ?? null)
    }
    current = { ...request, url: target.href }
  }
}
