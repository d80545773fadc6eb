import type { CompanyRow } from '../../electron/shared/domain/case-file'
import { needsPersonStates, reportKinds, type Session } from '../../electron/shared/domain/session'
import type { RowGroup } from '../ui/table-rows'

export const queueGroups = ['person', 'underWay', 'inLine', 'done'] as const
export type QueueGroup = (typeof queueGroups)[number]

/** How long a ready result can be fetched (session API contract §4.3). */
export const resultLifetimeMs = 2 * 3_600_000

/** Which sessions are the newest of their company: what was ordered again is the newer session's business. */
export const newestRows = (sessions: readonly Session[]): Set<number> => {
  const newest = new Map<number, number>()
  for (const { companyRow, sessionRow } of sessions) {
    newest.set(companyRow, Math.max(sessionRow, newest.get(companyRow) ?? 0))
  }
  return new Set(newest.values())
}

export const groupOf = (session: Session, newest: ReadonlySet<number>): QueueGroup => {
  if (session.state === 'in-line') return 'inLine'
  if (session.state === 'creating' || session.state === 'open') return 'underWay'
  const needsPerson = needsPersonStates.includes(session.state)
  return needsPerson && newest.has(session.sessionRow) ? 'person' : 'done'
}

/** The nearest instant at which something ready and not yet saved ends at the service; null while nothing is ready. */
export const nextEnd = ({ deliverables }: Session): string | null =>
  deliverables
    .flatMap(({ state, expiresAt }) =>
      expiresAt !== null && (state === 'ready' || state === 'fetching') ? [expiresAt] : [],
    )
    .sort()[0] ?? null

const byRow = (one: Session, other: Session) => one.sessionRow - other.sessionRow

/** Those with an end come first, nearest end on top; the others keep the order they were placed in. */
const nearestEndFirst = (one: Session, other: Session) => {
  const [end, otherEnd] = [nextEnd(one), nextEnd(other)]
  if (end !== null && otherEnd !== null) return end.localeCompare(otherEnd) || byRow(one, other)
  if (end === null && otherEnd === null) return byRow(one, other)
  return end === null ? 1 : -1
}
const newestFirst = (one: Session, other: Session) =>
  (other.endedAt ?? '').localeCompare(one.endedAt ?? '') || byRow(other, one)

const orders: Record<QueueGroup, (one: Session, other: Session) => number> = {
  person: byRow,
  underWay: nearestEndFirst,
  inLine: byRow,
  done: newestFirst,
}

export const groupSessions = (
  sessions: readonly Session[],
  titleOf: (group: QueueGroup) => string,
): RowGroup<Session>[] => {
  const newest = newestRows(sessions)
  return queueGroups
    .map((key) => ({
      key,
      title: titleOf(key),
      rows: sessions.filter((session) => groupOf(session, newest) === key).sort(orders[key]),
    }))
    .filter((group) => group.rows.length > 0)
}

/** The reports that any session asked for: the two documented ones first, then others as they come. */
export const reportColumns = (sessions: readonly Session[]): string[] => {
  const asked = new Set(sessions.flatMap(({ terms }) => terms.reports))
  const known = reportKinds.filter((kind) => asked.has(kind))
  const others = [...asked].filter((kind) => !reportKinds.some((each) => each === kind)).sort()
  return [...known, ...others]
}

/** How many requested sections the newest answer of this session did not bring; 0 where nothing is known. */
export const missingSections = (session: Session, row: CompanyRow | undefined): number => {
  if (!row?.digest || row.latest?.sessionRow !== session.sessionRow) return 0
  return Object.values(row.digest.coverage).filter((state) => state === 'not-delivered').length
}
