import { createSessionClient, type SessionClientDeps } from '../../electron/session/client'
import type { ServiceConnection } from '../../electron/session/connection'
import type { SessionClient } from '../../electron/session/face'
import { reply, startReplyServer, type Answer, type ReplyServer } from './reply-server'

export const apiPath = '/organization/session'

/**
 * A service whose discovery and sign-in are in order, while everything else answers as the test
 * says: what the client makes of hostile replies is then about those replies alone.
 */
export async function startSessionService(
  answer: Answer,
  more: { discovery?: Record<string, unknown>; token?: Answer } = {},
): Promise<ReplyServer> {
  const server: ReplyServer = await startReplyServer((seen, response) => {
    if (seen.path === '/.well-known/openid-configuration') {
      return reply(response, 200, {
        issuer: server.origin,
        token_endpoint: `${server.origin}/token`,
        'aml-baseurl': server.origin,
        ...more.discovery,
      })
    }
    if (seen.path !== '/token') return answer(seen, response)
    if (more.token) return more.token(seen, response)
    const number = server.to('/token').length
    reply(response, 200, { access_token: `t${number}`, token_type: 'Bearer', expires_in: 300 })
  })
  return server
}

/** A client of that service. Pauses between tries are noted, not waited for: time passes all the same. */
export function clientOf(
  server: Pick<ReplyServer, 'origin'>,
  more: {
    connection?: Partial<ServiceConnection>
    secret?: string | null
    deps?: Partial<SessionClientDeps>
  } = {},
): { client: SessionClient; pauses: number[] } {
  const pauses: number[] = []
  const waitedMs = () => pauses.reduce((sum, ms) => sum + ms, 0)
  const client = createSessionClient(
    {
      kind: 'service',
      discoveryUrl: `${server.origin}/.well-known/openid-configuration`,
      clientId: 'invented-client',
      authMethod: 'client_secret_basic',
      scopes: ['aml_organization/basic'],
      amlBaseUrl: null,
      ...more.connection,
    },
    more.secret === undefined ? 'invented-secret' : more.secret,
    {
      fetch: globalThis.fetch,
      now: () => Date.now(),
      monotonicMs: () => performance.now() + waitedMs(),
      delay: async (ms) => void pauses.push(ms),
      ...more.deps,
    },
  )
  return { client, pauses }
}
