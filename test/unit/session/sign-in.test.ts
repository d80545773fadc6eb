import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify, type JWK } from 'jose'
import { afterEach, describe, expect, test } from 'vitest'
import { reply, startReplyServer, type Answer, type ReplyServer } from '../../support/reply-server'
import { apiPath, clientOf, startSessionService } from '../../support/session-service'

const session = { sessionId: 's1', country: 'no', location: null } as const
const ready: Answer = (_, response) => reply(response, 200, { jsonData: 'READY' })

const running: ReplyServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

type ClientOptions = Parameters<typeof clientOf>[1]

async function serve(
  service: Parameters<typeof startSessionService>[1] = {},
  options: ClientOptions = {},
) {
  const server = await startSessionService(ready, service)
  running.push(server)
  return { server, ...clientOf(server, options) }
}

const form = (server: ReplyServer) => new URLSearchParams(server.to('/token')[0]?.body)

describe('signing in', () => {
  test('tells who one is by Basic, both halves form-encoded, and asks for the scopes', async () => {
    const { client, server } = await serve(
      {},
      {
        connection: { clientId: 'bank & co', scopes: ['aml_organization/basic', 'other'] },
        secret: 'p:w%',
      },
    )
    expect(await client.signIn()).toMatchObject({
      ok: true,
      value: {
        issuer: server.origin,
        amlBaseUrl: server.origin,
        grantedScopes: ['aml_organization/basic', 'other'],
        expiresInS: 300,
      },
    })
    const [basic, credentials] = (server.to('/token')[0]?.headers.authorization ?? '').split(' ')
    expect(basic).toBe('Basic')
    expect(Buffer.from(credentials ?? '', 'base64').toString()).toBe('bank+%26+co:p%3Aw%25')
    expect(Object.fromEntries(form(server))).toEqual({
      grant_type: 'client_credentials',
      scope: 'aml_organization/basic other',
    })
  })

  test('puts the secret into the form where that is the method', async () => {
    const { client, server } = await serve({}, { connection: { authMethod: 'client_secret_post' } })
    await client.signIn()
    expect(server.to('/token')[0]?.headers.authorization).toBeUndefined()
    expect(form(server).get('client_secret')).toBe('invented-secret')
  })

  test('reports the scopes that were granted, fewer than asked', async () => {
    const { client } = await serve({
      token: (_, response) =>
        reply(response, 200, {
          access_token: 'a',
          token_type: 'bearer',
          expires_in: '120',
          scope: 'aml_organization/basic',
        }),
    })
    expect(await client.signIn()).toMatchObject({
      value: { grantedScopes: ['aml_organization/basic'], expiresInS: 120 },
    })
  })
})

describe('signing in with a private key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = (key: typeof ec.privateKey) => key.export({ format: 'pem', type: 'pkcs8' }).toString()
  const jwk = (key: typeof ec.privateKey, more: object) =>
    ({ ...key.export({ format: 'jwk' }), ...more }) as JWK

  const assertionFor = async (secret: string, contract = {}) => {
    const { client, server } = await serve(
      {},
      { connection: { authMethod: 'private_key_jwt' }, secret, deps: { contract } },
    )
    const signIn = await client.signIn()
    return { signIn, server, assertion: form(server).get('client_assertion') ?? '' }
  }

  test.each([
    ['an RSA key in PEM', pem(rsa.privateKey), rsa.publicKey, 'RS256', undefined],
    [
      'an EC key in PEM with its id above',
      `kid: k-7\n${pem(ec.privateKey)}`,
      ec.publicKey,
      'ES256',
      'k-7',
    ],
    ['a JWK', JSON.stringify(jwk(ec.privateKey, { kid: 'k-8' })), ec.publicKey, 'ES256', 'k-8'],
    [
      'the private key of a JWK set',
      JSON.stringify({
        keys: [
          jwk(ec.publicKey, { kid: 'public' }),
          jwk(rsa.privateKey, { kid: 'k-9', use: 'sig' }),
        ],
      }),
      rsa.publicKey,
      'RS256',
      'k-9',
    ],
  ])('%s signs an assertion that the public key verifies', async (_, secret, key, alg, kid) => {
    const { signIn, server, assertion } = await assertionFor(secret)
    expect(signIn.ok).toBe(true)
    expect(decodeProtectedHeader(assertion)).toEqual(kid ? { alg, kid } : { alg })
    const publicKey = await importJWK(key.export({ format: 'jwk' }) as JWK, alg)
    const { payload } = await jwtVerify(assertion, publicKey, {
      issuer: 'invented-client',
      subject: 'invented-client',
      audience: server.origin,
    })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(60)
    expect(payload.jti).toBeTruthy()
  })

  test('names the token endpoint as audience where the contract says so', async () => {
    const { assertion, server } = await assertionFor(pem(ec.privateKey), {
      assertionAudience: 'token_endpoint',
    })
    expect(decodeJwt(assertion).aud).toBe(`${server.origin}/token`)
  })

  test.each([
    ['no key at all', 'hunter2-secret'],
    ['broken JSON', '{"kty":"RSA","d":"hunter2-secret"'],
    ['a public key', JSON.stringify(ec.publicKey.export({ format: 'jwk' }))],
    ['another curve', pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)],
  ])('%s is refused before anything is sent, without quoting it', async (_, secret) => {
    const { signIn, server } = await assertionFor(secret)
    expect(signIn).toMatchObject({ ok: false, failure: { code: 'sign-in-refused' } })
    expect(JSON.stringify(signIn)).not.toContain('hunter2')
    expect(server.to('/token')).toHaveLength(0)
  })
})

describe('a token', () => {
  test.each([0, 5 * 3_600_000, -5 * 3_600_000])(
    'is kept until half a minute before it ends, the wall clock set by %d ms or not',
    async (jumpMs) => {
      let wallMs = Date.parse('2025-01-01T10:00:00Z')
      let passedMs = 0
      const deps = { now: () => wallMs, monotonicMs: () => passedMs }
      const { client, server } = await serve({}, { deps })
      await client.status(session)
      wallMs += jumpMs
      passedMs += 269_000
      await client.status(session)
      expect(server.to('/token')).toHaveLength(1)
      passedMs += 2000
      await client.status(session)
      expect(server.to('/token')).toHaveLength(2)
    },
  )

  test('is fetched once for many requests at the same time', async () => {
    const { client, server } = await serve()
    await Promise.all(Array.from({ length: 10 }, () => client.status(session)))
    expect(server.to('/token')).toHaveLength(1)
    expect(server.to('/.well-known/openid-configuration')).toHaveLength(1)
  })

  test('refused under many requests at once is renewed once', async () => {
    const server = await startSessionService((seen, response) =>
      seen.headers.authorization === 'Bearer t1'
        ? reply(response, 401, {})
        : reply(response, 200, { jsonData: 'READY' }),
    )
    running.push(server)
    const { client } = clientOf(server)
    const asked = await Promise.all(Array.from({ length: 4 }, () => client.status(session)))
    expect(asked.every((one) => one.ok)).toBe(true)
    expect(server.to('/token')).toHaveLength(2)
  })

  test('that would break out of its header is never sent', async () => {
    const { client, server } = await serve({
      token: (_, response) =>
        reply(response, 200, { access_token: 'a\r\nx: y', token_type: 'Bearer', expires_in: 300 }),
    })
    expect(await client.status(session)).toMatchObject({ failure: { code: 'sign-in-refused' } })
    expect(server.seen.some((one) => one.path.startsWith(apiPath))).toBe(false)
  })
})

describe('a sign-in that fails says why', () => {
  test.each<[string, Answer, object]>([
    [
      'unknown client',
      (_, response) =>
        reply(
          response,
          401,
          { error: 'invalid_client', error_description: 'Invalid client credentials' },
          { 'www-authenticate': 'Basic realm="x"' },
        ),
      { code: 'sign-in-refused', detail: 'Invalid client credentials' },
    ],
    [
      'a scope that is not ours',
      (_, response) =>
        reply(response, 400, { error: 'invalid_scope', error_description: 'Invalid scopes: x' }),
      { code: 'scope-refused', detail: 'Invalid scopes: x' },
    ],
    [
      'out of order',
      (_, response) => reply(response, 503, { error: 'temporarily_unavailable' }),
      { code: 'service-trouble', detail: 'temporarily_unavailable' },
    ],
    ['a web page', (_, response) => reply(response, 200, '<html>'), { code: 'sign-in-refused' }],
    [
      'a broken connection',
      (_, response) => void response.socket?.resetAndDestroy(),
      { code: 'service-unreachable' },
    ],
    [
      'led elsewhere',
      (_, response) => reply(response, 302, '', { location: 'https://elsewhere.invalid/' }),
      { code: 'other-origin-refused' },
    ],
  ])('%s', async (_, token, failure) => {
    const { client } = await serve({ token })
    expect(await client.signIn()).toMatchObject({ ok: false, failure })
  })

  test('no secret is held', async () => {
    const { client, server } = await serve({}, { secret: null })
    expect(await client.signIn()).toEqual({ ok: false, failure: { code: 'secret-missing' } })
    expect(server.seen).toHaveLength(0)
  })
})

describe('the addresses of an environment', () => {
  const signInWith = async (discovery: Record<string, unknown>, connection = {}) => {
    const { client } = await serve({ discovery }, { connection })
    const signIn = await client.signIn()
    return signIn.ok ? signIn.value.amlBaseUrl : signIn.failure
  }

  test.each([
    [{ 'aml-baseurl': 'https://aml.invalid/' }, 'https://aml.invalid'],
    [{ 'aml-baseurl': null, aml_baseurl: 'https://aml.invalid/v' }, 'https://aml.invalid/v'],
    [{ 'aml-baseurl': null, amlBaseUrl: 'https://aml.invalid' }, 'https://aml.invalid'],
  ])('%j names the API', async (discovery, expected) => {
    expect(await signInWith(discovery)).toBe(expected)
  })

  test('the address in the settings goes before the discovered one', async () => {
    const amlBaseUrl = 'https://mine.invalid/api/'
    expect(await signInWith({}, { amlBaseUrl })).toBe('https://mine.invalid/api')
  })

  test.each([
    ['http://aml.invalid'],
    ['https://user:pw@aml.invalid'],
    ['ftp://aml.invalid'],
    ['somewhere'],
    [null],
  ])('an API at %s is refused', async (address) => {
    expect(await signInWith({ 'aml-baseurl': address })).toMatchObject({
      code: 'discovery-unusable',
    })
  })

  test('a known host without the key falls back to the table', async () => {
    const server = await startSessionService(ready, { discovery: { 'aml-baseurl': null } })
    running.push(server)
    const { client } = clientOf(server, {
      deps: { contract: { amlBaseFallbacks: { '127.0.0.1': 'https://aml.bankidapis.no' } } },
    })
    expect(await client.signIn()).toMatchObject({
      value: { amlBaseUrl: 'https://aml.bankidapis.no' },
    })
  })

  test('plain HTTP is refused but for this computer, before a secret leaves', async () => {
    let sent = 0
    const deps = {
      fetch: async () => {
        sent += 1
        return new Response()
      },
    }
    const { client } = clientOf({ origin: 'http://service.invalid' }, { deps })
    expect(await client.signIn()).toMatchObject({ failure: { code: 'discovery-unusable' } })
    expect(sent).toBe(0)
    expect(await signInWith({ token_endpoint: 'http://elsewhere.invalid/token' })).toMatchObject({
      code: 'discovery-unusable',
    })
  })

  test.each<[string, Answer, string]>([
    ['a web page', (_, response) => reply(response, 200, '<html>'), 'discovery-unusable'],
    ['not found', (_, response) => reply(response, 404, ''), 'discovery-unusable'],
    ['out of order', (_, response) => reply(response, 503, ''), 'service-trouble'],
    [
      'led elsewhere',
      (_, response) => reply(response, 302, '', { location: 'https://elsewhere.invalid' }),
      'other-origin-refused',
    ],
    [
      'endless',
      (_, response) => {
        response.writeHead(200)
        response.write(Buffer.alloc(2 * 1024 * 1024, 0x20))
      },
      'answer-too-large',
    ],
  ])('a discovery document that is %s is no use', async (_, answer, code) => {
    const server = await startReplyServer(answer)
    running.push(server)
    expect(await clientOf(server).client.signIn()).toMatchObject({ ok: false, failure: { code } })
  })

  test('are read again after a day, and after the API was not found several times', async () => {
    let now = 0
    const server = await startSessionService((_, response) => reply(response, 404, ''))
    running.push(server)
    const { client } = clientOf(server, { deps: { monotonicMs: () => now } })
    const reads = () => server.to('/.well-known/openid-configuration').length
    await client.signIn()
    now += 86_400_000
    await client.signIn()
    expect(reads()).toBe(2)
    await client.status(session)
    await client.status(session)
    await client.signIn()
    expect(reads()).toBe(3)
  })
})
