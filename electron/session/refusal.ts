import { failed, type Failure, type FailureCode } from '../shared/result'
import type { ServiceContract } from './contract-table'
import { readErrorBody, type ErrorWords } from './error-body'
import type { HttpAnswer, HttpTrouble } from './exchange'
import { readRetryAfter } from './retry-after'

/** Failures that end in a call to the service's support, which asks for its own reference. */
const goesToSupport: readonly FailureCode[] = ['service-trouble', 'order-unclear']

function quotation(code: FailureCode, words: ErrorWords): Pick<Failure, 'detail'> {
  const reference = goesToSupport.includes(code) ? words.reference : null
  const parts = [words.detail, reference].filter((part) => part !== null)
  return parts.length === 0 ? {} : { detail: parts.join(' · ') }
}

/** A failure out of an answer: its words, and when the service wants to be asked again. */
export function refusal(
  code: FailureCode,
  answer: HttpAnswer,
  contract: ServiceContract,
): { ok: false; failure: Failure } {
  const longestMs = contract.longestRetryAfterMs
  const asked = readRetryAfter(answer.headers, answer.retrievedAtMs, longestMs)
  const waitMs = asked ?? (code === 'too-many-requests' ? contract.defaultRetryAfterMs : null)
  const retryAt = waitMs === null ? {} : { retryAt: instant(answer.retrievedAtMs + waitMs) }
  return failed(code, {
    ...quotation(code, readErrorBody(answer.bytes, answer.headers)),
    ...retryAt,
  })
}

export function troubleFailure(trouble: HttpTrouble): { ok: false; failure: Failure } {
  return failed(trouble.code, {
    ...(trouble.word !== null && { detail: trouble.word }),
    ...(trouble.retryAt && { retryAt: trouble.retryAt }),
  })
}

export const instant = (ms: number): string => new Date(ms).toISOString()
