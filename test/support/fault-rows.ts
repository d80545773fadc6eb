import type { Remedy } from '../../renderer/collect/remedies'
import type { FaultRow, Outcome } from './fault-matrix'

/* Every row of the contract's §12, as the practice service provokes it. */

const all: Outcome = { session: 'all-done', billed: 1, saved: ['json', 'aml'] }
const always = 1000

const halted = (
  says: Outcome['says'],
  offered: Remedy[],
  more: Partial<Outcome> = {},
): Outcome => ({
  session: 'in-line',
  billed: 0,
  saved: [],
  isHalted: true,
  ...(says && { says }),
  offered,
  ...more,
})
const toSecret: Remedy[] = ['renew-secret', 'resume']
const toSettings: Remedy[] = ['settings', 'resume']
const toScopes: Remedy[] = ['without-ofac', 'settings', 'resume']

const unclear = (billed: 0 | 1, more: Partial<Outcome> = {}): Outcome => ({
  session: 'unclear',
  billed,
  saved: [],
  says: 'order-unclear',
  offered: ['order-now', 'let-go'],
  ...more,
})
const refused = (says: Outcome['says'], offered: Remedy[], quoted?: string): Outcome => ({
  session: 'refused',
  billed: 0,
  saved: [],
  ...(says && { says }),
  offered,
  ...(quoted && { quoted }),
})

const signIn: FaultRow[] = [
  {
    name: 'token 401 invalid_client',
    connection: { secret: 'wrong' },
    got: halted('sign-in-refused', toSecret, {
      quoted: 'Invalid client or Invalid client credentials',
    }),
  },
  {
    name: 'token 400 unauthorized_client',
    service: { faults: [{ fault: 'client-not-allowed' }] },
    got: halted('sign-in-refused', toSecret, { quoted: 'The client may not use this grant' }),
  },
  {
    name: 'token 400 invalid_grant',
    service: { faults: [{ fault: 'grant-refused' }] },
    got: halted('sign-in-refused', toSecret, { quoted: 'The assertion is not valid yet' }),
  },
  {
    name: 'token 400 invalid_scope',
    service: { isOfacAllowed: false },
    got: halted('scope-refused', toScopes),
  },
  {
    name: 'token 400 invalid_scope, gone on without OFAC',
    service: { isOfacAllowed: false },
    then: async ({ collector, resume }) => {
      await collector.whenStill()
      await resume({ scopes: ['aml_organization/basic'] })
    },
    got: all,
  },
  {
    name: 'token 503, then recovered',
    service: { faults: [{ fault: 'sign-in-unavailable', times: 2 }] },
    got: all,
  },
  {
    name: 'token 429',
    service: { faults: [{ fault: 'too-many-requests', at: ['token'], times: 1 }] },
    got: all,
  },
  {
    name: 'token redirected to another origin',
    service: { faults: [{ fault: 'redirect-elsewhere', at: ['token'] }] },
    got: halted('other-origin-refused', toSettings),
  },
  {
    name: 'token answered by a web page',
    service: { faults: [{ fault: 'html-answer', at: ['token'] }] },
    got: halted('sign-in-refused', toSecret),
  },
]

const anywhere: FaultRow[] = [
  { name: '401 once, midway', country: 'se', identifier: '9920000016', got: all },
  {
    name: '401 once, at the order',
    service: { faults: [{ fault: 'unauthorized', at: ['create'] }] },
    got: all,
  },
  {
    name: '401 again and again',
    service: { faults: [{ fault: 'unauthorized', times: always }] },
    got: halted('sign-in-refused', toSecret, { session: 'open', billed: 1 }),
  },
  {
    name: '403 at the order',
    identifier: '310000094',
    got: halted('scope-refused', toScopes, {
      quoted: 'The search needs the scope aml_organization/OFAC',
    }),
  },
  {
    name: '403 at the status',
    service: { faults: [{ fault: 'sanction-list-refused', at: ['status'] }] },
    got: halted('scope-refused', toScopes, { session: 'open', billed: 1 }),
  },
  {
    name: '406 at the status',
    service: { faults: [{ fault: 'not-acceptable', at: ['status'] }] },
    got: halted('wrong-path', toSettings, { session: 'open', billed: 1 }),
  },
  {
    name: '406 at the results',
    identifier: '310000434',
    got: {
      session: 'failed',
      billed: 1,
      saved: [],
      says: 'wrong-path',
      quoted: 'Ask for another media type',
      offered: ['settings', 'fetch', 'check-number', 'again', 'let-go'],
    },
  },
  {
    name: '415 at the order',
    identifier: '310000426',
    got: refused(
      'wrong-path',
      ['settings', 'check-number', 'again', 'let-go'],
      'Send another media type',
    ),
  },
]

const orders: FaultRow[] = [
  {
    name: 'create 400',
    service: { rolesExpand: 'officialRoles' },
    terms: { expands: ['roles'] },
    got: refused(
      'order-refused',
      ['check-number', 'again', 'let-go'],
      'expands unknown expand: roles',
    ),
  },
  {
    name: 'create 422',
    identifier: '310000418',
    got: refused(
      'order-refused',
      ['check-number', 'again', 'let-go'],
      'reports cannot be made for this legal form',
    ),
  },
  {
    name: 'create 404 that speaks of the organization',
    identifier: '310000051',
    got: refused('organization-not-found', ['check-number', 'let-go']),
  },
  {
    name: 'create 404 that does not',
    connection: { wrongBase: true },
    got: refused('wrong-path', ['settings', 'check-number', 'again', 'let-go']),
  },
  {
    name: 'create redirected to another origin',
    service: { faults: [{ fault: 'redirect-elsewhere', at: ['create'] }] },
    got: halted('other-origin-refused', toSettings),
  },
  ...[408, 500, 502, 503, 504].map((status): FaultRow => ({
    name: `create ${status} after it was recorded`,
    service: { faults: [{ fault: 'error-after-create', status }] },
    got: unclear(1),
  })),
  {
    name: 'create broken off after it was recorded',
    country: 'dk',
    identifier: '99000023',
    got: unclear(1),
  },
  { name: 'create broken off before it was recorded', identifier: '310000108', got: unclear(0) },
  {
    name: 'create that is never answered',
    identifier: '310000450',
    contract: { timeoutsMs: soon('create') },
    got: unclear(1),
  },
  {
    name: 'create answered by a web page',
    service: { faults: [{ fault: 'html-answer', at: ['create'] }] },
    got: unclear(1),
  },
  {
    name: 'create answered too large, but with a Location',
    service: { faults: [{ fault: 'oversized-answer', at: ['create'] }] },
    got: all,
  },
  {
    name: 'create answered too large',
    service: { location: 'none', faults: [{ fault: 'oversized-answer', at: ['create'] }] },
    got: unclear(1),
  },
  {
    name: 'an unclear order left as it is',
    country: 'dk',
    identifier: '99000023',
    then: async ({ collector }) => collector.whenStill(),
    got: unclear(1),
  },
]

/** The time limits of the client, one of them so short that a test can wait for it. */
function soon(operation: 'create' | 'status') {
  const far = { discovery: 15_000, token: 15_000, create: 30_000, status: 15_000 }
  return { ...far, json: 60_000, report: 120_000, [operation]: 150 }
}

const passing: FaultRow[] = [
  ...[408, 500, 502, 503, 504].map((status): FaultRow => ({
    name: `reading ${status} twice`,
    service: { faults: [{ fault: 'server-error', status, at: ['status', 'json', 'report'] }] },
    got: all,
  })),
  {
    name: 'reading 500 longer than one call is patient',
    service: { faults: [{ fault: 'server-error', times: 9 }] },
    got: all,
  },
  { name: 'reading broken off', identifier: '310000442', got: all },
  {
    name: 'reading that is never answered',
    service: { faults: [{ fault: 'no-answer', at: ['status'] }] },
    contract: { timeoutsMs: soon('status') },
    got: all,
  },
  ...(['seconds', 'date', 'none'] as const).map((retryAfter): FaultRow => ({
    name: `429 with Retry-After: ${retryAfter}`,
    service: { retryAfter },
    country: 'se',
    identifier: '9920000024',
    got: { ...all, waitedMs: retryAfter === 'none' ? 29_000 : 700 },
  })),
]

const gone = (saved: string[] = []): Outcome => ({
  session: 'expired',
  billed: 1,
  saved,
  says: 'result-expired',
  offered: ['again', 'let-go'],
})

const absent: FaultRow[] = [
  { name: '404 after it worked', country: 'dk', identifier: '99000007', got: gone() },
  { name: '410 after it worked', country: 'dk', identifier: '99000015', got: gone() },
  ...([404, 410] as const).map((expiredStatus): FaultRow => ({
    name: `two hours pass in a pause, then ${expiredStatus}`,
    service: { expiredStatus, delays: { json: 60, aml: 0 } },
    then: async ({ service, collector, resume }) => {
      await waitFor(() => service.ledger().length === 1)
      collector.pause()
      service.configure({ clock: { offsetMs: 3 * 3_600_000 } })
      await resume()
    },
    got: gone(),
  })),
  {
    name: '404 at the status in every variant, from the first',
    service: { paths: 'located', location: 'none' },
    got: halted('wrong-path', toSettings, { session: 'open', billed: 1 }),
  },
  ...([202, 204, 404, 409, 425] as const).map((notReadyStatus): FaultRow => ({
    name: `content ${notReadyStatus} while it waits`,
    service: { notReadyStatus, delays: { json: 40, aml: 20 } },
    identifier: '310000213',
    got: all,
  })),
  { name: 'content 409 although it was called ready', identifier: '310000469', got: all },
]

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2))
}

export const errorTable = { signIn, anywhere, orders, passing, absent }
