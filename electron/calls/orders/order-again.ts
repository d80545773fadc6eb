import type { Wanted } from '../../collector/face'
import { standingSessionStates, type Session } from '../../shared/domain/session'

/**
 * What has to be ordered to see these companies anew: each on the terms of its newest session. Left
 * out are companies with an order that still stands, those that were never ordered, and those of the
 * practice service where orders now go to a real one, or the other way round.
 */
export function orderAgain(
  sessions: readonly Session[],
  companyRows: readonly number[],
  isPractice: boolean,
): Wanted[] {
  const asked = new Set(companyRows)
  const newest = new Map<number, Session>()
  const standing = new Set<number>()
  for (const session of sessions) {
    const { companyRow, sessionRow, state } = session
    if (!asked.has(companyRow)) continue
    if (standingSessionStates.includes(state)) standing.add(companyRow)
    if (sessionRow > (newest.get(companyRow)?.sessionRow ?? 0)) newest.set(companyRow, session)
  }
  return [...newest.values()]
    .filter((session) => !standing.has(session.companyRow) && session.isPractice === isPractice)
    .sort((one, other) => one.companyRow - other.companyRow)
    .map(({ company, terms }) => ({ company, terms }))
}
