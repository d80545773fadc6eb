import type { SessionOrder } from '../shared/domain/session'
import type { Failure } from '../shared/result'
import type { Api, ApiOutcome } from './api'
import { classify } from './classify'
import { readErrorBody } from './error-body'
import type { CreateOutcome } from './face'
import type { HttpAnswer } from './exchange'
import { parseJson } from './json-value'
import { readLinks } from './links'
import { orderBody } from './order-body'
import { fillPath, ownLink } from './paths'
import { instant, refusal, troubleFailure } from './refusal'
import { readSessionId } from './session-id'

/**
 * Orders one session (contract §3). It is presumably billed, so it is sent once; only a 401 is
 * answered with one repetition. Whatever leaves open whether it was ordered is `ambiguous`.
 */
export async function createSession(
  api: Api,
  order: SessionOrder,
  signal?: AbortSignal,
  begin?: () => Promise<boolean>,
): Promise<CreateOutcome> {
  const base = await api.base(signal)
  if (!base.ok) return { outcome: 'not-sent', failure: base.failure }
  const path = fillPath(api.contract.createPath, { country: order.company.country })
  const outcome = await api.call(
    base.value + path,
    {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(orderBody(order, api.contract, api.webhookUrl())),
      urgency: { rank: 'order', endsAt: null },
      begin,
      timeoutMs: api.contract.timeoutsMs.create,
      capBytes: api.contract.capsBytes.information,
    },
    signal,
  )
  return readOutcome(api, outcome, base.value)
}

function readOutcome(api: Api, outcome: ApiOutcome, base: string): CreateOutcome {
  switch (outcome.state) {
    case 'unsent':
      return { outcome: 'not-sent', failure: outcome.failure }
    case 'trouble': {
      const { failure } = troubleFailure(outcome.trouble)
      return outcome.trouble.isSent ? unclear(failure) : { outcome: 'not-sent', failure }
    }
    case 'answered':
      return readAnswer(api, outcome.answer, base)
  }
}

function readAnswer(api: Api, answer: HttpAnswer, base: string): CreateOutcome {
  const { status } = answer
  if (status >= 200 && status < 300) return readCreated(api, answer, base)
  const code = classify('create', status, readErrorBody(answer.bytes))
  // 303 says that the request was carried out (RFC 9110 §15.4.4); the other redirects that it was not.
  if (code === null || code === 'service-trouble' || status === 303) {
    return unclear(refusal('order-unclear', answer, api.contract).failure)
  }
  const { failure } = refusal(code, answer, api.contract)
  if (status === 429) return { outcome: 'not-sent', failure }
  if (status >= 300 && status < 400 && !isOwnRedirect(answer, base)) {
    return { outcome: 'refused', failure: { ...failure, code: 'other-origin-refused' } }
  }
  return { outcome: 'refused', failure }
}

function readCreated(api: Api, answer: HttpAnswer, base: string): CreateOutcome {
  const parsed = parseJson(answer.bytes)
  const body = parsed.isJson ? parsed.value : null
  const header = answer.headers.get('location')
  const sessionId = readSessionId(body, header, api.contract.sessionIdKeys)
  if (!sessionId) return unclear(refusal('order-unclear', answer, api.contract).failure)
  return {
    outcome: 'created',
    session: {
      sessionId,
      location: ownLink(header, base) ?? ownLink(readLinks(body).get('self'), base),
      createdAt: instant(answer.retrievedAtMs),
      httpStatus: answer.status,
    },
  }
}

function isOwnRedirect(answer: HttpAnswer, base: string): boolean {
  return ownLink(answer.headers.get('location'), base) !== null
}

/** The word that said why stays as `detail`; what a person must know first is that it is unclear. */
function unclear(failure: Failure): CreateOutcome {
  return { outcome: 'ambiguous', failure: { ...failure, code: 'order-unclear' } }
}
