import { createHash, generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { FaultName } from '../../electron/practice/faults/names'
import {
  startPractice,
  type PracticeOptions,
  type PracticeService,
} from '../../electron/practice/start'
import { createSessionClient, type SessionClientDeps } from '../../electron/session/client'
import type { ServiceConnection } from '../../electron/session/connection'
import { assumedContract } from '../../electron/session/contract-table'
import type { SessionClient, SessionReference } from '../../electron/session/face'
import type { Country } from '../../electron/shared/domain/identifier'
import type { DeliverableKind, SessionOrder } from '../../electron/shared/domain/session'
import { basicScope, ofacScope } from '../../electron/shared/domain/settings'

const organizations: Record<Country, string> = {
  no: '314211073',
  se: '9920041275',
  fi: '9000524-2',
  dk: '99013427',
}

const running: PracticeService[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()))
})

interface Meeting {
  service: PracticeService
  client: SessionClient
  pauses: number[]
}

/** The practice service, instant unless told otherwise, and a client signed up with it. */
async function meet(
  options: PracticeOptions = {},
  connection: Partial<ServiceConnection> = {},
  more: { secret?: string; deps?: Partial<SessionClientDeps> } = {},
): Promise<Meeting> {
  const service = await startPractice({ delays: 'instant', ...options })
  running.push(service)
  const pauses: number[] = []
  const client = createSessionClient(
    {
      kind: 'service',
      discoveryUrl: service.discoveryUrl,
      clientId: service.clientId,
      authMethod: 'client_secret_basic',
      scopes: [basicScope, ofacScope],
      amlBaseUrl: null,
      ...connection,
    },
    more.secret ?? service.clientSecret,
    {
      fetch: globalThis.fetch,
      now: () => Date.now(),
      delay: async (ms) => void pauses.push(ms),
      ...more.deps,
    },
  )
  return { service, client, pauses }
}

const orderFor = (country: Country): SessionOrder => ({
  company: { country, kind: 'organization-number', identifier: organizations[country] },
  expands: ['address', 'roles', 'ownership.beneficials', 'sanction'],
  reports: ['aml', 'certificateOfRegistration'],
  language: 'nb',
})

async function open(client: SessionClient, country: Country = 'no'): Promise<SessionReference> {
  const created = await client.create(orderFor(country))
  if (created.outcome !== 'created') throw new Error(JSON.stringify(created))
  return { ...created.session, country }
}

/** Reads the status and the JSON of a session that is ready. */
async function collect(client: SessionClient, session: SessionReference) {
  const status = await client.status(session)
  if (!status.ok) throw new Error(JSON.stringify(status))
  const json = await client.content(session, 'json')
  if (!json.ok) throw new Error(JSON.stringify(json))
  return { status: status.value, json: json.value }
}

const fault = (name: FaultName): PracticeOptions => ({ faults: [{ fault: name }] })

describe('a company is ordered and collected', () => {
  test.each(['client_secret_basic', 'client_secret_post'] as const)(
    'after signing in by %s',
    async (authMethod) => {
      const { client } = await meet({}, { authMethod })
      expect((await collect(client, await open(client))).json.httpStatus).toBe(200)
    },
  )

  test.each([
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RS256'],
    ['EC', generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'ES256'],
  ] as const)('after signing in by private_key_jwt with an %s key', async (_, keys, alg) => {
    const publicKey = { ...keys.publicKey.export({ format: 'jwk' }), kty: _, kid: 'k1', alg }
    const { client } = await meet(
      { settings: { clientKeys: [publicKey] } },
      { authMethod: 'private_key_jwt' },
      { secret: `kid: k1\n${keys.privateKey.export({ format: 'pem', type: 'pkcs8' })}` },
    )
    expect((await collect(client, await open(client))).json.httpStatus).toBe(200)
  })

  test.each(['no', 'se', 'fi', 'dk'] as const)('in %s, with bytes as sent', async (country) => {
    const { client, service } = await meet()
    const { json } = await collect(client, await open(client, country))
    const text = Buffer.from(json.bytes).toString('utf8')
    expect(JSON.parse(text)).toHaveProperty('keyInformation')
    expect(json.headers['content-length']).toBe(String(json.bytes.length))
    expect(service.ledger()).toMatchObject([{ country, identifier: organizations[country] }])
  })

  test('with both reports', async () => {
    const { client } = await meet()
    const session = await open(client)
    const reports = await Promise.all(
      ['aml', 'certificateOfRegistration'].map((kind) => client.content(session, kind)),
    )
    expect(reports).toMatchObject([
      { ok: true, value: { mediaType: 'application/pdf' } },
      { ok: true, value: { mediaType: 'application/pdf' } },
    ])
  })

  test('by either path, with the same bytes', async () => {
    const { client, service } = await meet()
    const session = await open(client)
    const [plain, withCountry] = assumedContract.pathStyles
    const digests = await Promise.all(
      [plain, withCountry].map(async (style) => {
        const one = createSessionClient(
          {
            kind: 'service',
            discoveryUrl: service.discoveryUrl,
            clientId: service.clientId,
            authMethod: 'client_secret_basic',
            scopes: [basicScope],
            amlBaseUrl: null,
          },
          service.clientSecret,
          {
            fetch: globalThis.fetch,
            now: () => Date.now(),
            contract: { pathStyles: style ? [style] : [] },
          },
        )
        const got = await one.content({ ...session, location: null }, 'json')
        if (!got.ok) throw new Error(JSON.stringify(got))
        return [new URL(got.value.sourceUrl).pathname, sha256(got.value.bytes)]
      }),
    )
    expect(digests.map(([path]) => path)).toEqual([
      `/organization/session/${session.sessionId}/json`,
      `/organization/session/no/${session.sessionId}/json`,
    ])
    expect(digests[0]?.[1]).toBe(digests[1]?.[1])
  })

  test('when the token is revoked midway and the service stumbles', async () => {
    const { client, pauses } = await meet({
      faults: [{ fault: 'unauthorized' }, { fault: 'server-error' }],
    })
    const session = await open(client)
    await collect(client, session)
    await collect(client, session)
    expect(pauses).toEqual([1000, 2000])
  })
})

describe('session information is read', () => {
  const shapes = ['flat', 'objects', 'array', 'nested'] as const
  const words = ['canonical', 'aliases'] as const
  const every = shapes.flatMap((shape) => words.map((wording) => [shape, wording] as const))

  test.each(every)('in the %s shape with %s words', async (statusShape, statusWords) => {
    const { client, service } = await meet({
      delays: { json: 0, aml: 60_000, certificateOfRegistration: 60_000 },
      settings: { statusShape, statusWords },
    })
    const session = await open(client)
    const classes = async () => {
      const status = await client.status(session)
      if (!status.ok) throw new Error(JSON.stringify(status))
      const { overall, entities } = status.value
      return [overall?.class, ...entities.map((one) => `${one.kind} ${one.class}`)]
    }
    expect(await classes()).toEqual([
      'in-progress',
      'json ready',
      'aml in-progress',
      'certificateOfRegistration in-progress',
    ])
    service.configure({ clock: { offsetMs: 130_000 } })
    expect((await classes()).slice(0, 3)).toEqual(['ready', 'json ready', 'aml ready'])
    service.configure({ clock: { offsetMs: 3 * 3_600_000 } })
    expect((await classes())[1]).toBe('json expired')
  })

  test('with words nobody knows, which are kept, and the content can be tried', async () => {
    const { client } = await meet(fault('unknown-status-words'))
    const { status, json } = await collect(client, await open(client))
    expect(status.entities[0]).toMatchObject({ class: 'unknown', word: 'KLAR_TIL_HENTING' })
    expect(json.httpStatus).toBe(200)
  })

  test('with the reason of a failed search', async () => {
    const { client } = await meet(fault('session-failed'))
    const status = await client.status(await open(client))
    expect(status).toMatchObject({
      ok: true,
      value: { overall: { class: 'failed' }, errors: [{ code: 'S-500' }, {}, {}] },
    })
  })
})

describe('a broken delivery is refused', () => {
  test.each<[FaultName, DeliverableKind, string]>([
    ['truncated-report', 'aml', 'answer-cut-short'],
    ['report-breaks-off', 'aml', 'answer-cut-short'],
    ['html-report', 'aml', 'not-a-pdf'],
    ['empty-report', 'certificateOfRegistration', 'not-a-pdf'],
    ['oversized-report', 'aml', 'answer-too-large'],
    ['html-answer', 'json', 'not-json'],
    ['broken-answer', 'json', 'not-json'],
    ['answer-breaks-off', 'json', 'answer-cut-short'],
    ['oversized-answer', 'json', 'answer-too-large'],
    ['redirect-elsewhere', 'json', 'other-origin-refused'],
  ])('%s', async (name, kind, code) => {
    const { client } = await meet(fault(name))
    const session = await open(client)
    expect(await client.content(session, kind)).toMatchObject({ ok: false, failure: { code } })
  })
})

describe('a deliverable that is not there', () => {
  test.each([202, 404, 409, 425] as const)('is not ready yet by %i', async (notReadyStatus) => {
    const { client } = await meet({
      ...fault('never-finishes'),
      settings: { notReadyStatus },
    })
    const session = await open(client)
    await client.status(session)
    expect(await client.content(session, 'json')).toMatchObject({ failure: { code: 'not-ready' } })
  })

  test.each([404, 410] as const)('is gone after two hours by %i', async (expiredStatus) => {
    const { client, service } = await meet({ settings: { expiredStatus } })
    const session = await open(client)
    await collect(client, session)
    service.configure({ clock: { offsetMs: 2 * 3_600_000 + 1000 } })
    expect(await client.content(session, 'json')).toMatchObject({
      failure: { code: 'result-expired' },
    })
  })

  test.each(['expired-404', 'expired-410'] as const)(
    'is gone before it was fetched by %s',
    async (name) => {
      const { client } = await meet(fault(name))
      const session = await open(client)
      expect(await client.status(session)).toHaveProperty('ok', true)
      const expired = { ok: false, failure: { code: 'result-expired' } }
      expect(await client.content(session, 'json')).toMatchObject(expired)
      expect(await client.status(session)).toMatchObject(expired)
    },
  )
})

describe('an order', () => {
  test.each<[FaultName, number]>([
    ['reset-before-create', 0],
    ['reset-after-create', 1],
    ['error-after-create', 1],
  ])('whose answer is lost (%s) is unclear and not sent again', async (name, recorded) => {
    const { client, service } = await meet(fault(name))
    expect(await client.create(orderFor('no'))).toMatchObject({
      outcome: 'ambiguous',
      failure: { code: 'order-unclear' },
    })
    expect(service.ledger()).toHaveLength(recorded)
  })

  test('that comes too fast was not placed and can be placed later', async () => {
    let passedMs = 0
    const deps = { monotonicMs: () => passedMs }
    const { client, service } = await meet(fault('too-many-requests'), {}, { deps })
    const first = await client.create(orderFor('no'))
    expect(first).toMatchObject({
      outcome: 'not-sent',
      failure: { code: 'too-many-requests', retryAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    })
    expect(await client.create(orderFor('no'))).toMatchObject({ outcome: 'not-sent' })
    expect(service.ledger()).toHaveLength(0)
    passedMs += 3000
    expect(await client.create(orderFor('no'))).toHaveProperty('outcome', 'created')
  })

  test('for an unknown organization is refused in the words of the service', async () => {
    const { client } = await meet()
    const order = orderFor('no')
    const unknown = { ...order, company: { ...order.company, identifier: '999999999' } }
    expect(await client.create(unknown)).toEqual({
      outcome: 'refused',
      failure: {
        code: 'organization-not-found',
        detail: 'No organization with the identifier 999999999 was found',
      },
    })
  })

  test('with an expand the service does not know is refused, naming it', async () => {
    const { client } = await meet({ settings: { rolesExpand: 'officialRoles' } })
    expect(await client.create(orderFor('no'))).toMatchObject({
      outcome: 'refused',
      failure: { code: 'order-refused', detail: expect.stringContaining('roles') },
    })
  })

  test('without the right to a sanction list is refused', async () => {
    const { client } = await meet(fault('sanction-list-refused'))
    expect(await client.create(orderFor('no'))).toMatchObject({
      outcome: 'refused',
      failure: { code: 'scope-refused' },
    })
  })

  test.each<[string, PracticeOptions, string | undefined, string]>([
    [
      'the scope is not granted',
      { settings: { isOfacAllowed: false } },
      undefined,
      'scope-refused',
    ],
    ['the secret is wrong', {}, 'wrong', 'sign-in-refused'],
    ['sign-in is out of order', fault('sign-in-unavailable'), undefined, 'service-trouble'],
  ])('was never sent when %s', async (_, options, secret, code) => {
    const { client, service } = await meet(options, {}, secret ? { secret } : {})
    expect(await client.create(orderFor('no'))).toMatchObject({
      outcome: 'not-sent',
      failure: { code },
    })
    expect(service.ledger()).toHaveLength(0)
  })

  test('was never sent when the service is gone; reading says it is out of reach', async () => {
    const { client, service } = await meet()
    const session = await open(client)
    await service.stop()
    running.length = 0
    expect(await client.create(orderFor('no'))).toMatchObject({
      outcome: 'not-sent',
      failure: { code: 'service-unreachable' },
    })
    expect(await client.status(session)).toMatchObject({ failure: { code: 'service-unreachable' } })
  })
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
