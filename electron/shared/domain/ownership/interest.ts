import type { Share } from '../company'
import type { Band } from './band'

/** Where a statement stands, so that a click opens the raw answer at its place. */
export interface StatementSource {
  companyRow: number
  sessionRow: number
  sha256: string
  retrievedAt: string
  /** JSON path */
  path: string
}

/** One answer's word on one interest, as delivered. Nothing is averaged away: statements stand side by side. */
export interface InterestStatement {
  source: StatementSource
  /** which list said it: the company's own shareholders, or the holder's subsidiaries */
  section: 'shareholders' | 'subsidiaries' | 'roles'
  /** the day for which it holds; null where the answer names none */
  asOfDate: string | null
  share: Share
  votes: Share | null
  /** the class of shares, where it is named */
  shareClass: string | null
}

/**
 * Who holds how much of whom: one per holder and company. The bands are what is computed with: the
 * company's own shareholders go before a holder's subsidiaries; several share classes are summed.
 */
export interface Interest {
  id: string
  holder: string
  company: string
  /** `role`: the organ of a foundation; it holds nothing. `treasury`: a company's shares in itself. */
  kind: 'holding' | 'role' | 'treasury'
  /** null: no number that can be read, or a role */
  capital: Band | null
  votes: Band | null
  /** votes were not stated, so capital stands for them */
  areVotesAssumed: boolean
  /** what stood there instead of a number: `10051`, `31. Mai` */
  unreadable: string | null
  /** register wording of the role */
  role: string | null
  statements: InterestStatement[]
  /** statements of the same day differ by more than rounding */
  isConflict: boolean
  /** the holder's word alone, for which the company's own list has no room: neither is taken for wrong */
  isContested?: true
  /** the holder reaches itself through this interest and other companies */
  isInCycle: boolean
}
