import { done, failed, type Result } from '../shared/result'
import type { DeliverableKind } from '../shared/domain/session'
import type { Api } from './api'
import { checkContent, mediaTypeOf } from './check-content'
import { classify } from './classify'
import { readErrorBody } from './error-body'
import type { Delivered, SessionReference, SessionStatus, StatusClass } from './face'
import type { HttpAnswer } from './exchange'
import { parseJson } from './json-value'
import { candidates, ownLink, type Candidate, type Reading } from './paths'
import { readPatiently } from './read-patiently'
import { instant, refusal, troubleFailure } from './refusal'
import { readRetryAfter } from './retry-after'
import { byOurClock, clockSkewMs } from './skew'
import type { SessionMemory } from './session-memory'
import { readStatus } from './status'

/** Session information (contract §4.1). Failures: those of `readAnswer`, not-json. */
export async function readSessionStatus(
  api: Api,
  memory: SessionMemory,
  session: SessionReference,
  signal?: AbortSignal,
): Promise<Result<SessionStatus>> {
  const found = await readAnswer(api, memory, session, 'status', signal)
  if (!found.ok) return found
  const { answer, style } = found.value
  const longestMs = api.contract.longestRetryAfterMs
  const parsed = parseJson(answer.bytes)
  const retryAfterMs = readRetryAfter(answer.headers, answer.retrievedAtMs, longestMs)
  const read = parsed.isJson ? readStatus(parsed.value, api.contract, retryAfterMs) : null
  if (!read) return failed('not-json')
  const skewMs = clockSkewMs(answer.headers, answer.retrievedAtMs)
  const status = withEndsByOurClock(read, skewMs)
  memory.prove('status', style)
  memory.note(session.sessionId, status)
  return done(status)
}

/** The service names ends by its own clock, while the countdown runs by ours. */
function withEndsByOurClock(status: SessionStatus, skewMs: number): SessionStatus {
  const entities = status.entities.map((one) => ({
    ...one,
    expiresAt: byOurClock(one.expiresAt, skewMs),
  }))
  return { ...status, entities }
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
  const { answer, style } = read.value
  const flaw = checkContent(kind, answer.bytes)
  if (flaw) return failed(flaw)
  // Only now: a proxy's web page with status 200 proves nothing about a path.
  memory.prove(kind, style)
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

interface Found {
  answer: HttpAnswer
  style: string
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
): Promise<Result<Found>> {
  const base = await api.base(signal)
  if (!base.ok) return base
  const known = memory.of(session.sessionId)
  const provenStyle = memory.provenStyle(reading)
  const link = reading === 'status' ? null : (known.links.get(reading) ?? null)
  const places = candidates(api.contract, base.value, session, reading, { link, provenStyle })
  let last: HttpAnswer | null = null
  for (const place of places) {
    const outcome = await readPatiently(api, place, reading, session, signal)
    if (outcome.state === 'unsent') return { ok: false, failure: outcome.failure }
    if (outcome.state === 'trouble') return troubleFailure(outcome.trouble)
    const { answer } = outcome
    if (answer.status !== 404) return judge(api, place, reading, answer)
    last = answer
    if (place.style === provenStyle) break
  }
  if (!last) throw new Error('no path template')
  if (reading === 'status') {
    const isGone = known.hasAnswered || session.hasAnswered || provenStyle !== null
    return refusal(isGone ? 'result-expired' : 'wrong-path', last, api.contract)
  }
  const isForeignLink = link !== null && ownLink(link, base.value) === null
  return absence(api, memory, session, reading, { answer: last, isForeignLink }, signal)
}

/**
 * What a 404 for a deliverable from every place means (contract §12): not yet, no longer, or never
 * there. Before a wrong path is blamed, the session itself is asked whether it still exists.
 */
async function absence(
  api: Api,
  memory: SessionMemory,
  session: SessionReference,
  kind: DeliverableKind,
  found: { answer: HttpAnswer; isForeignLink: boolean },
  signal?: AbortSignal,
): Promise<Result<never>> {
  const stateOf = () => memory.of(session.sessionId).classes.get(kind)
  if (isWaiting(stateOf())) return refusal('not-ready', found.answer, api.contract)
  if (memory.provenStyle(kind) === null) {
    const asked = await readSessionStatus(api, memory, session, signal)
    if (!asked.ok) return asked
    if (isWaiting(stateOf())) return refusal('not-ready', found.answer, api.contract)
    const code = found.isForeignLink ? 'other-origin-refused' : 'wrong-path'
    if (stateOf() !== 'expired') return refusal(code, found.answer, api.contract)
  }
  return refusal('result-expired', found.answer, api.contract)
}

const isWaiting = (state: StatusClass | undefined): boolean =>
  state === 'waiting' || state === 'in-progress' || state === 'unknown'

function judge(api: Api, place: Candidate, reading: Reading, answer: HttpAnswer): Result<Found> {
  const where = reading === 'status' ? 'status' : 'content'
  const code = classify(where, answer.status, readErrorBody(answer.bytes))
  if (code) return refusal(code, answer, api.contract)
  if (answer.flaw) return failed(answer.flaw)
  return done({ answer, style: place.style })
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
