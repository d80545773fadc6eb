import type { JSONWebKeySet } from 'jose'
import { jsonReply, type Call, type Reply } from '../http/exchange'
import { refuseSignIn } from '../http/refusal'
import type { AccessTokens } from './access-tokens'
import { authenticateClient, practiceClient } from './client-authentication'
import { realmPath, scopes, tokenPath } from './discovery'

export interface TokenTerms {
  origin: string
  now: number
  lifetimeS: number
  isOfacAllowed: boolean
  clientKeys: JSONWebKeySet
  tokens: AccessTokens
  usedAssertions: Set<string>
}

/** Answers a token request by client credentials (contract §1.2, §1.3; errors by RFC 6749 §5.2). */
export async function answerTokenRequest(call: Call, terms: TokenTerms): Promise<Reply> {
  if (!call.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return refuseSignIn(400, 'invalid_request', 'The body must be form-encoded')
  }
  const form = new URLSearchParams(call.body.toString('utf8'))
  const client = await authenticateClient({
    form,
    call,
    keys: terms.clientKeys,
    audiences: [terms.origin + realmPath, terms.origin + tokenPath],
    used: terms.usedAssertions,
  })
  if (!client.ok) return refuseSignIn(401, 'invalid_client', client.why)
  if (form.get('grant_type') !== 'client_credentials') {
    return refuseSignIn(400, 'unsupported_grant_type', 'Only client_credentials is served')
  }
  const wanted = readScopes(form.get('scope'))
  const allowed: string[] = terms.isOfacAllowed ? [scopes.basic, scopes.ofac] : [scopes.basic]
  if (wanted.some((scope) => !allowed.includes(scope))) {
    return refuseSignIn(400, 'invalid_scope', `Invalid scopes: ${wanted.join(' ')}`)
  }
  const { clientId } = practiceClient
  const token = await terms.tokens.issue(clientId, wanted, terms.lifetimeS, terms.now)
  return jsonReply(
    200,
    {
      access_token: token,
      token_type: 'Bearer',
      expires_in: terms.lifetimeS,
      scope: wanted.join(' '),
    },
    { 'cache-control': 'no-store' },
  )
}

function readScopes(scope: string | null): string[] {
  const wanted = new Set((scope ?? '').split(' ').filter(Boolean))
  return wanted.size > 0 ? [...wanted] : [scopes.basic]
}
