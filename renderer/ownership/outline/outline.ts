import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'

/**
 * One line of the tree and one box of the picture: a party at one place, small holdings folded into
 * one, or a gap where owners are not known. Owners lie upward from the subject, holdings downward.
 */
export interface OutlinePlace {
  /** the same for the same place of the same graph, so that what was open stays open */
  id: string
  kind: 'party' | 'fold' | 'gap'
  direction: 'subject' | 'up' | 'down'
  /** the subject is on level 1 */
  level: number
  /** null for a fold or gap */
  party: string | null
  /** the interest between this place and the one nearer to the subject; null for the subject, folds and gaps */
  interest: string | null
  /** this party's own lines stand elsewhere: at this place, closing a cycle or merely repeated */
  reference: { place: string; level: number; isCycle: boolean } | null
  /** what a fold stands for; the bands are null where a number is missing */
  folded: {
    because: 'small' | 'without-number'
    count: number
    sum: Band | null
    integrated: Band | null
    parties: string[]
  } | null
  /** why owners are not known */
  gap: OwnershipParty['owners']
  /** whether there is more beyond, open or not */
  hasMore: boolean
  isOpen: boolean
  /** in sight, in order; none at the subject, whose owners and holdings stand in the outline */
  children: OutlinePlace[]
}

export interface Outline {
  subject: OutlinePlace
  owners: OutlinePlace[]
  holdings: OutlinePlace[]
}
