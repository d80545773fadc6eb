import type { ServerResponse } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { createConnections } from '../../../../electron/calls/service/connections'
import type { Connection } from '../../../../electron/shared/domain/settings'
import { must } from '../../../support/collecting'
import { reply } from '../../../support/reply-server'
import { startSessionService } from '../../../support/session-service'

const session = { sessionId: 's1', country: 'no', location: null } as const

async function serviceThat(answer: Parameters<typeof startSessionService>[0]) {
  const server = await startSessionService(answer)
  onTestFinished(() => server.stop())
  const connection: Connection = {
    kind: 'service',
    discoveryUrl: `${server.origin}/.well-known/openid-configuration`,
    clientId: 'invented',
    authMethod: 'client_secret_basic',
    scopes: ['aml_organization/basic'],
    amlBaseUrl: null,
  }
  const connections = createConnections({
    practice: { service: () => Promise.reject(new Error('nobody practises here')) },
    secrets: { read: async () => 'invented-secret' },
    fetch: globalThis.fetch,
    now: () => Date.now(),
  })
  const client = async (to = connection) => must(await connections.destination(to)).client
  return { server, connection, connections, client }
}

it('makes one client for all cases of a connection, however many ask at once', async () => {
  const { client } = await serviceThat((_, response) => reply(response, 200, {}))
  const [one, other] = await Promise.all([client(), client()])
  expect(one).toBe(other)
})

it('keeps a pause that the service asked for when the secret is changed meanwhile', async () => {
  const { server, connection, connections, client } = await serviceThat((_, response) =>
    reply(response, 429, {}, { 'retry-after': '600' }),
  )
  await (await client()).status(session)
  const asked = server.seen.length
  connections.renew(connection)
  expect(await (await client()).status(session)).toMatchObject({
    failure: { code: 'too-many-requests', retryAt: expect.any(String) },
  })
  expect(server.seen).toHaveLength(asked)
})

it('asks no more at once than was set, from when it was set', async () => {
  let most = 0
  /** answered together, once so many have come: fewer at once and nobody would ever be answered */
  let together = 1
  let waiting: ServerResponse[] = []
  const { connection, connections, client } = await serviceThat((_, response) => {
    waiting.push(response)
    most = Math.max(most, waiting.length)
    if (waiting.length < together) return
    const answered = [...waiting]
    setTimeout(() => {
      waiting = waiting.filter((one) => !answered.includes(one))
      for (const one of answered) reply(one, 200, { jsonData: 'READY' })
    }, 20)
  })
  const before = await client()
  const many = () => Promise.all(Array.from({ length: 8 }, () => before.status(session)))
  await before.status(session)
  together = 4
  await many()
  expect(most).toBe(4)
  most = 0
  together = 1
  connections.renew({ ...connection, limits: { atOnce: 1, perSecond: null } })
  await many()
  expect(most).toBe(1)
})
