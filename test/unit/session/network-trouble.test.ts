import { describe, expect, test } from 'vitest'
import { readNetworkTrouble } from '../../../electron/session/network-trouble'

describe('of a network error it is certain that nothing left', () => {
  test.each([
    new Error('net::ERR_NAME_NOT_RESOLVED'),
    new Error('net::ERR_INTERNET_DISCONNECTED'),
    new Error('net::ERR_CERT_AUTHORITY_INVALID'),
    new TypeError('fetch failed', {
      cause: Object.assign(new Error('connect'), { code: 'ETIMEDOUT', syscall: 'connect' }),
    }),
    new TypeError('fetch failed', {
      cause: Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
    }),
  ])('%s', (error) => {
    expect(readNetworkTrouble(error).isSent).toBe(false)
  })
})

test.each([
  [new Error('net::ERR_CERT_AUTHORITY_INVALID'), true],
  [new Error('net::ERR_CERT_DATE_INVALID'), true],
  [new Error('net::ERR_CONNECTION_REFUSED'), false],
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED'].map(
    (code): [Error, boolean] => [
      new TypeError('fetch failed', { cause: Object.assign(new Error('tls'), { code }) }),
      true,
    ],
  ),
])(
  'a certificate that is not trusted is told apart from a service out of reach: %s',
  (error, is) => {
    expect(readNetworkTrouble(error).isUntrusted).toBe(is)
  },
)

describe('of a network error it stays open whether the request arrived', () => {
  test.each([
    new Error('net::ERR_CONNECTION_RESET'),
    new Error('net::ERR_EMPTY_RESPONSE'),
    new Error('net::ERR_NETWORK_CHANGED'),
    new TypeError('fetch failed', {
      cause: Object.assign(new Error('read'), { code: 'ETIMEDOUT', syscall: 'read' }),
    }),
    new TypeError('fetch failed', {
      cause: Object.assign(new Error('closed'), { code: 'UND_ERR_SOCKET' }),
    }),
    new Error('something new'),
    null,
  ])('%s', (error) => {
    expect(readNetworkTrouble(error).isSent).toBe(true)
  })
})

test('a network error is told by its code alone, for its message may quote a header', () => {
  const error = Object.assign(new TypeError('"Bearer abc" is not valid'), { code: 'Bearer abc' })
  expect(readNetworkTrouble(error).word).toBeNull()
})
