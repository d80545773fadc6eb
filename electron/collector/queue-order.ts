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
  const ends = session.deliverables.flatMap((one) =>
    one.state === 'ready' && one.expiresAt ? [one.expiresAt] : [],
  )
  return ends.sort()[0] ?? `${noEndYet}0`
}
