import { done, failed, type Failure, type Result } from '../shared/result'
import type { ServiceContract } from './contract-table'
import { guard } from './deadline'
import type { Discovery } from './discovery'
import type { HttpAnswer, HttpRequest, HttpTrouble } from './exchange'
import type { Http } from './http'
import type { AccessToken, TokenSource } from './token'

/**
 * `unsent`: nothing reached the API, discovery or sign-in failed before.
 * `trouble`: no answer came. `answered`: one came, whatever its status.
 */
export type ApiOutcome =
  | { state: 'unsent'; failure: Failure }
  | { state: 'trouble'; trouble: HttpTrouble }
  | { state: 'answered'; answer: HttpAnswer }

export type ApiRequest = Omit<HttpRequest, 'url' | 'signal'>

/** What every operation of one environment works with. */
export interface Api {
  contract: ServiceContract
  delay: (ms: number, signal?: AbortSignal) => Promise<void>
  /** where the service shall send its notices; null asks for none */
  webhookUrl: () => string | null
  /** The AML base URL, or why there is none. */
  base(signal?: AbortSignal): Promise<Result<string>>
  /** Sends a request with a token; a 401 renews the token and repeats the request once (contract §1.3). */
  call(url: string, request: ApiRequest, signal?: AbortSignal): Promise<ApiOutcome>
}

export interface ApiParts {
  http: Http
  discovery: Discovery
  tokens: TokenSource
  contract: ServiceContract
  delay: Api['delay']
  webhookUrl: Api['webhookUrl']
}

export function createApi(parts: ApiParts): Api {
  const { http, discovery, tokens } = parts

  const send = (url: string, request: ApiRequest, token: AccessToken, signal?: AbortSignal) =>
    http.send({
      ...request,
      url,
      headers: { ...request.headers, authorization: `Bearer ${token.value}` },
      signal,
    })

  const call = async (
    url: string,
    request: ApiRequest,
    signal?: AbortSignal,
  ): Promise<ApiOutcome> => {
    const token = await awaitShared(tokens.get(), signal)
    if (!token.ok) return { state: 'unsent', failure: token.failure }
    let outcome = await send(url, request, token.value, signal)
    if (outcome.isAnswered && outcome.answer.status === 401) {
      const renewed = await awaitShared(tokens.get(token.value), signal)
      if (!renewed.ok) return { state: 'unsent', failure: renewed.failure }
      outcome = await send(url, { ...request, begin: undefined }, renewed.value, signal)
    }
    discovery.note(outcome.isAnswered && outcome.answer.status !== 404)
    return outcome.isAnswered
      ? { state: 'answered', answer: outcome.answer }
      : { state: 'trouble', trouble: outcome.trouble }
  }

  return {
    contract: parts.contract,
    delay: parts.delay,
    webhookUrl: parts.webhookUrl,
    async base(signal) {
      const found = await awaitShared(discovery.find(), signal)
      return found.ok ? done(found.value.amlBaseUrl) : found
    },
    call,
  }
}

/**
 * Waits for something shared (discovery, a token) no longer than the caller wants to; it goes on
 * for the others.
 */
export async function awaitShared<T>(
  promise: Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  try {
    return await guard(promise, signal)
  } catch (error) {
    if (signal?.aborted) return failed('cancelled')
    throw error
  }
}
