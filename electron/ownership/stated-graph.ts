import type { OwnershipWarning } from '../shared/domain/ownership/graph'
import type { Interest } from '../shared/domain/ownership/interest'
import type { OwnershipParty } from '../shared/domain/ownership/party'
import type { OwnershipSnapshot } from './snapshot'

/**
 * Who holds whom as the answers state it, nothing computed yet. Shares are decimals as delivered, so
 * every `Band` here is exact; unknown parts are parties and interests of their own.
 */
export interface StatedGraph {
  subject: string
  /** by id; every party that chains lead to from the subject, upward or downward */
  parties: ReadonlyMap<string, OwnershipParty>
  interests: readonly Interest[]
  /** the answers that were used, by the party whose own answer each is */
  snapshots: ReadonlyMap<string, OwnershipSnapshot>
  /** what reading the statements met; the numbers add theirs */
  warnings: readonly OwnershipWarning[]
}
