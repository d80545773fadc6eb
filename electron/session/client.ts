import { done } from '../shared/result'
import { awaitShared, createApi } from './api'
import type { ServiceConnection } from './connection'
import { assumedContract, type ServiceContract } from './contract-table'
import { createSession } from './create-session'
import { guard } from './deadline'
import { createDiscovery } from './discovery'
import type { SessionClient } from './face'
import { createHttp } from './http'
import { createLimiter } from './limiter'
import { readContent, readSessionStatus } from './read-session'
import { createSessionMemory } from './session-memory'
import { createTokenSource } from './token'

export interface SessionClientDeps {
  /**
   * Must not repeat a POST by itself. Electron's net.fetch does so on a kept connection that breaks;
   * we ask for none to be kept, which binds HTTP/1.1 but not HTTP/2: that has to be switched off.
   */
  fetch: typeof globalThis.fetch
  /** milliseconds since 1970, UTC */
  now: () => number
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
  const { fetch, now, delay = pause } = deps
  const limiter = createLimiter(contract.maxConcurrent)
  const http = createHttp({ fetch, now, limiter })
  const discovery = createDiscovery(connection, { http, now, contract })
  const tokens = createTokenSource(connection, secret, { http, now, contract, discovery })
  const api = createApi({ http, discovery, tokens, contract, now, delay })
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
    create: (order, signal) => createSession(api, order, signal),
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
