import type { DerivationLine } from '../../shared/domain/ownership/derivation'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { Fraction } from '../numbers/fraction'
import { compareFractions, minus, zero } from '../numbers/fraction'
import type { End, Interval } from '../numbers/interval'
import {
  add,
  bandOf,
  capped,
  exactly,
  highEnd,
  interval,
  isPositive,
  lowEnd,
} from '../numbers/interval'
import type { Measured } from '../rules/measured'
import type { Derived, DerivedLine } from './derived'
import { linkOf } from './derived'
import type { SimplePath, SimplePaths } from './simple-paths'
import { countChains, simplePaths } from './simple-paths'
import type { Sight, Ways } from './ways'
import { waysBetween } from './ways'

const larger = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) < 0 ? b : a)

/** What is left of a total; never less than nothing, as where the whole was reached before. */
function restOf(total: Interval, sum: Interval): Interval {
  const restEnd = (of: End, taken: End): End => {
    const value = larger(minus(of.value, taken.value), zero)
    return { value, isOpen: of.isOpen && (value.numerator !== 0n || !taken.isOpen) }
  }
  const low = restEnd(lowEnd(total), lowEnd(sum))
  const high = restEnd(highEnd(total), highEnd(sum))
  return compareFractions(high.value, low.value) < 0
    ? interval(low, { ...low, isOpen: false })
    : interval(low, high)
}

const pathLine = ({ links, contribution }: SimplePath): DerivedLine => ({
  line: { kind: 'path', links: links.map(linkOf), contribution: bandOf(contribution) },
  part: contribution,
})

const sumOf = (parts: readonly Interval[]): Interval =>
  parts.reduce((sum, part) => add(sum, part), exactly(zero))

function moreLine(line: Omit<DerivationLine & { kind: 'more-paths' }, 'kind'>, part: Interval) {
  return { line: { kind: 'more-paths' as const, ...line, contribution: bandOf(part) }, part }
}

/** Treasury shares that were left out of companies on the way: by them the others grew. */
export function treasuryLines(
  measured: Measured,
  companies: Iterable<string>,
  { basis, of }: Sight,
): DerivedLine[] {
  return [...companies].flatMap((company): DerivedLine[] => {
    const share = measured.treasuryOf(company, basis, of)
    return share ? [{ line: { kind: 'treasury', company, share: bandOf(share) }, part: null }] : []
  })
}

interface Split {
  lines: DerivedLine[]
  /** the sum of all chains; null where not all of them could be found */
  chains: Interval | null
}

/** Chains are told apart from cycles where all were found or none lies on a cycle. */
function split(ways: Ways, paths: SimplePaths, total: Interval): Split {
  const listed = sumOf(paths.listed.map(({ contribution }) => contribution))
  const { moreCount: count, moreSum } = paths
  if (!paths.isComplete && ways.cycles.length > 0) {
    const rest = moreLine({ count, contribution: null, isCut: true }, restOf(total, listed))
    return { lines: [rest], chains: null }
  }
  if (!paths.isComplete) {
    const counted = countChains(ways) - paths.listed.length
    const part = restOf(total, listed)
    return { lines: [moreLine({ count: counted, contribution: null }, part)], chains: total }
  }
  const more = count > 0 ? [moreLine({ count, contribution: null }, moreSum)] : []
  const chains = add(listed, moreSum)
  return { lines: [...more, ...cycleLines(ways, restOf(total, chains))], chains }
}

function cycleLines({ cycles }: Ways, part: Interval): DerivedLine[] {
  if (!isPositive(highEnd(part)) || cycles.length === 0) return []
  const contribution = bandOf(part)
  return [{ line: { kind: 'cycle', members: cycles.flat(), contribution }, part }]
}

const isMore = (sum: Interval, total: Interval): boolean =>
  compareFractions(sum.low, total.low) > 0 || compareFractions(sum.high, total.high) > 0

const withoutMembers = (paths: SimplePaths, closed: ReadonlySet<string>): SimplePaths => ({
  ...paths,
  listed: paths.listed.map((path) =>
    path.links.some(({ holder, company }) => closed.has(holder) || closed.has(company))
      ? { ...path, contribution: interval(lowEnd(exactly(zero)), highEnd(path.contribution)) }
      : path,
  ),
})

/**
 * How the integrated share of a unit in a company adds up: chains without repetition, the largest
 * first, and the part of cycles as what they add to them (domain primer §3). Through a closed loop
 * nothing is owned for certain. Null: no chain.
 */
export function integratedLines(
  measured: Measured,
  asked: { party: string; start: string; sight: Sight; closedLoops: ReadonlySet<string> },
): Derived | null {
  const { party, start, sight, closedLoops } = asked
  const total =
    start === measured.subject
      ? measured.integrated(party, sight.basis, sight.of)
      : measured.integratedIn(start, party, sight.basis, sight.of)
  if (!total) return null
  const ways = waysBetween(measured, start, measured.unitOf(party), sight)
  const paths = withoutMembers(simplePaths(ways), closedLoops)
  const { lines, chains } = split(ways, paths, total)
  const all = [
    ...treasuryLines(measured, ways.into.keys(), sight),
    ...paths.listed.map(pathLine),
    ...lines,
  ]
  const hasCycle = lines.some(({ line }) => line.kind === 'cycle')
  const interests = new Set<Interest>()
  for (const links of ways.into.values()) for (const { interest } of links) interests.add(interest)
  return {
    lines: all,
    total,
    isCut: isMore(sumOf(all.flatMap(({ part }) => part ?? [])), total),
    withoutCycles: hasCycle && chains ? capped(chains) : null,
    interests,
  }
}
