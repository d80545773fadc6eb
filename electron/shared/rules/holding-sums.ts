import type { Section } from '../domain/answer'
import type { Holding, HoldingSum, Share } from '../domain/company'

const lowest = (share: Share) => share.exact ?? share.minimum
const highest = (share: Share) => share.exact ?? share.maximum ?? share.minimum

// Shares come as decimals with few places; summing millionths of a percent as whole numbers keeps
// 33.33 × 3 at 99.99 instead of 99.99000000000001.
const scale = 1_000_000
const add = (sum: number, share: number | null) => sum + Math.round((share ?? 0) * scale)

/** The sum of the holdings that have a number, and how many have none. */
export function sumHoldings(holdings: readonly Holding[]): HoldingSum {
  const counted = holdings.filter(({ share }) => lowest(share) !== null || highest(share) !== null)
  return {
    minimum: counted.reduce((sum, { share }) => add(sum, lowest(share)), 0) / scale,
    maximum: counted.reduce((sum, { share }) => add(sum, highest(share)), 0) / scale,
    counted: counted.length,
    withoutNumber: holdings.length - counted.length,
  }
}

/** The sum over all holdings that the answer has, also where a page was handed only a part of them. */
export const sumOfSection = (section: Section<Holding[]> & { state: 'found' }): HoldingSum =>
  section.whole?.shares ?? sumHoldings(section.value)

/** The part that nobody in the list holds, percent; null where bands leave it open or nothing is left. */
export function unknownPart(sum: HoldingSum): number | null {
  if (sum.counted === 0 || sum.minimum !== sum.maximum) return null
  const rest = (100 * scale - Math.round(sum.maximum * scale)) / scale
  return rest > 0.005 ? rest : null
}

/** Largest share first, those without a number last, equals as they came. */
export function byShare(holdings: readonly Holding[]): Holding[] {
  const rank = ({ share }: Holding) => lowest(share) ?? highest(share) ?? -1
  return [...holdings].sort((a, b) => rank(b) - rank(a))
}
