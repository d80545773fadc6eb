import { composeContent, type Content } from '../answer/compose'
import { emptyReply, jsonReply, type Call, type Reply } from '../http/exchange'
import { refuse } from '../http/refusal'
import { certificateExpands } from '../report/chapters/write-chapters'
import type { Operation } from '../faults/names'
import type { Service } from '../service'
import { scopes } from '../sign-in/discovery'
import { entityState, type EntityName } from './course'
import type { LedgerEntry } from './ledger'
import { worldAfter } from '../world/moved-on'
import { sessionInformation } from './session-information'

export interface Fetch {
  service: Service
  call: Call
  sessionId: string
  token: string
}

/** Operation 5: the state of the session and of each deliverable. */
export function readStatus(fetch: Fetch): Promise<Reply> {
  return onSession(fetch, 'status', async (entry) => {
    const { service } = fetch
    const isOdd = service.faults.isOn('unknown-status-words', subjectOf(service, entry))
    const settings = service.settings()
    const style = isOdd ? { ...settings, statusWords: 'unknown' as const } : settings
    return jsonReply(200, sessionInformation(entry, service.now(), style))
  })
}

/** Operation 6: the JSON content. */
export function readJson(fetch: Fetch): Promise<Reply> {
  return onSession(fetch, 'json', async (entry) =>
    deliver(fetch, entry, 'json', async () => jsonReply(200, contentOf(fetch.service, entry))),
  )
}

/** Operation 7: a report. */
export function readReport(fetch: Fetch, report: string): Promise<Reply> {
  return onSession(fetch, 'report', async (entry) => {
    const { service } = fetch
    const name = entry.reports.find((one) => one === report)
    if (!name) return notFound(fetch, 'REPORT_NOT_FOUND', `The session has no report ${report}`)
    // a certificate has its own content, whatever else was ordered
    const expands = name === 'aml' ? entry.expands : certificateExpands
    return deliver(fetch, entry, name, async () => ({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${name}-${entry.identifier}.pdf"`,
      },
      body: await service.press.print(name, contentOf(service, entry, expands), entry),
    }))
  })
}

/** The content as it was when the session was created, however late or often it is fetched. */
export function contentOf(
  service: Service,
  entry: LedgerEntry,
  expands: string[] = entry.expands,
): Content {
  const first = service.world.find(entry.country, entry.identifier)
  if (!first) throw new Error(`the world has lost ${entry.country} ${entry.identifier}`)
  const world = worldAfter(service.world, first, entry.ordersBefore ?? 0)
  return composeContent(expands, {
    world,
    company: world.find(entry.country, entry.identifier) ?? first,
    draw: service.draw,
    now: Date.parse(entry.orderedAt),
    language: entry.language,
    hasOfac: entry.scopes.includes(scopes.ofac),
  })
}

async function onSession(
  fetch: Fetch,
  operation: Operation,
  answer: (entry: LedgerEntry) => Promise<Reply>,
): Promise<Reply> {
  const { service, call, sessionId, token } = fetch
  const entry = service.ledger.find(sessionId)
  if (!entry) return notFound(fetch, 'SESSION_NOT_FOUND', 'No such session, or it has expired')
  return service.faults.strike(operation, subjectOf(service, entry), {
    call,
    settings: service.settings(),
    now: service.now(),
    refuse: (refusal) => refuse(call, service.now(), refusal),
    revokeToken: () => service.tokens.revoke(token),
    proceed: () => answer(entry),
  })
}

const subjectOf = (service: Service, entry: LedgerEntry) => ({
  id: entry.sessionId,
  identifier: entry.identifier,
  company: service.world.find(entry.country, entry.identifier),
})

async function deliver(
  fetch: Fetch,
  entry: LedgerEntry,
  name: EntityName,
  content: () => Promise<Reply>,
): Promise<Reply> {
  const { service, call } = fetch
  const entity = entry.course.entities[name]
  if (!entity) return notFound(fetch, 'RESULT_NOT_FOUND', `The session has no ${name}`)
  const refused = (status: number, code: string, message: string) =>
    refuse(call, service.now(), { status, code, message })
  const { notReadyStatus, expiredStatus } = service.settings()
  switch (entityState(entry.course, entity, service.now())) {
    case 'READY':
      return content()
    case 'EXPIRED':
      return refused(expiredStatus, 'RESULT_EXPIRED', 'The result is no longer available')
    case 'FAILED':
      return refused(409, entity.error?.code ?? 'FAILED', entity.error?.message ?? 'Failed')
    default:
      if (notReadyStatus === 204) return emptyReply(204)
      return refused(notReadyStatus, 'RESULT_NOT_READY', 'The result is not ready yet')
  }
}

const notFound = ({ service, call }: Fetch, code: string, message: string): Reply =>
  refuse(call, service.now(), { status: 404, code, message })
