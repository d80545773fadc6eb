import { afterEach, describe, expect, test } from 'vitest'
import type { SessionReference } from '../../../electron/session/face'
import { reply, startReplyServer, type Answer, type ReplyServer } from '../../support/reply-server'
import { apiPath, clientOf, startSessionService } from '../../support/session-service'

const session: SessionReference = { sessionId: 's1', country: 'no', location: null }
const plain = `${apiPath}/s1`
const withCountry = `${apiPath}/no/s1`
const pdf = '%PDF-1.7\n1 0 obj\nendobj\nstartxref\n%%EOF\n'

const running: ReplyServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

async function serve(answer: Answer, options: Parameters<typeof clientOf>[1] = {}) {
  const server = await startSessionService(answer)
  running.push(server)
  return { server, ...clientOf(server, options) }
}

/** Answers by path; anything else is 404. */
const at =
  (answers: Record<string, Answer>): Answer =>
  (seen, response) => {
    const answer = answers[seen.path]
    if (answer) answer(seen, response)
    else reply(response, 404, { message: 'Nothing here' })
  }
const give =
  (body: unknown, status = 200, headers = {}): Answer =>
  (_, response) =>
    reply(response, status, body, headers)

const apiCalls = (server: ReplyServer) =>
  server.seen.filter((one) => one.path.startsWith(apiPath)).map((one) => one.path)

describe('what is delivered', () => {
  test('is handed out byte for byte, with where and when it came from', async () => {
    const bytes = Buffer.from('\ufeff{ "name" : "Fjordvik Test AS" }\n')
    const { client, server } = await serve(at({ [`${plain}/json`]: give(bytes) }), {
      deps: { now: () => Date.parse('2025-01-01T10:00:00Z') },
    })
    const got = await client.content(session, 'json')
    if (!got.ok) throw new Error(got.failure.code)
    expect(Buffer.from(got.value.bytes).equals(bytes)).toBe(true)
    expect(got.value).toMatchObject({
      mediaType: 'application/json',
      sourceUrl: `${server.origin}${plain}/json`,
      httpStatus: 200,
      requestedAt: '2025-01-01T10:00:00.000Z',
    })
  })

  test('keeps neither cookies nor challenges among its headers', async () => {
    const headers = { 'set-cookie': 'a=b', 'content-type': 'application/pdf', etag: '"1"' }
    const { client } = await serve(at({ [`${plain}/report/aml`]: give(pdf, 200, headers) }))
    const got = await client.content(session, 'aml')
    expect(got).toMatchObject({ ok: true, value: { headers: { etag: '"1"' } } })
    expect(JSON.stringify(got)).not.toContain('a=b')
  })
})

describe('a body that is not what was asked for is refused', () => {
  const html = '<!doctype html><title>Sign in</title>'
  test.each<[string, 'json' | 'aml', Answer, string]>([
    ['a web page instead of the answer', 'json', give(html), 'not-json'],
    ['bytes that are no UTF-8', 'json', give(Buffer.from([0x22, 0xff, 0x22])), 'not-json'],
    ['half an answer, sent as if whole', 'json', give('{"keyInformation":'), 'not-json'],
    ['a web page instead of the report', 'aml', give(html), 'not-a-pdf'],
    ['an empty report', 'aml', give(''), 'not-a-pdf'],
    ['a report without its end', 'aml', give('%PDF-1.7\n1 0 obj'), 'answer-cut-short'],
    ['a connection that breaks midway', 'aml', cut(pdf), 'answer-cut-short'],
    ['a chunked body that breaks off', 'aml', breakOff(pdf.slice(0, -9)), 'answer-cut-short'],
    ['a report that promises to be too large', 'aml', promise(3000), 'answer-too-large'],
    ['a report that grows too large', 'aml', flood, 'answer-too-large'],
  ])('%s', async (_, kind, answer, code) => {
    const path = kind === 'json' ? `${plain}/json` : `${plain}/report/aml`
    const capsBytes = { signIn: 100_000, information: 1000, content: 2000 }
    const { client } = await serve(at({ [path]: answer }), { deps: { contract: { capsBytes } } })
    expect(await client.content(session, kind)).toMatchObject({ ok: false, failure: { code } })
  })

  test.each([['[]x'], ['"text"'], ['null']])('session information that is %s', async (body) => {
    const { client } = await serve(at({ [plain]: give(body) }))
    expect(await client.status(session)).toEqual({ ok: false, failure: { code: 'not-json' } })
  })
})

test('a body shorter than promised is noticed even where the network layer does not', async () => {
  const short = () => new Response(pdf, { headers: { 'content-length': String(pdf.length + 1) } })
  const { client } = await serve(at({}), {
    deps: {
      fetch: async (input, init) =>
        String(input).includes(apiPath) ? short() : fetch(input, init),
    },
  })
  expect(await client.content(session, 'aml')).toMatchObject({
    failure: { code: 'answer-cut-short' },
  })
})

describe('where a session is found', () => {
  test('the path with the country is tried once and then remembered', async () => {
    const ready = give({ jsonData: 'READY' })
    const other = { ...session, sessionId: 's2' }
    const { client, server } = await serve(
      at({ [withCountry]: ready, [`${apiPath}/no/s2`]: ready }),
    )
    expect((await client.status(session)).ok).toBe(true)
    expect((await client.status(other)).ok).toBe(true)
    expect(apiCalls(server)).toEqual([plain, withCountry, `${apiPath}/no/s2`])
  })

  test('the address that the service gave comes first', async () => {
    const location = '/other/place/s1'
    const { client, server } = await serve(at({ [`${location}/report/aml`]: give(pdf) }))
    const known = { ...session, location: `${server.origin}${location}/` }
    expect((await client.content(known, 'aml')).ok).toBe(true)
    expect(apiCalls(server)).toEqual([])
  })

  test('a link in the session information is followed within the origin', async () => {
    const { client, server } = await serve(
      at({
        [plain]: give({ jsonData: { status: 'READY', url: '/files/1?key=2' } }),
        '/files/1?key=2': give({ name: 'x' }),
      }),
    )
    await client.status(session)
    expect(await client.content(session, 'json')).toMatchObject({
      ok: true,
      value: { sourceUrl: `${server.origin}/files/1?key=2` },
    })
  })

  test('a link to another origin is not followed and never sees the token', async () => {
    const elsewhere = await startReplyServer((_, response) => reply(response, 200, {}))
    running.push(elsewhere)
    const { client } = await serve(
      at({ [plain]: give({ jsonData: { status: 'READY', url: `${elsewhere.origin}/1` } }) }),
    )
    await client.status(session)
    expect(await client.content(session, 'json')).toMatchObject({
      failure: { code: 'other-origin-refused' },
    })
    expect(elsewhere.seen).toHaveLength(0)
  })

  test('a redirect is followed within the origin, and refused to another', async () => {
    const elsewhere = await startReplyServer((_, response) => reply(response, 200, {}))
    running.push(elsewhere)
    const { client } = await serve(
      at({
        [plain]: give('', 302, { location: '/moved' }),
        '/moved': give({ jsonData: 'READY' }),
        [`${plain}/json`]: give('', 307, { location: `${elsewhere.origin}/x` }),
      }),
    )
    expect(await client.status(session)).toMatchObject({ ok: true })
    expect(await client.content(session, 'json')).toEqual({
      ok: false,
      failure: { code: 'other-origin-refused', detail: elsewhere.origin },
    })
    expect(elsewhere.seen).toHaveLength(0)
  })

  test('redirects in a circle end', async () => {
    const { client, server } = await serve(at({ [plain]: give('', 302, { location: plain }) }))
    expect(await client.status(session)).toMatchObject({ failure: { code: 'wrong-path' } })
    expect(apiCalls(server).length).toBeLessThan(6)
  })

  test('a network layer that hides redirects gets no second request', async () => {
    const hidden: (typeof globalThis.fetch)[] = [
      async () => Promise.reject(new Error('Redirect was cancelled')),
      async () => Object.defineProperty(new Response(), 'status', { value: 0 }),
      async () => Object.defineProperty(new Response('{}'), 'redirected', { value: true }),
      async () => Object.defineProperty(new Response('{}'), 'url', { value: 'https://e.invalid' }),
    ]
    for (const hiding of hidden) {
      const { client, pauses } = await serve(at({}), {
        deps: {
          fetch: (input, init) =>
            String(input).includes(apiPath) ? hiding(input, init) : fetch(input, init),
        },
      })
      expect(await client.status(session)).toMatchObject({
        failure: { code: 'other-origin-refused' },
      })
      expect(pauses).toEqual([])
    }
  })
})

describe('a deliverable that is not there', () => {
  test.each([202, 204, 409, 425])('is not ready yet when the answer is %i', async (status) => {
    const { client } = await serve(at({ [`${plain}/json`]: give(undefined, status) }))
    expect(await client.content(session, 'json')).toMatchObject({ failure: { code: 'not-ready' } })
  })

  test('is not ready yet when it is 404 while the session is still working on it', async () => {
    const { client } = await serve(at({ [plain]: give({ jsonData: 'IN_PROGRESS' }) }))
    await client.status(session)
    expect(await client.content(session, 'json')).toMatchObject({ failure: { code: 'not-ready' } })
  })

  test('is a wrong path when the session stands there, ready', async () => {
    const { client } = await serve(at({ [plain]: give({ jsonData: 'READY' }) }))
    expect(await client.content(session, 'json')).toMatchObject({ failure: { code: 'wrong-path' } })
  })

  test.each([404, 410])('has expired when it is %i after it once worked', async (gone) => {
    let isGone = false
    const { client } = await serve(
      at({
        [plain]: (_, response) => reply(response, isGone ? gone : 200, { jsonData: 'READY' }),
      }),
    )
    expect((await client.status(session)).ok).toBe(true)
    isGone = true
    const expired = { ok: false, failure: { code: 'result-expired' } }
    expect(await client.status(session)).toMatchObject(expired)
    expect(await client.content(session, 'json')).toMatchObject(expired)
  })

  test('has expired for a session that answered in an earlier run', async () => {
    const { client } = await serve(at({}))
    expect(await client.status({ ...session, hasAnswered: true })).toMatchObject({
      failure: { code: 'result-expired' },
    })
    expect(await client.status(session)).toMatchObject({ failure: { code: 'wrong-path' } })
  })
})

describe('trouble that may pass', () => {
  test('is waited out with growing pauses, until the service recovers', async () => {
    let calls = 0
    const { client, pauses } = await serve((_, response) => {
      calls += 1
      if (calls === 1) reply(response, 500, '')
      else if (calls === 2) response.socket?.resetAndDestroy()
      else if (calls === 3) reply(response, 503, '', { 'retry-after': '7' })
      else reply(response, 200, { jsonData: 'READY' })
    })
    expect(await client.status(session)).toMatchObject({ ok: true })
    expect(pauses).toEqual([1000, 2000, 7000])
  })

  test('is given up after five more tries, in the words of the service', async () => {
    const { client, server, pauses } = await serve(give({ message: 'Down' }, 502))
    expect(await client.status(session)).toEqual({
      ok: false,
      failure: { code: 'service-trouble', detail: 'Down' },
    })
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000])
    expect(apiCalls(server)).toHaveLength(6)
  })

  test('is not sat out when the service asks for a long pause', async () => {
    const { client, pauses } = await serve(give('', 503, { 'retry-after': '600' }), {
      deps: { now: () => Date.parse('2025-01-01T10:00:00Z') },
    })
    expect(await client.status(session)).toMatchObject({
      failure: { code: 'service-trouble', retryAt: '2025-01-01T10:10:00.000Z' },
    })
    expect(pauses).toEqual([])
  })

  test('is named at once when there are too many requests', async () => {
    const { client, pauses } = await serve(give('', 429), {
      deps: { now: () => Date.parse('2025-01-01T10:00:00Z') },
    })
    expect(await client.content(session, 'aml')).toEqual({
      ok: false,
      failure: { code: 'too-many-requests', retryAt: '2025-01-01T10:00:30.000Z' },
    })
    expect(pauses).toEqual([])
  })

  test('includes a service that stays silent', async () => {
    const timeoutsMs = { discovery: 5000, token: 5000, create: 1, status: 100, json: 1, report: 1 }
    const { client } = await serve(() => undefined, {
      deps: { contract: { timeoutsMs, backoffMs: [1] } },
    })
    expect(await client.status(session)).toEqual({
      ok: false,
      failure: { code: 'service-unreachable', detail: 'ETIMEDOUT' },
    })
  })
})

test('a 401 renews the token once, a second one is a refused sign-in', async () => {
  const { client, server } = await serve(give({ message: 'Who are you?' }, 401))
  expect(await client.status(session)).toEqual({
    ok: false,
    failure: { code: 'sign-in-refused', detail: 'Who are you?' },
  })
  expect(server.to('/token')).toHaveLength(2)
  expect(apiCalls(server)).toHaveLength(2)
})

test('a person who cancels waits no longer, whatever the service does', async () => {
  const cancel = new AbortController()
  const { client } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('%PDF-', () => cancel.abort())
  })
  expect(await client.content(session, 'aml', cancel.signal)).toEqual({
    ok: false,
    failure: { code: 'cancelled' },
  })
})

test('a session id cannot lead out of its path', async () => {
  const { client, server } = await serve(give({ jsonData: 'READY' }))
  await client.status({ ...session, sessionId: '../../token?x#y' })
  expect(apiCalls(server)).toEqual([`${apiPath}/..%2F..%2Ftoken%3Fx%23y`])
})

test('at most four requests run at once, however many sessions are asked about', async () => {
  let running = 0
  let most = 0
  const { client } = await serve((_, response) => {
    running += 1
    most = Math.max(most, running)
    setTimeout(() => {
      running -= 1
      reply(response, 200, { jsonData: 'READY' })
    }, 20)
  })
  const asked = Array.from({ length: 20 }, (_, index) =>
    client.status({ ...session, sessionId: `s${index}` }),
  )
  expect((await Promise.all(asked)).every((one) => one.ok)).toBe(true)
  expect(most).toBe(4)
})

function cut(body: string): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-length': String(body.length + 100) })
    response.write(body, () => response.destroy())
  }
}

function breakOff(body: string): Answer {
  return (_, response) => {
    response.writeHead(200)
    response.write(body, () => response.destroy())
  }
}

function promise(length: number): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-length': String(length) })
    response.write('%PDF-')
  }
}

function flood(_: unknown, response: Parameters<Answer>[1]): void {
  response.writeHead(200)
  const pour = () => {
    while (!response.destroyed && response.write(Buffer.alloc(500, 0x20)));
  }
  response.on('drain', pour)
  pour()
}
