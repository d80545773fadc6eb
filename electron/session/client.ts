import { done } from '../shared/result'
import { usualLimits } from '../shared/domain/settings'
import { awaitShared, createApi } from './api'
import type { ServiceConnection } from './connection'
import { assumedContract, type ServiceContract } from './contract-table'
import { createSession } from './create-session'
import { guard } from './deadline'
import { createDiscovery } from './discovery'
import type { SessionClient } from './face'
import { createHttp } from './http'
import { monotonicMs as systemTime } from './monotonic'
import { createPace, type Pace } from './pace'
import { readContent, readSessionStatus } from './read-session'
import { createSessionMemory } from './session-memory'
import { createTokenSource } from './token'

export interface SessionClientDeps {
  /**
   * Must not repeat a POST by itself. Electron's net.fetch does so on a kept connection that breaks;
   * we ask for none to be kept, which binds HTTP/1.1 but not HTTP/2: that has to be switched off.
   */
  fetch: typeof globalThis.fetch
  /** the wall clock, in milliseconds since 1970, UTC: for what is written down */
  now: () => number
  /** the time that passes, whatever becomes of the wall clock: for tokens and pauses */
  monotonicMs?: () => number
  /** shared by all clients of one service; absent: four requests at once */
  pace?: Pace
  /** where the service shall send its notices, asked for each order; absent or null: nowhere */
  webhookUrl?: () => string | null
  contract?: Partial<ServiceContract>
  /** pauses between tries of a GET; resolves early when the signal aborts */
  delay?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/**
 * The client of one environment (contract §1–4). A null or unreadable secret is a failure of each
 * call, not of this function. Secrets, tokens and bodies are never logged.
 */
export function createSessionClient(
  connection: ServiceConnection,
  secret: string | null,
  deps: SessionClientDeps,
): SessionClient {
  const contract: ServiceContract = { ...assumedContract, ...deps.contract }
  const { fetch, now, delay = pause, monotonicMs = systemTime } = deps
  const pace = deps.pace ?? createPace({ atOnce: usualLimits.atOnce, perSecond: null }, monotonicMs)
  const webhookUrl = deps.webhookUrl ?? (() => null)
  const http = createHttp({ fetch, now, pace, contract })
  const discovery = createDiscovery(connection, { http, monotonicMs, contract })
  const tokens = createTokenSource(connection, secret, { http, monotonicMs, contract, discovery })
  const api = createApi({ http, discovery, tokens, contract, delay, webhookUrl })
  const memory = createSessionMemory()

  return {
    environment: connection.discoveryUrl,
    async signIn(signal) {
      const token = await awaitShared(tokens.signIn(), signal)
      if (!token.ok) return token
      const found = await awaitShared(discovery.find(), signal)
      if (!found.ok) return found
      return done({
        issuer: found.value.server.issuer,
        amlBaseUrl: found.value.amlBaseUrl,
        grantedScopes: token.value.scopes,
        expiresInS: token.value.lifetimeS,
      })
    },
    create: (order, signal, begin) => createSession(api, order, signal, begin),
    status: (session, signal) => readSessionStatus(api, memory, session, signal),
    content: (session, kind, signal) => readContent(api, memory, session, kind, signal),
  }
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  try {
    await guard(elapsed, signal)
  } catch (error) {
    // The next request sees the aborted signal and says so.
    if (!signal?.aborted) throw error
  } finally {
    clearTimeout(timer)
  }
}
