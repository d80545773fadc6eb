import { timingSafeEqual } from 'node:crypto'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import type { Call } from '../http/exchange'

/** The practice service's credentials are public: they guard nothing but the exercise of signing in. */
export const practiceClient = { clientId: 'practice', clientSecret: 'practice-secret' } as const

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const longestAssertionS = 300

export interface ClientCheck {
  form: URLSearchParams
  call: Call
  keys: JSONWebKeySet
  audiences: string[]
  /** assertion ids seen before: one assertion signs in once (RFC 7523 §3) */
  used: Set<string>
}

/** Proves who signs in by any of the three methods; gives the complaint when it fails. */
export async function authenticateClient(
  check: ClientCheck,
): Promise<{ ok: true } | { ok: false; why: string }> {
  const { form, call } = check
  const { authorization } = call.headers
  if (form.has('client_assertion')) return authenticateByKey(check)
  if (authorization?.startsWith('Basic ')) return matchSecret(readBasic(authorization.slice(6)))
  return matchSecret([form.get('client_id'), form.get('client_secret')])
}

/** Basic as RFC 6749 §2.3.1 wants it: both halves form-encoded before the base64. */
function readBasic(credentials: string): [string | null, string | null] {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 0) return [null, null]
  const half = new URLSearchParams(`id=${text.slice(0, colon)}&secret=${text.slice(colon + 1)}`)
  return [half.get('id'), half.get('secret')]
}

function matchSecret([id, secret]: [string | null, string | null]) {
  const isMatch =
    same(id ?? '', practiceClient.clientId) && same(secret ?? '', practiceClient.clientSecret)
  return isMatch
    ? ({ ok: true } as const)
    : ({ ok: false, why: 'Invalid client or Invalid client credentials' } as const)
}

function same(given: string, wanted: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}

async function authenticateByKey({ form, keys, audiences, used }: ClientCheck) {
  const refused = (why: string) => ({ ok: false, why }) as const
  if (form.get('client_assertion_type') !== assertionType) {
    return refused('client_assertion_type must be jwt-bearer')
  }
  if (keys.keys.length === 0) return refused('No public key is registered for this client')
  try {
    // The real clock, not the practice clock: a client signs with the time it lives in, while
    // practice time may be hours ahead.
    const { payload } = await jwtVerify(
      form.get('client_assertion') ?? '',
      createLocalJWKSet(keys),
      {
        issuer: practiceClient.clientId,
        subject: practiceClient.clientId,
        audience: audiences,
        algorithms: ['RS256', 'ES256'],
        requiredClaims: ['jti', 'exp'],
        maxTokenAge: longestAssertionS,
        clockTolerance: 10,
      },
    )
    const jti = String(payload.jti)
    if (used.has(jti)) return refused('The assertion was used before')
    used.add(jti)
    return { ok: true } as const
  } catch (error) {
    return refused(`The assertion was refused: ${error instanceof Error ? error.message : ''}`)
  }
}
