import type { AnswerState } from './answer'
import type { CompanyStatus, PartyKind, SanctionStanding, Share } from './company'

/**
 * One line of the first ownership tree: owners above, subsidiaries below, as the stored answers
 * say. `reference` closes a cycle or repeats a party shown above; its level counts the subject as 1.
 * `unknown-part` is what nobody named, its share null where a search found no owner at all;
 * `not-collected` are owners whose answer the case does not have; `folded` holds many small
 * siblings, or without children the `count` of owners beyond the depth that is opened.
 */
export interface OwnershipNode {
  id: string
  kind: PartyKind | 'unknown-part' | 'not-collected' | 'folded'
  name: string | null
  dateOfBirth: string | null
  country: string | null
  identifier: string | null
  share: Share | null
  votes: Share | null
  /**
   * share of the subject through all chains and cycles, percent; null where a link has no number, in
   * a closed loop, and where a cycle would give a company more than the whole
   */
  integrated: number | null
  /** number of parties behind a folded or unknown line */
  count: number | null
  /** for a line of owners nobody named: what was answered about them; null where no answer is in the case */
  answer: AnswerState | null
  companyRow: number | null
  status: CompanyStatus | null
  sanction: SanctionStanding | null
  retrievedAt: string | null
  reference: { to: string; level: number; isCycle: boolean } | null
  children: OwnershipNode[]
}

export interface OwnershipTree {
  subject: OwnershipNode
  owners: OwnershipNode[]
  subsidiaries: OwnershipNode[]
  /** shares as of; the register's date, not the fetch date; null where the answer names none */
  asOfDate: string | null
  sumOfShares: number | null
  retrievedAt: string
  /** 'closed-loop': a block of companies owning each other wholly, no ultimate owner */
  warnings: ('closed-loop' | 'sum-over-100' | 'sum-under-100' | 'shares-without-number')[]
}
