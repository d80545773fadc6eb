import { createHash, randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose'
import { scopes } from './discovery'

export interface Access {
  clientId: string
  scopes: string[]
  expiresAt: number
}

export interface AccessTokens {
  issue(clientId: string, granted: string[], lifetimeS: number, now: number): Promise<string>
  /** null for anything but a token of this run that is still good */
  check(token: string, now: number): Promise<Access | null>
  revoke(token: string): void
  publicKey: JWK
}

const roles: Record<string, string> = { [scopes.basic]: 'basic', [scopes.ofac]: 'OFAC' }

/**
 * Signs and checks access tokens with a key of this run, so tokens from before a restart are
 * refused with 401, as after a key rotation. `now` is epoch milliseconds of the service's clock.
 */
export async function createAccessTokens(issuer: string): Promise<AccessTokens> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const kid = createHash('sha256').update(issuer).digest('hex').slice(0, 16)
  const revoked = new Set<string>()
  // checking a signature costs more than the rest of a poll; a token is used for hundreds of them
  const known = new Map<string, Access>()

  const check = async (token: string, now: number): Promise<Access | null> => {
    if (revoked.has(token)) return null
    const access = known.get(token) ?? (await verify(token, publicKey, issuer, now))
    if (!access || access.expiresAt <= now) return null
    known.set(token, access)
    return access
  }

  return {
    check,
    revoke: (token) => void revoked.add(token),
    publicKey: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' },
    issue: (clientId, granted, lifetimeS, now) => {
      const issuedAt = Math.floor(now / 1000)
      return new SignJWT({
        azp: clientId,
        scope: granted.join(' '),
        resource_access: {
          aml_organization: { roles: granted.map((scope) => roles[scope] ?? scope) },
        },
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid })
        .setIssuer(issuer)
        .setAudience('aml_organization')
        .setSubject(clientId)
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeS)
        .sign(privateKey)
    },
  }
}

async function verify(
  token: string,
  key: CryptoKey,
  issuer: string,
  now: number,
): Promise<Access | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      issuer,
      audience: 'aml_organization',
      currentDate: new Date(now),
    })
    return {
      clientId: String(payload.azp),
      scopes: String(payload.scope).split(' '),
      expiresAt: (payload.exp ?? 0) * 1000,
    }
  } catch {
    return null // every way a token can be wrong is the same 401
  }
}
