import type { ShareKind } from '../../shared/domain/ownership/band'
import type { Interest } from '../../shared/domain/ownership/interest'
import type { StatedGraph } from '../stated-graph'
import type { Fraction } from './fraction'
import { minus, one, zero } from './fraction'
import type { End, Interval } from './interval'
import { cappedEnd, highEnd, interval, intervalOf, isPositive, lowEnd } from './interval'
import { tighten } from './tighten'

/** An interest between two parties that are named by their index. */
export interface NetworkLink {
  interest: Interest
  holder: number
  company: number
  share: Interval
  isNumberless: boolean
}

/** Everybody above a subject, with the shares of one kind: tightened, ready to compute with. */
export interface Network {
  /** party by index; the subject is the first */
  ids: readonly string[]
  indexOf: ReadonlyMap<string, number>
  /** by company: who holds it */
  into: readonly (readonly NetworkLink[])[]
  /** by holder: what it holds */
  from: readonly (readonly NetworkLink[])[]
  /** by company: what was left out as treasury shares */
  dropped: ReadonlyMap<number, Interval>
}

const anything: Interval = { low: zero, high: one, isLowOpen: false, isHighOpen: false }

/**
 * The whole in its shortest form, so that a chain of wholes stays short. All else stays as it is:
 * powers of ten below add up without a common divisor being sought.
 */
const shortWhole = (share: Fraction): Fraction =>
  share.numerator === share.denominator ? one : share

const shortened = (share: Interval): Interval => ({
  ...share,
  low: shortWhole(share.low),
  high: shortWhole(share.high),
})

/** Votes that nobody stated are those of the capital. */
const statedBand = (interest: Interest, of: ShareKind) =>
  of === 'capital'
    ? interest.capital
    : (interest.votes ?? (interest.areVotesAssumed ? interest.capital : null))

function byCompany(interests: readonly Interest[]): Map<string, Interest[]> {
  const all = new Map<string, Interest[]>()
  for (const interest of interests) {
    if (interest.kind === 'role') continue
    const known = all.get(interest.company)
    if (known) known.push(interest)
    else all.set(interest.company, [interest])
  }
  return all
}

/**
 * What holders claim beyond the company's own list is not held against what that list leaves over,
 * which would be to call the claim wrong; nor the list against the claims.
 */
function tightenedWith(interests: readonly Interest[], shares: readonly Interval[]): Interval[] {
  const isContested = (at: number): boolean => interests[at]?.isContested === true
  const listed = tighten(shares.filter((_, at) => !isContested(at)))
  let next = 0
  return shares.map((share, at) => (isContested(at) ? share : (listed[next++] ?? share)))
}

const over = (share: End, rest: End): End => {
  if (!isPositive(share)) return share
  if (rest.value.numerator === 0n) return { value: one, isOpen: false }
  return cappedEnd({
    value: {
      numerator: share.value.numerator * rest.value.denominator,
      denominator: share.value.denominator * rest.value.numerator,
    },
    isOpen: share.isOpen || rest.isOpen,
  })
}

/** The shares of the others once a company's shares in itself no longer count. */
function withoutTreasury(links: NetworkLink[], treasury: Interval): NetworkLink[] {
  const most: End = { value: minus(one, treasury.low), isOpen: treasury.isLowOpen }
  const least: End = { value: minus(one, treasury.high), isOpen: treasury.isHighOpen }
  const others = links.filter(({ holder, company }) => holder !== company)
  const grown = tightenedWith(
    others.map(({ interest }) => interest),
    others.map(({ share }) => interval(over(lowEnd(share), most), over(highEnd(share), least))),
  )
  return others.map((link, at) => ({ ...link, share: grown[at] ?? link.share }))
}

/** A company that holds nothing but itself has nobody whose share could grow. */
const canDrop = (links: readonly NetworkLink[], treasury: Interval | undefined): boolean =>
  treasury !== undefined && links.length > 1 && treasury.low.numerator < treasury.low.denominator

/**
 * The network above the subject. Treasury shares stay in as a company's interest in itself, or are
 * dropped first and the others grow (Finland; domain primer §3, example 14).
 */
export function networkOf(graph: StatedGraph, of: ShareKind, dropsTreasury: boolean): Network {
  const all = byCompany(graph.interests)
  const ids = [graph.subject]
  const indexOf = new Map([[graph.subject, 0]])
  const into: NetworkLink[][] = []
  const dropped = new Map<number, Interval>()
  const indexFor = (id: string): number => {
    const known = indexOf.get(id)
    if (known !== undefined) return known
    indexOf.set(id, ids.length)
    return ids.push(id) - 1
  }
  for (let company = 0; company < ids.length; company++) {
    const interests = all.get(ids[company] ?? '') ?? []
    const bands = interests.map((each) => statedBand(each, of))
    const stated = bands.map((band) => (band ? intervalOf(band) : anything))
    const shares = tightenedWith(interests, stated)
    let links = interests.map((interest, at): NetworkLink => {
      const holder = indexFor(interest.holder)
      const share = shares[at] ?? anything
      return { interest, holder, company, share, isNumberless: bands[at] === null }
    })
    const treasury = links.find(({ holder }) => holder === company)?.share
    if (dropsTreasury && treasury && canDrop(links, treasury)) {
      dropped.set(company, treasury)
      links = withoutTreasury(links, treasury)
    }
    into.push(links.map((link) => ({ ...link, share: shortened(link.share) })))
  }
  return { ids, indexOf, into, from: byHolder(into), dropped }
}

function byHolder(into: readonly (readonly NetworkLink[])[]): NetworkLink[][] {
  const from: NetworkLink[][] = into.map(() => [])
  for (const links of into) for (const link of links) from[link.holder]?.push(link)
  return from
}
