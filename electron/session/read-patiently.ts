import type { FailureCode } from '../shared/result'
import type { SessionReference } from './face'
import type { Api, ApiOutcome, ApiRequest } from './api'
import { classify } from './classify'
import type { HttpAnswer } from './exchange'
import { operationOf, type Candidate, type Reading } from './paths'
import { readRetryAfter } from './retry-after'

/**
 * Sends a GET and tries again while the trouble may pass by itself (contract §12). A pause that the
 * service asks for is honoured, unless it is longer than our longest: then its answer is returned.
 */
export async function readPatiently(
  api: Api,
  place: Candidate,
  reading: Reading,
  session: SessionReference,
  signal?: AbortSignal,
): Promise<ApiOutcome> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await api.call(place.url, requestFor(api, reading, session), signal)
    const pauseMs = api.contract.backoffMs[tries]
    if (pauseMs === undefined || !isTransient(outcome)) return outcome
    const asked = outcome.state === 'answered' ? askedPause(api, outcome.answer) : 0
    if (asked > Math.max(...api.contract.backoffMs)) return outcome
    await api.delay(Math.max(pauseMs, asked), signal)
  }
}

function askedPause(api: Api, answer: HttpAnswer): number {
  const longestMs = api.contract.longestRetryAfterMs
  return readRetryAfter(answer.headers, answer.retrievedAtMs, longestMs) ?? 0
}

function isTransient(outcome: ApiOutcome): boolean {
  if (outcome.state === 'trouble') return outcome.trouble.code === 'service-unreachable'
  if (outcome.state === 'unsent') {
    return transientCodes.includes(outcome.failure.code) && !outcome.failure.retryAt
  }
  if (outcome.answer.flaw === 'service-unreachable') return true
  return classify('status', outcome.answer.status, silence) === 'service-trouble'
}

const transientCodes: readonly FailureCode[] = ['service-unreachable', 'service-trouble']

const silence = { detail: null, code: null, reference: null }

function requestFor(api: Api, reading: Reading, { endsAt }: SessionReference): ApiRequest {
  const { timeoutsMs, capsBytes } = api.contract
  const operation = operationOf(reading)
  return {
    method: 'GET',
    headers: { accept: operation === 'report' ? 'application/pdf' : 'application/json' },
    timeoutMs: timeoutsMs[operation],
    urgency: { rank: reading === 'status' ? 'poll' : 'content', endsAt: endsAt ?? null },
    capBytes: reading === 'status' ? capsBytes.information : capsBytes.content,
  }
}
