import { createPrivateKey, webcrypto, type KeyObject } from 'node:crypto'
import type { PrivateKey } from 'openid-client'
import { field, isRecord, word } from './json-value'

/**
 * The key for `private_key_jwt` (RFC 7523) out of the stored secret: a JWK, a JWK set, or a PEM
 * block. A PEM has no place for a key id, so a line `kid: …` before the block gives it (RFC 7468
 * §2 lets text stand there). RSA signs RS256, P-256 signs ES256; null for anything else.
 */
export async function readSigningKey(secret: string): Promise<PrivateKey | null> {
  const read = secret.trimStart().startsWith('{') ? readJwk(secret) : readPem(secret)
  const parameters = read && algorithmOf(read.key)
  if (!read || !parameters) return null
  const pkcs8 = read.key.export({ format: 'der', type: 'pkcs8' })
  const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, parameters, false, ['sign'])
  return read.kid === null ? { key } : { key, kid: read.kid }
}

interface ReadKey {
  key: KeyObject
  kid: string | null
}

function readJwk(secret: string): ReadKey | null {
  try {
    const parsed: unknown = JSON.parse(secret)
    const keys = field(parsed, 'keys')
    const jwk: unknown = Array.isArray(keys) ? keys.find((one) => field(one, 'd')) : parsed
    if (!isRecord(jwk)) return null
    return { key: createPrivateKey({ key: jwk, format: 'jwk' }), kid: word(jwk['kid']) }
  } catch {
    // The parser's message would quote the secret.
    return null
  }
}

function readPem(secret: string): ReadKey | null {
  const kid = /^\s*kid:\s*(\S+)\s*$/m.exec(secret.split('-----BEGIN')[0] ?? '')?.[1] ?? null
  try {
    return { key: createPrivateKey(secret), kid }
  } catch {
    // No PEM, an encrypted one, or another kind of key: the caller says so without quoting it.
    return null
  }
}

function algorithmOf(key: KeyObject) {
  if (key.asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const isP256 = key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  return isP256 ? { name: 'ECDSA', namedCurve: 'P-256' } : null
}
