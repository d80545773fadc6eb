import { changeControl, readControl, readWorld } from '../control'
import { createSession } from '../orders/create-session'
import { readJson, readReport, readStatus, type Fetch } from '../orders/read-session'
import { isCountry } from '../orders/read-order'
import type { Service } from '../service'
import type { Settings } from '../settings'
import type { Access } from '../sign-in/access-tokens'
import { discoveryDocument, discoveryPath, keysPath, scopes, tokenPath } from '../sign-in/discovery'
import { answerTokenRequest } from '../sign-in/token-endpoint'
import { emptyReply, jsonReply, textReply, type Call, type Reply } from './exchange'
import { refuse, refuseSignIn } from './refusal'

interface Route {
  method: 'GET' | 'POST'
  path: RegExp
  answer(service: Service, call: Call, groups: Record<string, string | undefined>): Promise<Reply>
}

const exact = (path: string): RegExp => new RegExp(`^${path}$`)
/**
 * Operations 5–7 in both path variants, with and without the country, and where only a client that
 * follows the service's own links finds them (contract §2).
 */
const session = (tail: string): RegExp =>
  new RegExp(
    `^/(?:organization/session/(?:(?<country>no|se|fi|dk)/)?|(?<results>results)/)(?<sessionId>[\\w-]{8,64})(?<tail>${tail})$`,
  )

function isServed(
  paths: Settings['paths'],
  { country, results, tail }: Record<string, string | undefined>,
): boolean {
  switch (paths) {
    case 'located':
      return results !== undefined
    case 'linked':
      return (results !== undefined) === (tail !== '')
    default:
      if (results !== undefined) return false
      return paths === 'both' || (paths === 'country') === (country !== undefined)
  }
}

const welcome = `Practice service of Saksmappe.

It speaks the BankID AML Organization Async Session API with invented companies, and with a few
real ones from open register data. Nothing here is a real search. Sign in as client "practice" with
the secret "practice-secret"; the discovery document is at
${discoveryPath}
`

const routes: Route[] = [
  { method: 'GET', path: exact('/'), answer: async () => textReply(200, welcome) },
  {
    method: 'GET',
    path: exact(discoveryPath),
    answer: async ({ origin }) => jsonReply(200, discoveryDocument(origin)),
  },
  {
    method: 'GET',
    path: exact(keysPath),
    answer: async ({ tokens }) => jsonReply(200, { keys: [tokens.publicKey] }),
  },
  { method: 'POST', path: exact(tokenPath), answer: signIn },
  {
    method: 'POST',
    path: /^\/organization\/session\/(?<country>[a-z]{2})$/,
    answer: (service, call, { country = '' }) =>
      withAccess(service, call, async (access) =>
        isCountry(country) ? createSession(service, call, country, access) : noPath(service, call),
      ),
  },
  { method: 'GET', path: session(''), answer: fetching(readStatus) },
  { method: 'GET', path: session('/json'), answer: fetching(readJson) },
  {
    method: 'GET',
    path: session('/report/(?<report>[\\w-]{1,64})'),
    answer: (service, call, groups) =>
      fetching((fetch) => readReport(fetch, groups.report ?? ''))(service, call, groups),
  },
  { method: 'GET', path: exact('/practice/world'), answer: readWorld },
  { method: 'GET', path: exact('/practice/control'), answer: readControl },
  { method: 'POST', path: exact('/practice/control'), answer: changeControl },
]

/** Finds the route of a call and answers it. */
export async function answerCall(service: Service, call: Call): Promise<Reply> {
  const matching = routes.filter(({ path }) => path.test(call.path))
  const method = call.method === 'HEAD' ? 'GET' : call.method
  const route = matching.find((one) => one.method === method)
  if (route) return route.answer(service, call, route.path.exec(call.path)?.groups ?? {})
  if (matching.length === 0) return noPath(service, call)
  return emptyReply(405, { allow: matching.map((one) => one.method).join(', ') })
}

function noPath(service: Service, call: Call): Reply {
  return refuse(call, service.now(), {
    status: 404,
    code: 'PATH_NOT_FOUND',
    message: `Nothing is served at ${call.path}`,
  })
}

async function signIn(service: Service, call: Call): Promise<Reply> {
  const settings = service.settings()
  const nobody = { id: 'token', identifier: '', company: undefined }
  return service.faults.strike('token', nobody, {
    call,
    settings,
    now: service.now(),
    refuse: ({ status, code, message, headers }) => refuseSignIn(status, code, message, headers),
    revokeToken: () => undefined,
    proceed: () =>
      answerTokenRequest(call, {
        origin: service.origin,
        now: service.now(),
        lifetimeS: settings.tokenLifetimeS,
        isOfacAllowed: settings.isOfacAllowed,
        clientKeys: { keys: settings.clientKeys },
        tokens: service.tokens,
        usedAssertions: service.usedAssertions,
      }),
  })
}

function fetching(read: (fetch: Fetch) => Promise<Reply>): Route['answer'] {
  return async (service, call, groups) => {
    const { sessionId = '' } = groups
    if (!isServed(service.settings().paths, groups)) return noPath(service, call)
    return withAccess(service, call, (_access, token) => read({ service, call, sessionId, token }))
  }
}

async function withAccess(
  service: Service,
  call: Call,
  answer: (access: Access, token: string) => Promise<Reply>,
): Promise<Reply> {
  const now = service.now()
  const token = /^Bearer (?<token>\S+)$/i.exec(call.headers.authorization ?? '')?.groups?.token
  const access = token ? await service.tokens.check(token, now) : null
  if (!token || !access) {
    return refuse(call, now, {
      status: 401,
      code: 'TOKEN_INVALID',
      message: 'The access token is missing, expired or not valid',
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    })
  }
  if (!access.scopes.includes(scopes.basic)) {
    return refuse(call, now, {
      status: 403,
      code: 'INSUFFICIENT_SCOPE',
      message: `The call needs the scope ${scopes.basic}`,
    })
  }
  return answer(access, token)
}
