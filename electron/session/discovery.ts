import {
  allowInsecureRequests,
  customFetch,
  discovery,
  None,
  type ServerMetadata,
} from 'openid-client'
import { done, failed, type Result } from '../shared/result'
import type { ServiceConnection } from './connection'
import type { ServiceContract } from './contract-table'
import type { Http } from './http'
import { createOauthFetch } from './oauth-fetch'
import { isLoopback, isSafeTransport, readUrl } from './origin'

/** What discovery says of an environment. `amlBaseUrl` has no slash at its end. */
export interface Environment {
  server: ServerMetadata
  amlBaseUrl: string
}

/** Finds the environment's addresses and keeps them for a day (contract §1.1). */
export interface Discovery {
  /** Failures: discovery-unusable, other-origin-refused, service-unreachable, service-trouble. */
  find(): Promise<Result<Environment>>
  /** An address answered, or did not: after several in a row the document is read anew. */
  note(isReached: boolean): void
}

const doubtsBeforeAnew = 3

export function createDiscovery(
  connection: ServiceConnection,
  deps: { http: Http; monotonicMs: () => number; contract: ServiceContract },
): Discovery {
  let known: { environment: Environment; untilMs: number } | null = null
  let pending: Promise<Result<Environment>> | null = null
  let doubts = 0

  const read = async () => {
    const result = await readEnvironment(connection, deps.http, deps.contract)
    if (result.ok) {
      const untilMs = deps.monotonicMs() + deps.contract.discoveryLifetimeMs
      known = { environment: result.value, untilMs }
    }
    return result
  }
  return {
    async find() {
      if (known && deps.monotonicMs() < known.untilMs) return done(known.environment)
      pending ??= read().finally(() => {
        pending = null
      })
      return pending
    },
    note(isReached) {
      doubts = isReached ? 0 : doubts + 1
      if (doubts < doubtsBeforeAnew) return
      doubts = 0
      known = null
    },
  }
}

async function readEnvironment(
  connection: ServiceConnection,
  http: Http,
  contract: ServiceContract,
): Promise<Result<Environment>> {
  const address = readUrl(connection.discoveryUrl)
  if (!address || !isSafeTransport(address)) {
    return failed('discovery-unusable', { detail: connection.discoveryUrl })
  }
  const through = createOauthFetch(http, contract, contract.timeoutsMs.discovery)
  let server: ServerMetadata
  try {
    const configuration = await discovery(address, connection.clientId, undefined, None(), {
      [customFetch]: through.fetch,
      execute: address.protocol === 'http:' ? [allowInsecureRequests] : [],
    })
    server = configuration.serverMetadata()
  } catch {
    // openid-client wraps what went wrong; the fetch below it remembers it plainly.
    const failure = through.failure('discovery')
    return failure ? { ok: false, failure } : failed('discovery-unusable')
  }
  const amlBase = chooseAmlBase(connection, server, contract)
  const amlUrl = readUrl(amlBase)
  if (!amlUrl || !isTrustworthy(amlUrl, address, connection)) {
    return failed('discovery-unusable', { detail: amlBase ?? 'aml-baseurl' })
  }
  return done({ server, amlBaseUrl: (amlUrl.origin + amlUrl.pathname).replace(/\/+$/, '') })
}

function chooseAmlBase(
  connection: ServiceConnection,
  server: ServerMetadata,
  contract: ServiceContract,
): string | null {
  if (connection.amlBaseUrl !== null) return connection.amlBaseUrl
  for (const key of contract.amlBaseKeys) {
    const named = server[key]
    if (typeof named === 'string' && named !== '') return named
  }
  return contract.amlBaseFallbacks[new URL(connection.discoveryUrl).hostname] ?? null
}

/** A document from elsewhere has no business naming a server on this computer. */
function isTrustworthy(aml: URL, discoveryUrl: URL, connection: ServiceConnection): boolean {
  if (!isLoopback(aml)) return aml.protocol === 'https:'
  return isLoopback(discoveryUrl) || connection.amlBaseUrl !== null
}
