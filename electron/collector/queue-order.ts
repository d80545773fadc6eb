import type { Session } from '../shared/domain/session'

/** Sessions whose results end soonest first; open ones before those not yet sent; else as ordered. */
export function nearestEndFirst(a: Session, b: Session): number {
  const [endA, endB] = [endOf(a), endOf(b)]
  if (endA !== endB) return endA < endB ? -1 : 1
  return a.sessionRow - b.sessionRow
}

/** Sorts after every instant, so that what has no end yet comes last. */
const noEndYet = '9'

function endOf(session: Session): string {
  if (session.state !== 'open') return `${noEndYet}1`
  return soonestEnd(session) ?? `${noEndYet}0`
}

/** When the first of a session's results that lie ready ends; null where none does. */
export function soonestEnd(session: Session): string | null {
  const ends = session.deliverables.flatMap((one) =>
    one.state === 'ready' && one.expiresAt ? [one.expiresAt] : [],
  )
  return ends.sort()[0] ?? null
}
