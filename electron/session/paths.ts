import type { DeliverableKind } from '../shared/domain/session'
import type { PathStyle, ServiceContract } from './contract-table'
import type { SessionReference } from './face'
import { readUrl } from './origin'

/** What is read of a session: its information or one deliverable. */
export type Reading = 'status' | DeliverableKind

/** Reports share one path, so that what is learned from one holds for all. */
export const operationOf = (reading: Reading): keyof PathStyle =>
  reading === 'status' || reading === 'json' ? reading : 'report'

export interface Candidate {
  style: string
  url: string
}

/** Fills a path template; every value is encoded, so that none can leave its segment. */
export function fillPath(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}

/** The service's link, if it stays within the origin of the AML base; null where it leads elsewhere. */
export function ownLink(link: string | null | undefined, base: string): string | null {
  const url = readUrl(link, `${base}/`)
  return url && url.origin === new URL(base).origin ? url.href : null
}

/**
 * Where something may be read, in the order of contract §2: the service's own link, below the
 * session's Location, then the path templates (only the proven one, once one has answered).
 */
export function candidates(
  contract: ServiceContract,
  base: string,
  session: SessionReference,
  reading: Reading,
  known: { link: string | null; provenStyle: string | null },
): Candidate[] {
  const operation = operationOf(reading)
  const values = {
    country: session.country,
    sessionId: session.sessionId,
    report: contract.reports[reading]?.segment ?? reading,
  }
  const link = ownLink(known.link, base)
  const location = ownLink(session.location, base)
    ?.replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  const below = operation === 'status' ? '' : contract.belowLocation[operation]
  const templates = contract.pathStyles.map((style, index) => ({
    style: `template-${index}`,
    url: base + fillPath(style[operation], values),
  }))
  const proven = templates.filter((one) => one.style === known.provenStyle)
  return [
    ...(link ? [{ style: 'link', url: link }] : []),
    ...(location ? [{ style: 'location', url: location + fillPath(below, values) }] : []),
    ...(proven.length > 0 ? proven : templates),
  ]
}
