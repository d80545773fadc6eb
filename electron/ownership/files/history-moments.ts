import type { OwnershipMoment } from '../../shared/domain/ownership/comparison'

/** A longer history is told from here on: each moment is a whole graph to compute. */
const mostMoments = 60

/**
 * The instants at which a case's knowledge was complete for a while, oldest first. Answers that came
 * the same day belong together, until a company answers anew: else the order in which answers of one
 * order came would be told as history. `until` null: all that came.
 */
export function historyMoments(
  moments: readonly OwnershipMoment[],
  until: string | null,
): string[] {
  const last = until === null ? Infinity : Date.parse(until)
  const inTime = moments
    .filter(({ retrievedAt }) => Date.parse(retrievedAt) <= last)
    .toSorted((one, other) => Date.parse(one.retrievedAt) - Date.parse(other.retrievedAt))
  const instants: string[] = []
  const answered = new Set<number>()
  let day = ''
  for (const { retrievedAt, companyRow } of inTime) {
    const isNew = retrievedAt.slice(0, 10) !== day || answered.has(companyRow)
    if (isNew) answered.clear()
    else instants.pop()
    instants.push(retrievedAt)
    answered.add(companyRow)
    day = retrievedAt.slice(0, 10)
  }
  return instants.slice(-mostMoments)
}
