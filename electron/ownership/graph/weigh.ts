import type { Band } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { Fraction } from '../numbers/fraction'
import { compareFractions, minus, plus, toNumber, zero } from '../numbers/fraction'
import type { WeighedInterest } from './interests'
import { exactly, remainderOf, sumOf, type Remainder } from './share-sums'

const sumOfAll = (numbers: readonly number[]): Fraction => sumOf(numbers) ?? zero

const whole = sumOfAll([100])

const roundingOf = (all: readonly WeighedInterest[], of: 'capital' | 'votes'): Fraction =>
  all.map(({ rounding }) => rounding[of]).reduce(plus, zero)

const lowest = (all: readonly WeighedInterest[], of: 'capital' | 'votes'): Fraction =>
  sumOfAll(all.map(({ interest }) => interest[of]?.minimum ?? 0))

/** What of a company is held, without its organ. */
export const remainderIn = (all: readonly WeighedInterest[], of: 'capital' | 'votes'): Remainder =>
  remainderOf({ bands: all.map(({ interest }) => interest[of]), rounding: roundingOf(all, of) })

const from = (minimum: number, band: Band): Band => ({ ...band, minimum, isMinimumOpen: false })

/** A claim between what the company's own list leaves over and what the holder says. */
function widened(claim: WeighedInterest, left: Fraction): WeighedInterest {
  const { interest, isSameDay } = claim
  const { capital, votes, areVotesAssumed } = interest
  if (!capital) return { ...claim, interest: { ...interest, isContested: true } }
  const isFitting = compareFractions(left, sumOfAll([capital.minimum])) >= 0
  const minimum = compareFractions(left, zero) > 0 ? toNumber(left) : 0
  const band = isFitting ? capital : from(minimum, capital)
  const changed: Interest = {
    ...interest,
    capital: band,
    votes: areVotesAssumed ? band : votes && from(0, votes),
    isConflict: interest.isConflict || isSameDay,
    isContested: true,
  }
  return { ...claim, interest: changed }
}

/**
 * Where holders claim more of a company than its own shareholders leave over, each claim may be
 * anything from what is left to what is claimed: neither side is taken for wrong.
 */
export function weighClaims(all: readonly WeighedInterest[]): {
  weighed: WeighedInterest[]
  isContradicted: boolean
} {
  const claims = all.filter(({ isClaimed }) => isClaimed)
  const own = all.filter(({ isClaimed }) => !isClaimed)
  const left = minus(whole, lowest(own, 'capital'))
  const tooMuch = minus(lowest(claims, 'capital'), left)
  const rounding = roundingOf(all, 'capital')
  // A claim without a number needs some room as well.
  const isWithoutRoom =
    compareFractions(left, rounding) <= 0 && claims.some(({ interest }) => !interest.capital)
  if (claims.length === 0 || (!isWithoutRoom && compareFractions(tooMuch, rounding) <= 0)) {
    return { weighed: [...all], isContradicted: false }
  }
  const most = sumOfAll(claims.map(({ interest }) => interest.capital?.maximum ?? 0))
  const weighed = all.map((each) => {
    if (!each.isClaimed) return each
    const others = minus(most, sumOfAll([each.interest.capital?.maximum ?? 0]))
    return widened(each, minus(left, others))
  })
  return { weighed, isContradicted: true }
}

/** Whether stated votes are not those of the capital, so that others have more or fewer than theirs. */
function areVotesApart(stated: readonly WeighedInterest[]): boolean {
  if (stated.some(({ interest }) => !interest.capital || !interest.votes)) return true
  const more = minus(lowest(stated, 'votes'), lowest(stated, 'capital'))
  const rounding = plus(roundingOf(stated, 'votes'), roundingOf(stated, 'capital'))
  return [more, minus(zero, more)].some((by) => compareFractions(by, rounding) > 0)
}

/**
 * Where a list states votes for some holders only, capital stands for the others' votes as long as
 * the stated ones have as many votes as capital and all together are no more than the whole; else
 * each of the others may have anything up to what the stated ones leave over.
 */
export function weighVotes(all: readonly WeighedInterest[]): WeighedInterest[] {
  const isAssumed = ({ interest }: WeighedInterest) => interest.areVotesAssumed
  const stated = all.filter((each) => !isAssumed(each))
  const tooMuch = minus(lowest(all, 'votes'), whole)
  const isOver = compareFractions(tooMuch, roundingOf(all, 'votes')) > 0
  if (stated.length === 0 || stated.length === all.length) return [...all]
  if (!isOver && !areVotesApart(stated)) return [...all]
  const left = toNumber(minus(whole, lowest(stated, 'votes')))
  const rest: Band = { ...exactly(Math.max(0, left)), minimum: 0 }
  return all.map((each) =>
    isAssumed(each) && each.interest.votes
      ? { ...each, interest: { ...each.interest, votes: rest } }
      : each,
  )
}
