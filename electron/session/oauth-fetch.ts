import type { CustomFetch } from 'openid-client'
import type { Failure } from '../shared/result'
import { classify } from './classify'
import type { ServiceContract } from './contract-table'
import { readErrorBody } from './error-body'
import type { HttpAnswer, HttpTrouble } from './exchange'
import type { Http } from './http'
import { refusal, troubleFailure } from './refusal'

/** Our own HTTP rules under openid-client, and a memory of what came, to tell why a call failed. */
export interface OauthFetch {
  fetch: CustomFetch
  /** why the last call failed; null where an answer came that openid-client could not use */
  failure(where: 'discovery' | 'token'): Failure | null
}

const bodyless = [204, 205, 304]

export function createOauthFetch(
  http: Http,
  contract: ServiceContract,
  timeoutMs: number,
): OauthFetch {
  let trouble: HttpTrouble | null = null
  let answer: HttpAnswer | null = null

  return {
    async fetch(url, options) {
      const outcome = await http.send({
        method: options.method === 'POST' ? 'POST' : 'GET',
        url,
        headers: options.headers,
        ...(options.body ? { body: String(options.body) } : {}),
        timeoutMs,
        urgency: { rank: 'sign-in', endsAt: null },
        capBytes: contract.capsBytes.signIn,
      })
      if (!outcome.isAnswered) {
        trouble = outcome.trouble
        throw new TypeError(trouble.code)
      }
      answer = outcome.answer
      const { status, headers } = answer
      const body = bodyless.includes(status) ? null : Buffer.from(answer.bytes)
      return new Response(body, { status, headers })
    },
    failure(where) {
      if (trouble) return troubleFailure(trouble).failure
      if (!answer) return null
      if (answer.flaw) return refusal(answer.flaw, answer, contract).failure
      const words = readErrorBody(answer.bytes)
      const code = classify(where === 'token' ? 'token' : 'status', answer.status, words)
      if (!code) return null
      const isOurs = where === 'token' || code === 'service-trouble' || code === 'too-many-requests'
      return refusal(isOurs ? code : 'discovery-unusable', answer, contract).failure
    },
  }
}
