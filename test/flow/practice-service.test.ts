import { createServer, type Server } from 'node:http'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { afterEach, describe, expect, test } from 'vitest'
import { faultNames, type FaultName } from '../../electron/practice/faults/names'
import { startPracticeInWorker } from '../../electron/practice/in-worker'
import {
  startPractice,
  type PracticeOptions,
  type PracticeService,
} from '../../electron/practice/start'

type Json = Record<string, unknown>

const noon = Date.parse('2026-11-22T12:58:07Z')
const hour = 3_600_000
const bothScopes = 'aml_organization/basic aml_organization/OFAC'

const running: PracticeService[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()))
})

async function start(options: PracticeOptions = {}): Promise<PracticeService> {
  const service = await startPractice({ seed: 'flow', delays: 'zero', now: () => noon, ...options })
  running.push(service)
  return service
}

const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`

async function askToken(
  service: Signable,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Json }> {
  const discovery = (await (await fetch(service.discoveryUrl)).json()) as Json
  const response = await fetch(String(discovery.token_endpoint), {
    method: 'POST',
    headers,
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  })
  return { status: response.status, body: (await response.json()) as Json }
}

async function signIn(service: Signable, scope = bothScopes): Promise<string> {
  const { body } = await askToken(
    service,
    { scope },
    { authorization: basic(service.clientId, service.clientSecret) },
  )
  return String(body.access_token)
}

interface Client {
  get(path: string): Promise<Response>
  order(country: string, body: Json): Promise<Response>
  orderId(country: string, body: Json): Promise<string>
}

type Signable = Pick<PracticeService, 'origin' | 'discoveryUrl' | 'clientId' | 'clientSecret'>

async function connect(service: Signable, scope = bothScopes): Promise<Client> {
  const authorization = `Bearer ${await signIn(service, scope)}`
  const order = (country: string, body: Json) =>
    fetch(`${service.origin}/organization/session/${country}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    get: (path) => fetch(service.origin + path, { headers: { authorization }, redirect: 'manual' }),
    order,
    orderId: async (country, body) => {
      const created = (await (await order(country, body)).json()) as Json
      return String(created.sessionId)
    },
  }
}

const whole = {
  identifier: '314211073',
  expands: ['address', 'roles', 'ownership.shareholders'],
  reports: ['aml', 'certificateOfRegistration'],
  language: 'nb',
}

describe('signing in', () => {
  test('works by Basic, by form and by a registered key, and gives a token for five minutes', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const service = await start({
      settings: {
        clientKeys: [{ ...(await exportJWK(publicKey)), kty: 'EC', kid: 'k1', use: 'sig' }],
      },
    })
    const { clientId, clientSecret } = service
    const assertion = await sign(privateKey, clientId, service.origin + '/auth/realms/sim')
    const keyForm = {
      scope: bothScopes,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }
    const byBasic = await askToken(
      service,
      { scope: bothScopes },
      { authorization: basic(clientId, clientSecret) },
    )
    const byForm = await askToken(service, {
      client_id: clientId,
      client_secret: clientSecret,
      scope: bothScopes,
    })
    const byKey = await askToken(service, keyForm)
    for (const { status, body } of [byBasic, byForm, byKey]) {
      expect(status).toBe(200)
      expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 300, scope: bothScopes })
    }
    expect((await askToken(service, keyForm)).body.error).toBe('invalid_client')
  })

  test('is refused in OAuth words for a wrong secret, a wrong scope and a wrong grant', async () => {
    const service = await start({ settings: { isOfacAllowed: false } })
    const right = { authorization: basic(service.clientId, service.clientSecret) }
    const wrong = await askToken(service, {}, { authorization: basic('practice', 'guess') })
    expect([wrong.status, wrong.body.error]).toEqual([401, 'invalid_client'])
    const scope = await askToken(service, { scope: bothScopes }, right)
    expect([scope.status, scope.body.error]).toEqual([400, 'invalid_scope'])
    const grant = await askToken(service, { grant_type: 'password' }, right)
    expect([grant.status, grant.body.error]).toEqual([400, 'unsupported_grant_type'])
  })

  test('a token ends on the clock of the service', async () => {
    let now = noon
    const service = await start({ now: () => now })
    const client = await connect(service)
    expect((await client.get('/organization/session/12345678')).status).toBe(404)
    now += 301_000
    expect((await client.get('/organization/session/12345678')).status).toBe(401)
  })
})

const sign = (key: CryptoKey, clientId: string, audience: string) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setJti('one')
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(key)

describe('a session', () => {
  test.each(['flat', 'objects', 'array', 'nested'] as const)(
    'lives from order to report with its state told in the %s shape',
    async (statusShape) => {
      let now = noon
      const service = await start({
        now: () => now,
        delays: { json: 1000, aml: 2000, certificateOfRegistration: 3000 },
        settings: { statusShape },
      })
      const client = await connect(service)
      const created = await client.order('no', whole)
      expect(created.status).toBe(201)
      const { sessionId } = (await created.json()) as { sessionId: string }
      expect(created.headers.get('location')).toContain(sessionId)
      expect(created.headers.get('x-request-id')).toBeTruthy()
      const at = async (ms: number) => {
        now = noon + ms
        return words(await (await client.get(`/organization/session/${sessionId}`)).json())
      }
      expect(await at(0)).toEqual(['IN_PROGRESS', 'NOT_STARTED', 'NOT_STARTED'])
      expect((await client.get(`/organization/session/${sessionId}/json`)).status).toBe(409)
      expect(await at(1000)).toEqual(['READY', 'IN_PROGRESS', 'IN_PROGRESS'])
      expect(await at(3000)).toEqual(['READY', 'READY', 'IN_PROGRESS'])
      const json = await client.get(`/organization/session/${sessionId}/json`)
      expect(await json.json()).toMatchObject({
        keyInformation: { name: 'Tindholm Holding AS' },
        ownership: { shareholders: [{ name: 'Ingrid Hollås', percentage: 60 }, {}, {}] },
      })
      expect(await at(4000)).toEqual(['READY', 'READY', 'READY'])
    },
  )

  test('is found under both path variants, and its report is a PDF that is always the same', async () => {
    const service = await start()
    const client = await connect(service)
    const id = await client.orderId('no', whole)
    const read = async (path: string) =>
      Buffer.from(await (await client.get(`/organization/session/${path}`)).arrayBuffer())
    expect(await read(`${id}/json`)).toEqual(await read(`no/${id}/json`))
    const report = await read(`${id}/report/aml`)
    expect(report.subarray(0, 5).toString()).toBe('%PDF-')
    expect(report.subarray(-6).toString()).toContain('%%EOF')
    expect(await read(`no/${id}/report/aml`)).toEqual(report)
    expect((await read(`${id}/report/certificateOfRegistration`)).equals(report)).toBe(false)
  })

  test('each result lapses two hours after it came, by itself', async () => {
    let now = noon
    const service = await start({ now: () => now, delays: { json: 0, aml: hour } })
    const client = await connect(service)
    const id = await client.orderId('no', { identifier: '314211073', reports: ['aml'] })
    now = noon + 2 * hour
    const later = await connect(service)
    expect((await later.get(`/organization/session/${id}/json`)).status).toBe(410)
    expect((await later.get(`/organization/session/${id}/report/aml`)).status).toBe(200)
    expect(words(await (await later.get(`/organization/session/${id}`)).json())).toEqual([
      'EXPIRED',
      'READY',
    ])
    service.configure({ expiredStatus: 404 })
    expect((await later.get(`/organization/session/${id}/json`)).status).toBe(404)
  })

  test('survives a restart of the service, with the same content', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'practice-'))
    const ledgerFile = path.join(folder, 'ledger.jsonl')
    try {
      const first = await start({ ledgerFile })
      const id = await (await connect(first)).orderId('no', whole)
      const before = await (await connect(first)).get(`/organization/session/${id}/json`)
      await running.pop()?.stop()
      const second = await start({ ledgerFile })
      const after = await (await connect(second)).get(`/organization/session/${id}/json`)
      expect(await after.text()).toBe(await before.text())
      expect(second.ledger().map(({ sessionId }) => sessionId)).toEqual([id])
      const again = await (await connect(second)).orderId('no', whole)
      expect(again).not.toBe(id)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('the same seed and orders give the same ids and bytes', async () => {
    const run = async () => {
      const service = await start()
      const client = await connect(service)
      const id = await client.orderId('se', { identifier: '9920041275', reports: ['aml'] })
      const report = await client.get(`/organization/session/${id}/report/aml`)
      return { id, report: Buffer.from(await report.arrayBuffer()).toString('base64') }
    }
    expect(await run()).toEqual(await run())
  })

  test('notices go to an address on this machine, with three tries', async () => {
    const seen: Json[] = []
    const receiver = await receive((body, count) => {
      seen.push(body)
      return count === 1 ? 500 : 200
    })
    try {
      const service = await start({ settings: { areWebhooksOn: true } })
      const client = await connect(service)
      const webhooks = [{ type: 'AllDone', url: receiver.url }]
      await client.order('no', { identifier: '314211073', webhooks })
      await expect.poll(() => seen.length).toBe(2)
      expect(seen[1]).toMatchObject({ status: 'AllDone' })
      const away = [{ type: 'AllDone', url: 'https://example.org/hook' }]
      expect((await client.order('no', { identifier: '314211073', webhooks: away })).status).toBe(
        400,
      )
    } finally {
      receiver.server.close()
    }
  })
})

/** The status words of all entities, whatever the shape, JSON first. */
function words(body: unknown): string[] {
  const rest = { ...(body as Json) }
  delete rest.status
  const found: string[] = []
  const walk = (node: unknown, key: string) => {
    if (typeof node === 'string' && /^(jsonData|.*-report|status)$/.test(key)) found.push(node)
    if (typeof node === 'object' && node !== null) {
      for (const [name, value] of Object.entries(node)) walk(value, name)
    }
  }
  walk(rest, '')
  return found
}

async function receive(answer: (body: Json, count: number) => number) {
  let count = 0
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.writeHead(answer(JSON.parse(Buffer.concat(chunks).toString()) as Json, ++count))
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook` }
}

describe('an order', () => {
  test.each<[string, Json, string]>([
    ['no body that is an object', [] as unknown as Json, 'body'],
    ['a number of the wrong length', { identifier: '12345' }, 'identifier'],
    ['a number that is not text', { identifier: 314211073 }, 'identifier'],
    ['an unknown expand', { identifier: '314211073', expands: ['horoscope'] }, 'expands'],
    ['an unknown report', { identifier: '314211073', reports: 'credit' }, 'reports'],
    ['a language in mixed case', { identifier: '314211073', language: 'Nb' }, 'language'],
  ])('with %s is refused with 400 and the field named', async (_what, body, field) => {
    const client = await connect(await start())
    const response = await client.order('no', body)
    expect(response.status).toBe(400)
    const { errors, code, reference } = (await response.json()) as Json
    expect(code).toBe('VALIDATION')
    expect(reference).toBe(response.headers.get('x-request-id'))
    expect((errors as Json[])[0]?.field).toBe(field)
  })

  test('takes lists as arrays, as comma-separated text and as objects, and a DUNS number', async () => {
    const service = await start()
    const client = await connect(service)
    await client.order('no', {
      identifier: '990000019',
      expands: 'address,roles',
      reports: [{ type: 'aml' }],
      language: 'NN',
    })
    const [entry] = service.ledger()
    expect(entry).toMatchObject({ expands: ['address', 'roles'], reports: ['aml'], language: 'nn' })
  })

  test('knows the roles expand under the spelling that is switched on', async () => {
    const service = await start({ settings: { rolesExpand: 'officialRoles' } })
    const client = await connect(service)
    const refused = await client.order('no', { identifier: '314211073', expands: ['roles'] })
    expect(refused.status).toBe(400)
    const id = await client.orderId('no', { identifier: '314211073', expands: ['officialRoles'] })
    const json = await (await client.get(`/organization/session/${id}/json`)).json()
    expect(json).toHaveProperty('roles')
  })

  test('an organization can be missing in three ways', async () => {
    const service = await start()
    const client = await connect(service)
    const refused = await client.order('no', { identifier: '310000051' })
    expect(refused.status).toBe(404)
    expect(await refused.json()).toMatchObject({ code: 'ORGANIZATION_NOT_FOUND' })
    const late = await client.orderId('no', { identifier: '310000078' })
    expect(await (await client.get(`/organization/session/${late}`)).json()).toMatchObject({
      status: 'FAILED',
      errors: [{ code: 'ORGANIZATION_NOT_FOUND' }],
    })
    const empty = await client.orderId('no', { identifier: '310000086' })
    expect(await (await client.get(`/organization/session/${empty}/json`)).json()).toEqual({
      keyInformation: {},
    })
  })

  test('needs the basic scope', async () => {
    const client = await connect(await start(), 'aml_organization/OFAC')
    expect((await client.order('no', { identifier: '314211073' })).status).toBe(403)
  })
})

interface Seen {
  create: number[]
  status: unknown[]
  json: unknown[]
  report: unknown[]
  recorded: number
}

/** Orders once or twice and asks each operation three times, as a stubborn client would. */
async function meet(fault: FaultName): Promise<Seen> {
  const service = await start()
  const client = await connect(service)
  const token = () => signIn(service)
  service.configure({ faults: [{ fault, identifier: '314211073' }] })
  const order = { identifier: '314211073', reports: ['certificateOfRegistration'] }
  const create: number[] = []
  let id = ''
  for (let attempt = 0; attempt < 2 && id === ''; attempt++) {
    const response = await client.order('no', order).catch(() => null)
    create.push(response?.status ?? 0)
    if (response?.status === 201) id = ((await response.json()) as { sessionId: string }).sessionId
  }
  const ask = async (tail: string, look: (response: Response) => Promise<unknown>) => {
    const answers: unknown[] = []
    // one body over the cap is proof enough
    while (answers.length < 3 && answers.at(-1) !== 'oversized') {
      const headers = { authorization: `Bearer ${await token()}` }
      const url = `${service.origin}/organization/session/${id}${tail}`
      const response = await fetch(url, { headers, redirect: 'manual' }).catch(() => null)
      answers.push(response ? await look(response).catch(() => 'broken off') : 'broken off')
    }
    return answers
  }
  return {
    create,
    status: id ? await ask('', lookAtStatus) : [],
    json: id ? await ask('/json', lookAtJson) : [],
    report: id ? await ask('/report/certificateOfRegistration', lookAtReport) : [],
    recorded: service.ledger().length,
  }
}

async function lookAtStatus(response: Response): Promise<unknown> {
  if (response.status !== 200) return response.status
  const { status } = (await response.json()) as Json
  return status
}

async function lookAtJson(response: Response): Promise<unknown> {
  if (response.status !== 200) return response.status
  if (!response.headers.get('content-type')?.includes('json')) return 'html'
  const size = await measure(response)
  if (size.bytes > 50_000_000) return 'oversized'
  if (size.text.includes('S\u00d8R')) return 'not UTF-8'
  try {
    return Array.isArray(JSON.parse(size.text)) ? 'a list' : 'json'
  } catch {
    return 'not json'
  }
}

async function lookAtReport(response: Response): Promise<unknown> {
  if (response.status !== 200) return response.status
  if (!response.headers.get('content-type')?.includes('pdf')) return 'html'
  const { bytes, text } = await measure(response)
  if (bytes > 50_000_000) return 'oversized'
  if (bytes === 0) return 'empty'
  return text.includes('%%EOF') ? 'pdf' : 'cut'
}

async function measure(response: Response): Promise<{ bytes: number; text: string }> {
  let bytes = 0
  const kept: Buffer[] = []
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes < 1_000_000) kept.push(Buffer.from(chunk))
  }
  return { bytes, text: Buffer.concat(kept).toString('latin1') }
}

const fine = {
  create: [201],
  status: ['READY', 'READY', 'READY'],
  json: ['json', 'json', 'json'],
  report: ['pdf', 'pdf', 'pdf'],
  recorded: 1,
}
const all = <T>(value: T): T[] => [value, value, value]

/** What each fault looks like from outside; what is not named is as it should be. */
const faultTable: Partial<Record<FaultName, Partial<Seen>>> = {
  unauthorized: { status: ['READY', 401, 'READY'] },
  'sanction-list-refused': { create: [403, 403], status: [], json: [], report: [], recorded: 0 },
  'too-many-requests': { create: [429, 201], status: [429, 'READY', 'READY'] },
  'server-error': { status: [500, 500, 'READY'] },
  'order-invalid': { create: [422, 422], status: [], json: [], report: [], recorded: 0 },
  'media-type-refused': { create: [415, 415], status: [], json: [], report: [], recorded: 0 },
  'not-acceptable': { json: all(406), report: all(406) },
  'connection-breaks': { status: ['broken off', 'broken off', 'READY'] },
  'not-ready-yet': { json: [409, 409, 'json'] },
  'odd-answer': { json: all('a list') },
  'not-utf-8': { json: all('not UTF-8') },
  'redirect-within': { status: all(307), json: all(307), report: all(307) },
  'reset-before-create': { create: [0, 201] },
  'reset-after-create': { create: [0, 201], recorded: 2 },
  'error-after-create': { create: [503, 201], recorded: 2 },
  'truncated-report': { report: all('cut') },
  'report-breaks-off': { report: ['broken off', 'pdf', 'pdf'] },
  'html-report': { report: all('html') },
  'empty-report': { report: all('empty') },
  'html-answer': { json: all('html') },
  'broken-answer': { json: all('not json') },
  'answer-breaks-off': { json: ['broken off', 'json', 'json'] },
  'oversized-answer': { json: ['oversized'] },
  'oversized-report': { report: ['oversized'] },
  'redirect-elsewhere': { json: all(302) },
  'expired-404': { json: all(404), report: all(404) },
  'expired-410': { json: all(410), report: all(410) },
  'report-failed': { report: all(409) },
  'session-failed': { status: all('FAILED'), json: all(409), report: all(409) },
  'not-found-late': { status: all('FAILED'), json: all(409), report: all(409) },
  'cancelled-midway': { status: all('FAILED'), report: all(409) },
  'never-finishes': { status: all('IN_PROGRESS'), json: all(409), report: all(409) },
  slow: { status: all('IN_PROGRESS'), json: all(409), report: all(409) },
  'unknown-status-words': { status: all('KLAR_TIL_HENTING') },
}

describe('a fault', () => {
  test.each(Object.entries(faultTable))(
    '%s shows and leaves the rest alone',
    async (name, seen) => {
      expect(await meet(name as FaultName)).toEqual({ ...fine, ...seen })
    },
  )

  test.each([
    ['sign-in-unavailable', 503, 'temporarily_unavailable'],
    ['client-not-allowed', 400, 'unauthorized_client'],
    ['grant-refused', 400, 'invalid_grant'],
  ] as const)('%s is a fault of the sign-in', async (fault, status, error) => {
    const service = await start({ faults: [{ fault }] })
    expect(await askToken(service, {})).toMatchObject({ status, body: { error } })
  })

  test('a service that takes an order and never answers has recorded it', async () => {
    const service = await start({ faults: [{ fault: 'no-answer' }] })
    const client = await connect(service)
    const answer = client.order('no', { identifier: '314211073' }).then(
      () => 'answered',
      () => 'hung up',
    )
    await expect.poll(() => service.ledger().length).toBe(1)
    expect(await Promise.race([answer, Promise.resolve('silent')])).toBe('silent')
    await service.stop()
    running.length = 0
    expect(await answer).toBe('hung up')
  })

  test('every fault is in one of these tables', () => {
    const elsewhere = ['sign-in-unavailable', 'client-not-allowed', 'grant-refused', 'no-answer']
    const untold = faultNames.filter((name) => !(name in faultTable))
    expect(untold.sort()).toEqual(elsewhere.sort())
  })

  test('redirects lead to an address of nobody, and 429 says how long to wait', async () => {
    const service = await start({ faults: [{ fault: 'too-many-requests' }] })
    const client = await connect(service)
    const refused = await client.order('no', { identifier: '314211073' })
    expect(refused.headers.get('retry-after')).toBe('1')
    service.configure({ faults: [{ fault: 'too-many-requests' }], retryAfter: 'date' })
    const dated = await client.order('no', { identifier: '314211685' })
    expect(Date.parse(dated.headers.get('retry-after') ?? '')).toBeGreaterThanOrEqual(noon)
  })
})

describe('in a thread of its own', () => {
  test('the built service takes orders, prints reports, is switched and stops', async () => {
    // Beside node_modules, where the bundle finds what is not bundled; a fresh checkout has no cache yet.
    await mkdir('node_modules/.cache', { recursive: true })
    const folder = await mkdtemp('node_modules/.cache/practice-worker-')
    const outfile = path.resolve(folder, 'practice-worker.mjs')
    try {
      await build({
        entryPoints: ['electron/practice-worker.ts'],
        bundle: true,
        platform: 'node',
        format: 'esm',
        external: ['pdfmake'],
        outfile,
        logLevel: 'silent',
      })
      const service = await startPracticeInWorker(pathToFileURL(outfile), { delays: 'slow' })
      const client = await connect(service)
      await service.configure({ delays: 'zero' })
      const id = await client.orderId('no', whole)
      const report = await client.get(`/organization/session/${id}/report/aml`)
      expect((await report.text()).startsWith('%PDF-')).toBe(true)
      expect((await service.ledger()).map(({ sessionId }) => sessionId)).toEqual([id])
      await expect(service.configure({ delays: 'never' as 'zero' })).rejects.toThrow()
      await service.stop()
      await expect(fetch(service.origin)).rejects.toThrow()
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('a port that is taken is told, not waited for', async () => {
    const { origin } = await start()
    await expect(startPractice({ port: Number(new URL(origin).port) })).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})

describe('the trainer', () => {
  const control = { 'x-practice-control': '1', 'content-type': 'application/json' }

  test('switches faults, pace and the clock, and sees what is on', async () => {
    const { origin } = await start()
    const change = async (body: Json) =>
      (await (
        await fetch(`${origin}/practice/control`, {
          method: 'POST',
          headers: control,
          body: JSON.stringify(body),
        })
      ).json()) as { pace: string; now: string; faults: { name: string; isOn: boolean }[] }
    const on = await change({ pace: 'slow', faults: { 'html-report': true, slow: true } })
    expect(on.pace).toBe('slow')
    expect(on.faults.filter(({ isOn }) => isOn).map(({ name }) => name)).toEqual([
      'html-report',
      'slow',
    ])
    const off = await change({ faults: { slow: false }, clock: { offsetMs: hour } })
    expect(off.faults.filter(({ isOn }) => isOn).map(({ name }) => name)).toEqual(['html-report'])
    expect(off.now).toBe(new Date(noon + hour).toISOString())
  })

  test('is refused without the header, from a page in a browser, and for words nobody knows', async () => {
    const { origin } = await start()
    const url = `${origin}/practice/control`
    expect((await fetch(url)).status).toBe(403)
    const fromPage = { ...control, origin: 'https://example.org' }
    expect((await fetch(url, { headers: fromPage })).status).toBe(403)
    const body = JSON.stringify({ faults: { earthquake: true } })
    expect((await fetch(url, { method: 'POST', headers: control, body })).status).toBe(400)
  })

  test('is offered the companies with a line about each', async () => {
    const { origin } = await start()
    const listed = (await (await fetch(`${origin}/practice/world`)).json()) as Json[]
    expect(listed.length).toBeGreaterThan(250)
    expect(listed.find(({ identifier }) => identifier === '310000027')).toMatchObject({
      country: 'no',
      tags: ['scenario', 'slow'],
      what: { en: 'The search takes minutes', nb: 'Søket tar flere minutter' },
    })
  })
})
