import type { Session } from '../shared/domain/session'

/** Sessions whose results end soonest first; open ones before those not yet sent; else as ordered. */
export function nearestEndFirst(a: Session, b: Session): number {
  return endOf(a).localeCompare(endOf(b)) || a.sessionRow - b.sessionRow
}

/** Sorts after every instant, so that what has no end yet comes last. */
const noEndYet = '9'

function endOf(session: Session): string {
  const ends = session.deliverables
    .filter((one) => one.state === 'ready' && one.expiresAt)
    .map((one) => one.expiresAt ?? noEndYet)
    .sort()
  return ends[0] ?? (session.state === 'open' ? `${noEndYet}0` : `${noEndYet}1`)
}
