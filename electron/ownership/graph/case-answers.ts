import type { OwnershipSnapshot } from '../snapshot'
import type { Directory } from './directory'

const hasOwners = ({ shareholders }: OwnershipSnapshot): boolean =>
  shareholders.state === 'found' || shareholders.state === 'nothing-found'

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A fixed order, so that the one in which answers are handed over changes nothing. */
export const inFixedOrder = (snapshots: readonly OwnershipSnapshot[]): OwnershipSnapshot[] =>
  snapshots.toSorted(
    (one, other) =>
      one.companyRow - other.companyRow ||
      byText(other.retrievedAt, one.retrievedAt) ||
      byText(one.sha256, other.sha256),
  )

/**
 * The answer that speaks for each company. One that stands in the case twice, by its number and by
 * DUNS, or whose newest answer did not search for shareholders, has several: the one that says its
 * shareholders goes first, then the subject's own row, then the newest.
 */
export function answersByCompany(
  snapshots: readonly OwnershipSnapshot[],
  directory: Directory,
  subjectRow: number,
): Map<string, OwnershipSnapshot> {
  const rank = (snapshot: OwnershipSnapshot): number =>
    (hasOwners(snapshot) ? 2 : 0) + (snapshot.companyRow === subjectRow ? 1 : 0)
  const chosen = new Map<string, OwnershipSnapshot>()
  for (const snapshot of snapshots) {
    const { id } = directory.ownerOf(snapshot)
    const before = chosen.get(id)
    const difference = before ? rank(snapshot) - rank(before) : 1
    const isNewer = before !== undefined && snapshot.retrievedAt > before.retrievedAt
    if (difference > 0 || (difference === 0 && isNewer)) chosen.set(id, snapshot)
  }
  return chosen
}

/** What the newest answers say of a company beside its owners. */
export type CompanyStanding = Pick<OwnershipSnapshot, 'status' | 'sanction'>

const isSearched = ({ sanction }: OwnershipSnapshot): boolean =>
  sanction !== 'not-requested' && sanction !== 'not-delivered'

/**
 * Status and sanctions of each company, each from the newest answer that tells it: the answer that
 * speaks for its owners may be an older one, and neither a hit nor a bankruptcy is lost with it.
 */
export function standingByCompany(
  snapshots: readonly OwnershipSnapshot[],
  directory: Directory,
): Map<string, CompanyStanding> {
  const standings = new Map<string, CompanyStanding>()
  const isKnown = new Set<string>()
  const newest = snapshots.toSorted((one, other) => byText(other.retrievedAt, one.retrievedAt))
  for (const snapshot of newest) {
    const { id } = directory.ownerOf(snapshot)
    const { status, sanction } = snapshot
    const known = standings.get(id) ?? { status, sanction }
    standings.set(id, {
      status: known.status === 'unknown' ? status : known.status,
      sanction: isKnown.has(id) || !isSearched(snapshot) ? known.sanction : sanction,
    })
    if (isSearched(snapshot)) isKnown.add(id)
  }
  return standings
}
