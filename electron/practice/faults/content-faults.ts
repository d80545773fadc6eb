import { emptyReply, type Reply } from '../http/exchange'
import type { FaultName } from './names'
import { always, isWhole, type ReplyFault, type Strike } from './strike'

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
  Buffer.isBuffer(reply.body)
    ? { ...reply, body: reply.body.subarray(0, Math.floor(reply.body.length / 2)) }
    : reply

/** Text in the character set of old machines: `Ø` is then a byte that UTF-8 never begins with. */
const inLatin1 = (reply: Reply): Reply => ({
  ...reply,
  body: Buffer.from('{"keyInformation":{"name":"S\u00d8RV\u00c6R AS"}}', 'latin1'),
})

/** Alters the content only once it is there, so that waiting stays waiting. */
const onContent =
  (alter: (reply: Reply, strike: Strike) => Reply): ReplyFault['strike'] =>
  async (strike) => {
    const reply = await strike.proceed()
    return isWhole(reply) ? alter(reply, strike) : null
  }

/** Faults of the bodies that arrive. */
export const contentFaults = {
  'truncated-report': { at: ['report'], times: always, strike: onContent(half) },
  'report-breaks-off': {
    at: ['report'],
    times: 1,
    strike: onContent((reply) => ({ ...reply, ending: 'cut' })),
  },
  'html-report': { at: ['report'], times: always, strike: onContent(html) },
  'empty-report': {
    at: ['report'],
    times: always,
    strike: onContent(() => emptyReply(200, { 'content-type': 'application/pdf' })),
  },
  'html-answer': { at: ['json'], times: always, strike: onContent(html) },
  'broken-answer': { at: ['json'], times: always, strike: onContent(half) },
  'answer-breaks-off': {
    at: ['json'],
    times: 1,
    strike: onContent((reply) => ({ ...reply, ending: 'cut' })),
  },
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
  'odd-answer': {
    at: ['json'],
    times: always,
    strike: onContent((reply, { setting }) => ({
      ...reply,
      body: Buffer.from(setting.body ?? '["no object", -0, 1e400]'),
    })),
  },
  'not-utf-8': { at: ['json'], times: always, strike: onContent(inLatin1) },
  'not-acceptable': {
    at: ['json', 'report'],
    times: always,
    strike: ({ refuse }) =>
      refuse({ status: 406, code: 'NOT_ACCEPTABLE', message: 'Ask for another media type' }),
  },
  'not-ready-yet': {
    at: ['json', 'report'],
    times: 2,
    strike: ({ settings, refuse }) =>
      settings.notReadyStatus === 204
        ? emptyReply(204)
        : refuse({
            status: settings.notReadyStatus,
            code: 'RESULT_NOT_READY',
            message: 'The result is not ready yet',
          }),
  },
} satisfies Partial<Record<FaultName, ReplyFault>>
