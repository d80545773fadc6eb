import { done, failed, type FailureCode, type Result } from '../shared/result'
import type { DeliverableKind } from '../shared/domain/session'
import type { Api, ApiOutcome, ApiRequest } from './api'
import { checkContent, mediaTypeOf } from './check-content'
import { classify } from './classify'
import { readErrorBody } from './error-body'
import type { Delivered, SessionReference, SessionStatus } from './face'
import type { HttpAnswer } from './http'
import { parseJson } from './json-value'
import { candidates, operationOf, ownLink, type Candidate, type Reading } from './paths'
import { instant, refusal, troubleFailure } from './refusal'
import { readRetryAfter } from './retry-after'
import type { SessionMemory } from './session-memory'
import { readStatus } from './status'

/** Session information (contract §4.1). Failures: those of `readAnswer`, not-json. */
export async function readSessionStatus(
  api: Api,
  memory: SessionMemory,
  session: SessionReference,
  signal?: AbortSignal,
): Promise<Result<SessionStatus>> {
  const read = await readAnswer(api, memory, session, 'status', signal)
  if (!read.ok) return read
  const answer = read.value
  const longestMs = api.contract.longestRetryAfterMs
  const parsed = parseJson(answer.bytes)
  const status = parsed.isJson
    ? readStatus(
        parsed.value,
        api.contract,
        readRetryAfter(answer.headers, answer.retrievedAtMs, longestMs),
      )
    : null
  if (!status) return failed('not-json')
  memory.note(session.sessionId, status)
  return done(status)
}

/** One deliverable, byte for byte. Failures: those of `readAnswer`, not-json, not-a-pdf, answer-cut-short. */
export async function readContent(
  api: Api,
  memory: SessionMemory,
  session: SessionReference,
  kind: DeliverableKind,
  signal?: AbortSignal,
): Promise<Result<Delivered>> {
  const read = await readAnswer(api, memory, session, kind, signal)
  if (!read.ok) return read
  const answer = read.value
  const flaw = checkContent(kind, answer.bytes)
  if (flaw) return failed(flaw)
  return done({
    bytes: answer.bytes,
    mediaType: mediaTypeOf(kind),
    sourceUrl: answer.url,
    httpStatus: answer.status,
    headers: keptHeaders(answer.headers),
    requestedAt: instant(answer.requestedAtMs),
    retrievedAt: instant(answer.retrievedAtMs),
  })
}

/**
 * Reads from the first place that answers (contract §2). Failures: wrong-path, result-expired,
 * not-ready, too-many-requests, service-trouble, service-unreachable, answer-too-large,
 * answer-cut-short, other-origin-refused, sign-in-refused, scope-refused, cancelled.
 */
async function readAnswer(
  api: Api,
  memory: SessionMemory,
  session: SessionReference,
  reading: Reading,
  signal?: AbortSignal,
): Promise<Result<HttpAnswer>> {
  const base = await api.base(signal)
  if (!base.ok) return base
  const known = memory.of(session.sessionId)
  const provenStyle = memory.provenStyle(reading)
  const link = reading === 'status' ? null : (known.links.get(reading) ?? null)
  const places = candidates(api.contract, base.value, session, reading, { link, provenStyle })
  let last: { answer: HttpAnswer; style: string } | null = null
  for (const place of places) {
    const outcome = await readPatiently(api, place, reading, signal)
    if (outcome.state === 'unsent') return { ok: false, failure: outcome.failure }
    if (outcome.state === 'trouble') return troubleFailure(outcome.trouble)
    const { answer } = outcome
    if (answer.status !== 404) return judge(api, memory, place, reading, answer)
    last = { answer, style: place.style }
    if (place.style === provenStyle) break
  }
  if (!last) throw new Error('no path template')
  const isForeignLink = link !== null && ownLink(link, base.value) === null
  const code = meaningOfAbsence(memory, session, reading, isForeignLink)
  return refusal(code, last.answer, api.contract)
}

/** Waits and tries again while the trouble may pass by itself (contract §12). */
async function readPatiently(
  api: Api,
  place: Candidate,
  reading: Reading,
  signal?: AbortSignal,
): Promise<ApiOutcome> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await api.call(place.url, requestFor(api, reading), signal)
    const pauseMs = api.contract.backoffMs[tries]
    if (pauseMs === undefined || !isTransient(outcome)) return outcome
    const asked = outcome.state === 'answered' ? askedPause(api, outcome.answer) : 0
    // A longer pause than ours is not sat out here: the failure names the instant instead.
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
  if (outcome.state === 'unsent') return transientCodes.includes(outcome.failure.code)
  if (outcome.answer.flaw === 'service-unreachable') return true
  return classify('status', outcome.answer.status, silence) === 'service-trouble'
}

const transientCodes: readonly FailureCode[] = ['service-unreachable', 'service-trouble']

const silence = { detail: null, code: null, reference: null }

function requestFor(api: Api, reading: Reading): ApiRequest {
  const { timeoutsMs, capsBytes } = api.contract
  const operation = operationOf(reading)
  return {
    method: 'GET',
    headers: { accept: operation === 'report' ? 'application/pdf' : 'application/json' },
    timeoutMs: timeoutsMs[operation],
    capBytes: reading === 'status' ? capsBytes.information : capsBytes.content,
  }
}

function judge(
  api: Api,
  memory: SessionMemory,
  place: Candidate,
  reading: Reading,
  answer: HttpAnswer,
): Result<HttpAnswer> {
  const where = reading === 'status' ? 'status' : 'content'
  const code = classify(where, answer.status, readErrorBody(answer.bytes))
  if (code) return refusal(code, answer, api.contract)
  if (answer.flaw) return failed(answer.flaw)
  memory.prove(reading, place.style)
  return done(answer)
}

/** What a 404 from every place means (contract §12): not yet, no longer, or never there. */
function meaningOfAbsence(
  memory: SessionMemory,
  session: SessionReference,
  reading: Reading,
  isForeignLink: boolean,
): FailureCode {
  const known = memory.of(session.sessionId)
  const isProven = memory.provenStyle(reading) !== null
  if (reading === 'status') {
    return known.hasAnswered || session.hasAnswered || isProven ? 'result-expired' : 'wrong-path'
  }
  const state = known.classes.get(reading)
  if (state === 'waiting' || state === 'in-progress' || state === 'unknown') return 'not-ready'
  if (isProven || state === 'expired') return 'result-expired'
  return isForeignLink ? 'other-origin-refused' : 'wrong-path'
}

const keptHeaderNames = [
  'content-type',
  'content-length',
  'content-disposition',
  'date',
  'etag',
  'expires',
  'last-modified',
  'x-request-id',
  'x-correlation-id',
  'traceparent',
]

/** Headers that tell where bytes came from; cookies and challenges are nobody's evidence. */
function keptHeaders(headers: Headers): Record<string, string> {
  const kept = keptHeaderNames.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value.slice(0, 1000)] as const]
  })
  return Object.fromEntries(kept)
}
