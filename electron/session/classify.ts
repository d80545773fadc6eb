import type { FailureCode } from '../shared/result'
import type { ErrorWords } from './error-body'

export type Where = 'token' | 'create' | 'status' | 'content'

interface Row {
  where: Where | 'reading' | 'any'
  from: number
  to?: number
  code: FailureCode
}

/** The table of contract §12; the first row that fits decides. `reading` is status and content. */
const table: readonly Row[] = [
  { where: 'any', from: 429, code: 'too-many-requests' },
  { where: 'any', from: 408, code: 'service-trouble' },
  { where: 'any', from: 500, to: 599, code: 'service-trouble' },
  { where: 'token', from: 404, to: 406, code: 'discovery-unusable' },
  { where: 'token', from: 400, to: 499, code: 'sign-in-refused' },
  { where: 'token', from: 300, to: 399, code: 'other-origin-refused' },
  { where: 'any', from: 401, code: 'sign-in-refused' },
  { where: 'any', from: 403, code: 'scope-refused' },
  { where: 'any', from: 404, to: 406, code: 'wrong-path' },
  { where: 'any', from: 415, code: 'wrong-path' },
  { where: 'any', from: 300, to: 399, code: 'wrong-path' },
  { where: 'reading', from: 410, code: 'result-expired' },
  { where: 'content', from: 202, code: 'not-ready' },
  { where: 'reading', from: 204, code: 'not-ready' },
  { where: 'reading', from: 409, code: 'not-ready' },
  { where: 'reading', from: 425, code: 'not-ready' },
  { where: 'reading', from: 400, to: 499, code: 'wrong-path' },
  { where: 'create', from: 400, to: 499, code: 'order-refused' },
]

/** Error codes of RFC 6749 §5.2 that say more than their status does. */
const oauthCodes: Readonly<Record<string, FailureCode>> = {
  invalid_scope: 'scope-refused',
  temporarily_unavailable: 'service-trouble',
  server_error: 'service-trouble',
}

const organizationWords =
  /organi[sz]|compan|enterprise|foretak|företag|virksomhe|verksamhe|selskap|bolag|enhet|yrity|yhtiö/i

/** What an HTTP status means where it came; null where it is no failure. */
export function classify(where: Where, status: number, words: ErrorWords): FailureCode | null {
  const named = where === 'token' && words.code ? oauthCodes[words.code] : undefined
  if (named && status >= 400) return named
  const row = table.find(
    (one) => fits(one.where, where) && status >= one.from && status <= (one.to ?? one.from),
  )
  if (where === 'create' && status === 404 && speaksOfOrganization(words)) {
    return 'organization-not-found'
  }
  return row?.code ?? null
}

function fits(rowWhere: Row['where'], where: Where): boolean {
  if (rowWhere === 'reading') return where === 'status' || where === 'content'
  return rowWhere === 'any' || rowWhere === where
}

/** A 404 that quotes its own path (`No resource organization/session/xx`) does not speak of a company. */
function speaksOfOrganization(words: ErrorWords): boolean {
  const text = `${words.code ?? ''} ${words.detail ?? ''}`.replace(/\S*\/\S*/g, ' ')
  return organizationWords.test(text)
}
