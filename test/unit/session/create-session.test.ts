import { afterEach, describe, expect, test } from 'vitest'
import type { SessionOrder } from '../../../electron/shared/domain/session'
import { reply, startReplyServer, type Answer, type ReplyServer } from '../../support/reply-server'
import { apiPath, clientOf, startSessionService } from '../../support/session-service'

const order: SessionOrder = {
  company: { country: 'no', kind: 'organization-number', identifier: '310000019' },
  expands: ['address', 'roles'],
  reports: ['aml'],
  language: 'nb',
}

const running: ReplyServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

const orders = (server: ReplyServer) =>
  server.seen.filter((one) => one.method === 'POST' && one.path.startsWith(apiPath))

type ServiceOptions = Parameters<typeof startSessionService>[1]
type ClientOptions = Parameters<typeof clientOf>[1]

async function orderFrom(
  answer: Answer,
  service: ServiceOptions = {},
  options: ClientOptions = {},
) {
  const server = await startSessionService(answer, service)
  running.push(server)
  const { client } = clientOf(server, options)
  const outcome = await client.create(order)
  return { outcome, server, sent: orders(server) }
}

const created: Answer = (_, response) => reply(response, 201, { sessionId: 'b1f0' })

describe('an accepted order', () => {
  test('is asked for in the documented form and becomes a session', async () => {
    const { outcome, sent, server } = await orderFrom((_, response) =>
      reply(response, 201, { sessionId: 'b1f0' }, { location: `${apiPath}/b1f0` }),
    )
    expect(outcome).toMatchObject({
      outcome: 'created',
      session: { sessionId: 'b1f0', location: `${server.origin}${apiPath}/b1f0`, httpStatus: 201 },
    })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      path: '/organization/session/no',
      headers: { authorization: 'Bearer t1', 'content-type': 'application/json' },
    })
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      identifier: '310000019',
      expands: ['address', 'roles'],
      reports: ['aml'],
      language: 'nb',
    })
  })

  test.each([
    ['another spelling', 201, { session_id: 's-1' }, {}, 's-1'],
    ['plain id', 200, { id: 77 }, {}, '77'],
    ['a Location alone', 202, '', { location: '/organization/session/no/s%2F2?x=1' }, 's/2'],
    ['a Location beside unreadable bytes', 201, '<html>', { location: '/a/s-3/' }, 's-3'],
  ])('is recognised by %s', async (_, status, body, headers: Record<string, string>, sessionId) => {
    const { outcome } = await orderFrom((__, response) => reply(response, status, body, headers))
    expect(outcome).toMatchObject({ outcome: 'created', session: { sessionId } })
  })

  test('keeps no Location that leads to another origin', async () => {
    const { outcome } = await orderFrom((_, response) =>
      reply(response, 201, { sessionId: 'a' }, { location: 'https://elsewhere.invalid/a' }),
    )
    expect(outcome).toMatchObject({ outcome: 'created', session: { location: null } })
  })

  test('goes through when the token was refused once', async () => {
    const { outcome, sent } = await orderFrom((seen, response) =>
      seen.headers.authorization === 'Bearer t1'
        ? reply(response, 401, {})
        : reply(response, 201, { sessionId: 'b1f0' }),
    )
    expect(outcome.outcome).toBe('created')
    expect(sent.map((one) => one.headers.authorization)).toEqual(['Bearer t1', 'Bearer t2'])
  })
})

describe('an order that may or may not exist is unclear, and sent once', () => {
  const hang: Answer = () => undefined
  test.each<[string, Answer]>([
    ['a server error', (_, response) => reply(response, 500, { message: 'database' })],
    ['an unavailable gateway', (_, response) => reply(response, 503, '<h1>Unavailable</h1>')],
    ['a request time-out', (_, response) => reply(response, 408, '')],
    ['a broken connection', (_, response) => void response.socket?.resetAndDestroy()],
    ['silence', hang],
    ['a success nobody can read', (_, response) => reply(response, 201, 'not json at all')],
    ['a success without any id', (_, response) => reply(response, 201, { status: 'ok' })],
    ['an id that would climb out of its path', (_, response) => reply(response, 201, { id: '..' })],
    ['a success cut short', cutShort(201, '{"sessionId":"b1')],
    ['see other', (_, response) => reply(response, 303, '', { location: '/somewhere' })],
    ['an unknown status', (_, response) => reply(response, 600, '')],
  ])('after %s', async (_, answer) => {
    const timeoutsMs = { discovery: 5000, token: 5000, create: 400, status: 1, json: 1, report: 1 }
    const { outcome, sent } = await orderFrom(answer, {}, { deps: { contract: { timeoutsMs } } })
    expect(outcome).toMatchObject({ outcome: 'ambiguous', failure: { code: 'order-unclear' } })
    expect(sent).toHaveLength(1)
  })

  test('and quotes the service with the reference its support will ask for', async () => {
    const { outcome } = await orderFrom((_, response) =>
      reply(response, 502, { message: 'Register is down', reference: 'R-9' }),
    )
    expect(outcome).toMatchObject({ failure: { detail: 'Register is down · R-9' } })
  })

  test('when a person cancels after it was sent', async () => {
    const cancel = new AbortController()
    const server = await startSessionService(() => cancel.abort())
    running.push(server)
    const outcome = await clientOf(server).client.create(order, cancel.signal)
    expect(outcome).toMatchObject({ outcome: 'ambiguous', failure: { code: 'order-unclear' } })
  })
})

test('no order rides on a connection that an earlier request left behind', async () => {
  const server = await startSessionService(created)
  running.push(server)
  const { client } = clientOf(server)
  for (let orders = 0; orders < 3; orders += 1) await client.create(order)
  const ports = server.seen.map((one) => one.fromPort)
  expect(server.seen.length).toBeGreaterThan(4)
  expect(new Set(ports).size).toBe(ports.length)
})

describe('an order that certainly never left may be sent again', () => {
  test('when the service of the addresses cannot be reached', async () => {
    const gone = await startReplyServer(() => undefined)
    await gone.stop()
    const outcome = await clientOf(gone).client.create(order)
    expect(outcome).toEqual({
      outcome: 'not-sent',
      failure: { code: 'service-unreachable', detail: 'ECONNREFUSED' },
    })
  })

  test('when the API refuses the connection', async () => {
    const gone = await startReplyServer(() => undefined)
    await gone.stop()
    const { outcome } = await orderFrom(created, { discovery: { 'aml-baseurl': gone.origin } })
    expect(outcome).toMatchObject({ outcome: 'not-sent', failure: { detail: 'ECONNREFUSED' } })
  })

  test('when the name of the API is unknown', async () => {
    const { outcome } = await orderFrom(
      created,
      {},
      {
        connection: { amlBaseUrl: 'https://no-such-host.invalid' },
      },
    )
    expect(outcome).toMatchObject({
      outcome: 'not-sent',
      failure: { code: 'service-unreachable' },
    })
  })

  test('when sign-in is refused', async () => {
    const { outcome, sent } = await orderFrom(created, {
      token: (_, response) => reply(response, 401, { error: 'invalid_client' }),
    })
    expect(outcome).toMatchObject({ outcome: 'not-sent', failure: { code: 'sign-in-refused' } })
    expect(sent).toHaveLength(0)
  })

  test('when the service asks for patience, with the instant it names', async () => {
    const { outcome, sent } = await orderFrom(
      (_, response) => reply(response, 429, '', { 'retry-after': '120' }),
      {},
      { deps: { now: () => Date.parse('2025-01-01T10:00:00Z') } },
    )
    expect(outcome).toEqual({
      outcome: 'not-sent',
      failure: { code: 'too-many-requests', retryAt: '2025-01-01T10:02:00.000Z' },
    })
    expect(sent).toHaveLength(1)
  })

  test('when a person cancelled before', async () => {
    const server = await startSessionService(created)
    running.push(server)
    const outcome = await clientOf(server).client.create(order, AbortSignal.abort())
    expect(outcome).toEqual({ outcome: 'not-sent', failure: { code: 'cancelled' } })
    expect(orders(server)).toHaveLength(0)
  })
})

describe('a refused order says why', () => {
  test.each([
    [
      400,
      { errors: [{ field: 'expands', message: 'unknown: x' }] },
      'order-refused',
      'expands: unknown: x',
    ],
    [422, { message: 'Bad identifier' }, 'order-refused', 'Bad identifier'],
    [
      404,
      { code: 'ORGANIZATION_NOT_FOUND', message: 'Not found' },
      'organization-not-found',
      'Not found',
    ],
    [
      404,
      { detail: 'No resource organization/session/no' },
      'wrong-path',
      'No resource organization/session/no',
    ],
    [403, { error: 'insufficient_scope' }, 'scope-refused', 'insufficient_scope'],
    [401, { message: 'Token not valid' }, 'sign-in-refused', 'Token not valid'],
    [405, '', 'wrong-path', undefined],
    [415, '', 'wrong-path', undefined],
  ])('status %i with %j', async (status, body, code, detail) => {
    const { outcome } = await orderFrom((_, response) => reply(response, status, body))
    expect(outcome).toEqual({
      outcome: 'refused',
      failure: detail === undefined ? { code } : { code, detail },
    })
  })

  test('and a redirect to another origin is refused without showing it the token', async () => {
    const elsewhere = await startReplyServer((_, response) => reply(response, 201, { id: 'x' }))
    running.push(elsewhere)
    const { outcome } = await orderFrom((_, response) =>
      reply(response, 307, '', { location: `${elsewhere.origin}/organization/session/no` }),
    )
    expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: 'other-origin-refused' } })
    expect(elsewhere.seen).toHaveLength(0)
  })
})

describe('the form of an order follows the contract table', () => {
  const bodyFor = async (changed: Partial<SessionOrder>, contract = {}) => {
    const server = await startSessionService(created)
    running.push(server)
    await clientOf(server, { deps: { contract } }).client.create({ ...order, ...changed })
    return JSON.parse(orders(server)[0]?.body ?? '')
  }

  test('an order for key information alone carries nothing but the number', async () => {
    expect(await bodyFor({ expands: [], reports: [] })).toEqual({ identifier: '310000019' })
  })

  test('the language is also sent for beneficial owners, whose reasons are written in it', async () => {
    const body = await bodyFor({ expands: ['ownership.beneficials'], reports: [] })
    expect(body).toMatchObject({ language: 'nb' })
  })

  test('lists, names and numbers take the form that is set', async () => {
    const body = await bodyFor(
      { company: { country: 'fi', kind: 'organization-number', identifier: '9000001-1' } },
      {
        expandsFormat: 'csv',
        reportsFormat: 'objects',
        expandNames: { roles: 'officialRoles' },
        identifierForm: { no: 'canonical', se: 'canonical', fi: 'digits', dk: 'canonical' },
      },
    )
    expect(body).toMatchObject({
      identifier: '90000011',
      expands: 'address,officialRoles',
      reports: [{ type: 'aml' }],
    })
  })
})

function cutShort(status: number, start: string): Answer {
  return (_, response) => {
    response.writeHead(status, { 'content-length': '500' })
    response.write(start, () => response.destroy())
  }
}
