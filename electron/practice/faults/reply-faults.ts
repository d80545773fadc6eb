import { brokenConnection, emptyReply, type Call, type Reply } from '../http/exchange'
import type { Refusal } from '../http/refusal'
import type { FaultName, Operation } from './names'

/** What a fault may look at and do when an operation is called. */
export interface Strike {
  operation: Operation
  call: Call
  /** calls of this session (for a create: of this organization) that this fault saw before */
  seen: number
  /** how often it has struck among them */
  struck: number
  refuse(refusal: Refusal): Reply
  /** the honest answer; a create is recorded by it */
  proceed(): Promise<Reply>
  revokeToken(): void
}

export interface ReplyFault {
  at: Operation[]
  times: number
  /** null lets the call pass */
  strike(context: Strike): Promise<Reply | null> | Reply | null
}

const always = Number.POSITIVE_INFINITY
const chunk = Buffer.alloc(64 * 1024, ' ')
/** Over every cap that a careful client has (contract §6.1: 50 MB for a report). */
const oversizedChunks = 1200

function* oversized(start: string): Generator<Buffer> {
  yield Buffer.from(start)
  for (let index = 0; index < oversizedChunks; index++) yield chunk
}

const loginPage = `<!DOCTYPE html><html lang="nb"><head><title>Logg inn</title></head>
<body><h1>Logg inn for å fortsette</h1><p>Økten er avsluttet av nettets mellomledd.</p></body></html>`

const html = (): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(loginPage),
})

const half = (reply: Reply): Reply =>
  Buffer.isBuffer(reply.body) && reply.status === 200
    ? { ...reply, body: reply.body.subarray(0, Math.floor(reply.body.length / 2)) }
    : reply

const breakOff = (reply: Reply): Reply =>
  reply.status === 200 ? { ...reply, ending: 'cut' } : reply

const isWhole = (reply: Reply): boolean => reply.status === 200

/** Alters the content only once it is there, so that waiting stays waiting. */
const onContent =
  (alter: (reply: Reply) => Reply): ReplyFault['strike'] =>
  async ({ proceed }) => {
    const reply = await proceed()
    return isWhole(reply) ? alter(reply) : null
  }

/** Gone when it is fetched, and from then on (contract §12): the session did work before. */
const gone =
  (status: 404 | 410): ReplyFault['strike'] =>
  async ({ operation, struck, proceed, refuse }) => {
    if (operation === 'status' && struck === 0) return null
    if (struck === 0 && !isWhole(await proceed())) return null
    return refuse({ status, code: 'SESSION_EXPIRED', message: 'The session has expired' })
  }

export const replyFaults: Partial<Record<FaultName, ReplyFault>> = {
  unauthorized: {
    at: ['status', 'json', 'report'],
    times: 1,
    strike: ({ seen, revokeToken, refuse }) => {
      if (seen === 0) return null
      revokeToken()
      return refuse({ status: 401, code: 'TOKEN_REVOKED', message: 'The token is not valid' })
    },
  },
  'sanction-list-refused': {
    at: ['create'],
    times: always,
    strike: ({ refuse }) =>
      refuse({
        status: 403,
        code: 'INSUFFICIENT_SCOPE',
        message: 'The search needs the scope aml_organization/OFAC',
      }),
  },
  'too-many-requests': {
    at: ['create', 'status'],
    times: 1,
    strike: ({ refuse }) =>
      refuse({
        status: 429,
        code: 'TOO_MANY_REQUESTS',
        message: 'Too many requests, wait a moment',
        headers: { 'retry-after': '1' },
      }),
  },
  'server-error': {
    at: ['status', 'json', 'report'],
    times: 2,
    strike: ({ refuse }) =>
      refuse({ status: 500, code: 'INTERNAL_ERROR', message: 'Something went wrong' }),
  },
  'reset-before-create': { at: ['create'], times: 1, strike: () => brokenConnection() },
  'reset-after-create': {
    at: ['create'],
    times: 1,
    strike: async ({ proceed }) => {
      await proceed()
      return brokenConnection()
    },
  },
  'error-after-create': {
    at: ['create'],
    times: 1,
    strike: async ({ proceed, refuse }) => {
      await proceed()
      return refuse({ status: 503, code: 'UNAVAILABLE', message: 'The service is unavailable' })
    },
  },
  'truncated-report': { at: ['report'], times: always, strike: onContent(half) },
  'report-breaks-off': { at: ['report'], times: 1, strike: onContent(breakOff) },
  'html-report': { at: ['report'], times: always, strike: onContent(html) },
  'empty-report': {
    at: ['report'],
    times: always,
    strike: onContent(() => emptyReply(200, { 'content-type': 'application/pdf' })),
  },
  'html-answer': { at: ['json'], times: always, strike: onContent(html) },
  'broken-answer': { at: ['json'], times: always, strike: onContent(half) },
  'answer-breaks-off': { at: ['json'], times: 1, strike: onContent(breakOff) },
  'oversized-answer': {
    at: ['json'],
    times: always,
    strike: onContent((reply) => ({ ...reply, body: oversized('{"keyInformation":') })),
  },
  'oversized-report': {
    at: ['report'],
    times: always,
    strike: onContent((reply) => ({ ...reply, body: oversized('%PDF-1.7\n') })),
  },
  'redirect-elsewhere': {
    at: ['json'],
    times: always,
    strike: onContent(() => emptyReply(302, { location: 'https://elsewhere.invalid/answer' })),
  },
  'expired-404': { at: ['status', 'json', 'report'], times: always, strike: gone(404) },
  'expired-410': { at: ['status', 'json', 'report'], times: always, strike: gone(410) },
}
