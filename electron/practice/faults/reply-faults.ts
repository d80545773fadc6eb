import { brokenConnection, emptyReply } from '../http/exchange'
import { contentFaults } from './content-faults'
import type { FaultName } from './names'
import { orderFaults, signInFaults } from './order-faults'
import { always, isWhole, type ReplyFault, type Strike } from './strike'

/** Gone when it is fetched, and from then on (contract §12): the session did work before. */
const gone =
  (status: 404 | 410): ReplyFault['strike'] =>
  async ({ operation, struck, proceed, refuse }) => {
    if (operation === 'status' && struck === 0) return null
    if (struck === 0 && !isWhole(await proceed())) return null
    return refuse({ status, code: 'SESSION_EXPIRED', message: 'The session has expired' })
  }

/** How long to wait, as seconds or as a date (RFC 9110 §10.2.3), or not said at all. */
function retryAfter({ settings, now }: Strike): Record<string, string> {
  switch (settings.retryAfter) {
    case 'seconds':
      return { 'retry-after': '1' }
    case 'date':
      // whole seconds: rounded up, so that a date never lies in the past
      return { 'retry-after': new Date(now + 1999).toUTCString() }
    case 'none':
      return {}
  }
}

/** Faults of a reply, whatever the search itself makes of the order. */
export const replyFaults: Partial<Record<FaultName, ReplyFault>> = {
  ...signInFaults,
  ...orderFaults,
  ...contentFaults,
  unauthorized: {
    at: ['status', 'json', 'report'],
    times: 1,
    strike: ({ operation, seen, revokeToken, refuse }) => {
      // midway: what was ordered has been asked about once before
      if (seen === 0 && operation !== 'create') return null
      revokeToken()
      return refuse({ status: 401, code: 'TOKEN_REVOKED', message: 'The token is not valid' })
    },
  },
  'too-many-requests': {
    at: ['create', 'status'],
    times: 1,
    strike: (strike) =>
      strike.refuse({
        status: 429,
        code: 'TOO_MANY_REQUESTS',
        message: 'Too many requests, wait a moment',
        headers: retryAfter(strike),
      }),
  },
  'server-error': {
    at: ['status', 'json', 'report'],
    times: 2,
    strike: ({ setting, refuse }) =>
      refuse({
        status: setting.status ?? 500,
        code: 'INTERNAL_ERROR',
        message: 'Something went wrong',
      }),
  },
  'connection-breaks': {
    at: ['status', 'json', 'report'],
    times: 2,
    strike: () => brokenConnection(),
  },
  'redirect-elsewhere': {
    at: ['json'],
    times: always,
    strike: async ({ operation, call, settings, proceed }) => {
      if (operation !== 'create' && !isWhole(await proceed())) return null
      const location = settings.elsewhere.replace(/\/+$/, '') + call.path
      return emptyReply(operation === 'create' ? 307 : 302, { location })
    },
  },
  'redirect-within': {
    at: ['status', 'json', 'report'],
    times: always,
    strike: ({ call }) =>
      // once it carries the country it has arrived
      /^\/organization\/session\/[a-z]{2}\//.test(call.path)
        ? null
        : emptyReply(307, { location: call.path.replace('/session/', '/session/no/') }),
  },
  'expired-404': { at: ['status', 'json', 'report'], times: always, strike: gone(404) },
  'expired-410': { at: ['status', 'json', 'report'], times: always, strike: gone(410) },
}
