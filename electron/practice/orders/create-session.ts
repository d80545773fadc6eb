import { jsonReply, type Call, type Reply } from '../http/exchange'
import { refuse } from '../http/refusal'
import { createDraw, uuidFrom } from '../random'
import type { Service } from '../service'
import type { Access } from '../sign-in/access-tokens'
import type { CompanySpec, Country } from '../world/model'
import { plotCourse } from './course'
import type { LedgerEntry } from './ledger'
import { readOrder, type Order } from './read-order'

/** Operations 1–4: takes an order, records it in the ledger, answers 201 with the session id. */
export async function createSession(
  service: Service,
  call: Call,
  country: Country,
  access: Access,
): Promise<Reply> {
  const now = service.now()
  if (!call.headers['content-type']?.includes('json')) {
    return refuse(call, now, { status: 415, code: 'NOT_JSON', message: 'Send application/json' })
  }
  const read = readOrder(country, call.body, service.settings())
  if ('errors' in read) {
    const message = read.errors.map(({ field, message }) => `${field} ${message}`).join('; ')
    return refuse(call, now, { status: 400, code: 'VALIDATION', message, errors: read.errors })
  }
  const { order } = read
  const company = service.world.find(country, order.identifier)
  const subject = { id: country + order.identifier, identifier: order.identifier, company }
  return service.faults.strike('create', subject, {
    call,
    settings: service.settings(),
    now,
    refuse: (refusal) => refuse(call, now, refusal),
    revokeToken: () => undefined,
    proceed: async () =>
      company
        ? record(service, call, order, company, access)
        : refuse(call, now, {
            status: 404,
            code: 'ORGANIZATION_NOT_FOUND',
            message: `No organization with the identifier ${order.identifier} was found`,
          }),
  })
}

function record(
  service: Service,
  call: Call,
  order: Order,
  company: CompanySpec,
  access: Access,
): Reply {
  const { country, identifier } = order
  const now = service.now()
  const before = service.ledger.countOf(country, identifier)
  const sessionId = uuidFrom(service.idSeed, country, identifier, before)
  const subject = { id: sessionId, identifier, company }
  const delays = company.delays ?? service.settings().delays
  const course = plotCourse(now, order.reports, delays, createDraw(sessionId))
  const entry: LedgerEntry = {
    sessionId,
    requestId: call.requestId,
    clientId: access.clientId,
    scopes: access.scopes,
    orderedAt: new Date(now).toISOString(),
    ordersBefore: before,
    ...order,
    course: service.faults.divert(course, subject),
  }
  service.ledger.add(entry)
  service.notifier.watch(entry)
  const { createStatus, sessionIdKey, location } = service.settings()
  const body = sessionIdKey === 'none' ? {} : { [sessionIdKey]: sessionId }
  const address = addressOf(service, country, sessionId)
  return jsonReply(createStatus, body, location === 'none' ? {} : { location: address })
}

/** What Location says: an address that is served, or one of another origin. */
function addressOf({ origin, settings }: Service, country: Country, sessionId: string): string {
  const { paths, location, elsewhere } = settings()
  const host = location === 'elsewhere' ? elsewhere.replace(/\/+$/, '') : origin
  if (paths === 'located') return `${host}/results/${sessionId}`
  return `${host}/organization/session/${paths === 'short' ? '' : `${country}/`}${sessionId}`
}
