import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrant,
  Configuration,
  customFetch,
  modifyAssertion,
  PrivateKeyJwt,
  type ClientAuth,
  type ModifyAssertionFunction,
  type ServerMetadata,
} from 'openid-client'
import { done, failed, type Result } from '../shared/result'
import type { ServiceConnection } from './connection'
import type { ServiceContract } from './contract-table'
import type { Discovery } from './discovery'
import type { Http } from './http'
import { createOauthFetch } from './oauth-fetch'
import { isSafeTransport, readUrl } from './origin'
import { readSigningKey } from './signing-key'

export interface AccessToken {
  value: string
  lifetimeS: number
  scopes: string[]
  /** in the time that passes: a wall clock that is set makes no token older or younger */
  renewAtMs: number
}

/** The access token of one environment, client and scope set (contract §1.2–1.3). */
export interface TokenSource {
  /**
   * The token held, or a new one; with `refused` one that differs from it. Renewals are shared.
   * Failures: secret-missing, sign-in-refused, scope-refused, service-unreachable,
   * service-trouble, too-many-requests, and those of discovery.
   */
  get(refused?: AccessToken): Promise<Result<AccessToken>>
  /** Signs in now, whatever is held. */
  signIn(): Promise<Result<AccessToken>>
}

interface TokenDeps {
  http: Http
  monotonicMs: () => number
  contract: ServiceContract
  discovery: Discovery
}

export function createTokenSource(
  connection: ServiceConnection,
  secret: string | null,
  deps: TokenDeps,
): TokenSource {
  let held: AccessToken | null = null
  let pending: Promise<Result<AccessToken>> | null = null

  const renew = async () => {
    const result = await requestToken(connection, secret, deps)
    held = result.ok ? result.value : null
    return result
  }
  const signIn = () => {
    pending ??= renew().finally(() => {
      pending = null
    })
    return pending
  }
  return {
    async get(refused) {
      if (held && held !== refused && deps.monotonicMs() < held.renewAtMs) return done(held)
      return signIn()
    },
    signIn,
  }
}

async function requestToken(
  connection: ServiceConnection,
  secret: string | null,
  deps: TokenDeps,
): Promise<Result<AccessToken>> {
  if (secret === null || secret.trim() === '') return failed('secret-missing')
  const { contract, http, monotonicMs } = deps
  const found = await deps.discovery.find()
  if (!found.ok) return found
  const { server } = found.value
  const auth = await clientAuth(connection, secret, server, contract)
  if (!auth) return failed('sign-in-refused', { detail: 'private key: neither PEM nor JWK' })
  const endpoint = readUrl(server.token_endpoint)
  if (!endpoint || !isSafeTransport(endpoint)) {
    return failed('discovery-unusable', { detail: 'token_endpoint' })
  }
  const through = createOauthFetch(http, contract, contract.timeoutsMs.token)
  const configuration = new Configuration(server, connection.clientId, undefined, auth)
  configuration[customFetch] = through.fetch
  if (endpoint.protocol === 'http:') allowInsecureRequests(configuration)
  const askedAtMs = monotonicMs()
  try {
    const scope = connection.scopes.join(' ')
    const granted = await clientCredentialsGrant(configuration, { scope })
    const lifetimeS = granted.expires_in ?? contract.silentTokenLifetimeS
    return readToken(granted, lifetimeS, askedAtMs, connection, contract)
  } catch {
    // openid-client wraps what went wrong; the fetch below it remembers it plainly.
    const failure = through.failure('token')
    return failure ? { ok: false, failure } : failed('sign-in-refused')
  }
}

function readToken(
  granted: { access_token: string; scope?: string | undefined },
  lifetimeS: number,
  askedAtMs: number,
  connection: ServiceConnection,
  contract: ServiceContract,
): Result<AccessToken> {
  // It goes into a header: anything but visible ASCII would break out of it.
  if (!/^[\x21-\x7e]+$/.test(granted.access_token)) return failed('sign-in-refused')
  const lifetimeMs = lifetimeS * 1000
  const earlyMs = Math.min(contract.renewTokenBeforeMs, lifetimeMs / 2)
  return done({
    value: granted.access_token,
    lifetimeS,
    // RFC 6749 §5.1: a missing scope means exactly what was asked
    scopes: granted.scope?.split(' ').filter(Boolean) ?? connection.scopes,
    renewAtMs: askedAtMs + lifetimeMs - earlyMs,
  })
}

async function clientAuth(
  connection: ServiceConnection,
  secret: string,
  server: ServerMetadata,
  contract: ServiceContract,
): Promise<ClientAuth | null> {
  switch (connection.authMethod) {
    case 'client_secret_basic':
      return ClientSecretBasic(secret)
    case 'client_secret_post':
      return ClientSecretPost(secret)
    case 'private_key_jwt': {
      const key = await readSigningKey(secret)
      return key && PrivateKeyJwt(key, { [modifyAssertion]: audience(server, contract) })
    }
  }
}

/** The library names the issuer as audience; some servers want their token endpoint (contract §1.2). */
function audience(server: ServerMetadata, contract: ServiceContract): ModifyAssertionFunction {
  return (_header, claims) => {
    if (contract.assertionAudience === 'token_endpoint') claims['aud'] = server.token_endpoint
  }
}
