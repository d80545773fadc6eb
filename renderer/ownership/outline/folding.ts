import type { Band } from '../../../electron/shared/domain/ownership/band'
import type { Interest } from '../../../electron/shared/domain/ownership/interest'
import type { OwnershipParty } from '../../../electron/shared/domain/ownership/party'
import { largerEnd, type GraphIndex } from './graph-index'

/** More siblings without a number than this become one line. */
const mostWithoutNumber = 12

export interface Fold {
  because: 'small' | 'without-number'
  interests: readonly Interest[]
}

export interface Arranged {
  shown: readonly Interest[]
  folds: readonly Fold[]
}

/** What is folded: below how many percent, and who never is. */
export interface Folding {
  below: number
  pinned: ReadonlySet<string>
}

/**
 * Siblings in order, the small ones taken together. Never folded is what somebody looks for: pinned
 * and listed parties, beneficial owners and possible ones under any rule, and what nobody is named for.
 */
export function arrange(
  siblings: readonly Interest[],
  end: 'holder' | 'company',
  { below, pinned }: Folding,
  index: GraphIndex,
): Arranged {
  if (below <= 0 || siblings.length < 2) return { shown: siblings, folds: [] }
  const mayFold = (each: Interest) => !pinned.has(each[end]) && !isSought(each[end], index)
  const small: Interest[] = []
  const withoutNumber: Interest[] = []
  for (const each of siblings) {
    const size = largerEnd(each)
    if (size !== null && size < below && mayFold(each)) small.push(each)
    else if (size === null && mayFold(each)) withoutNumber.push(each)
  }
  const folds: Fold[] = []
  // One line for one line would save nothing.
  if (small.length > 1) folds.push({ because: 'small', interests: small })
  if (withoutNumber.length > mostWithoutNumber) {
    folds.push({ because: 'without-number', interests: withoutNumber })
  }
  if (folds.length === 0) return { shown: siblings, folds }
  const folded = new Set(folds.flatMap(({ interests }) => interests))
  return { shown: siblings.filter((each) => !folded.has(each)), folds }
}

function isSought(id: string, { parties, standings }: GraphIndex): boolean {
  const party = parties.get(id)
  if (!party || party.kind === 'unknown-part' || isListed(party)) return true
  return standings.get(id)?.verdicts.some(({ state }) => state !== 'excluded') ?? false
}

const isListed = ({ sanction, notes }: OwnershipParty): boolean =>
  sanction === 'hit' || notes.some(({ kind }) => kind === 'listed')

// Decimals as written have no binary end: what is shown is the sum a person would get.
const tidy = (percent: number): number => Math.round(percent * 1e10) / 1e10

/** The sum of shares, between the sums of their ends; null where one has no number. */
export function sumOfBands(bands: readonly (Band | null | undefined)[]): Band | null {
  let minimum = 0
  let maximum = 0
  let isMinimumOpen = false
  let isMaximumOpen = false
  for (const band of bands) {
    if (!band) return null
    minimum += band.minimum
    maximum += band.maximum
    isMinimumOpen ||= band.isMinimumOpen
    isMaximumOpen ||= band.isMaximumOpen
  }
  return { minimum: tidy(minimum), maximum: tidy(maximum), isMinimumOpen, isMaximumOpen }
}
