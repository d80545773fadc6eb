import { compareFractions, one, toNumber, zero } from '../numbers/fraction'
import type { Interval } from '../numbers/interval'
import { add, exactly, multiply } from '../numbers/interval'
import type { MeasuredLink } from '../rules/measured'
import { bestFirst } from './best-first'
import type { Ways } from './ways'

/** A chain without repetition, from the holder to the company it is measured in. */
export interface SimplePath {
  links: MeasuredLink[]
  contribution: Interval
}

/** Chains found by a bounded search. */
export interface SimplePaths {
  /** the largest, largest first */
  listed: SimplePath[]
  /** found beyond those */
  moreCount: number
  moreSum: Interval
  /** every chain was found; otherwise there are more than these */
  isComplete: boolean
}

export const mostListed = 50
const mostSteps = 20_000
// Of chains that may come to as much the one that got farther is finished first, so that a dense
// graph gives some before the work ends.
const forDepth = 1e-9

/** A chain under way: its nearest link to the holders, and what was before it. */
interface Step {
  link: MeasuredLink
  before: Step | null
  /** of the links so far; only for the order of search */
  product: number
  depth: number
}

/** For ranking alone: underflow on endless chains merely loses the order. */
const roughly = ({ high }: Interval): number => toNumber(high)

/** By party the largest product of links from any holder down to it, as no chain can have more. */
function outlook({ into, holders }: Ways): Map<string, number> {
  const from = new Map<string, MeasuredLink[]>()
  for (const links of into.values()) {
    for (const link of links) {
      const known = from.get(link.holder)
      if (known) known.push(link)
      else from.set(link.holder, [link])
    }
  }
  const best = new Map<string, number>()
  const queue = bestFirst<{ party: string; product: number }>()
  for (const party of holders) queue.push({ party, product: 1 }, 1)
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { party, product } = next
    if (best.has(party)) continue
    best.set(party, product)
    for (const { company, share } of from.get(party) ?? []) {
      const reached = product * roughly(share)
      if (!best.has(company)) queue.push({ party: company, product: reached }, reached)
    }
  }
  return best
}

function isOnPath(party: string, step: Step | null, start: string): boolean {
  for (let at = step; at; at = at.before) if (at.link.holder === party) return true
  return party === start
}

function pathOf(last: Step): SimplePath {
  const links: MeasuredLink[] = []
  let contribution = exactly(one)
  for (let at: Step | null = last; at; at = at.before) {
    links.push(at.link)
    contribution = multiply(contribution, at.link.share)
  }
  return { links, contribution }
}

/**
 * Chains from the holders to the start, the largest first. The search goes from the start upward,
 * always on where the most can still come of it; its work is bounded, as a dense graph has more
 * chains than anybody could list.
 */
export function simplePaths(ways: Ways): SimplePaths {
  const { start, into, holders } = ways
  const ahead = outlook(ways)
  const found: SimplePaths = { listed: [], moreCount: 0, moreSum: exactly(zero), isComplete: true }
  const queue = bestFirst<Step>()
  let steps = 0
  const extend = (company: string, before: Step | null): void => {
    for (const link of into.get(company) ?? []) {
      if (isOnPath(link.holder, before, start)) continue
      const product = (before?.product ?? 1) * roughly(link.share)
      const depth = (before?.depth ?? 0) + 1
      const most = product * (ahead.get(link.holder) ?? 0)
      queue.push({ link, before, product, depth }, most * (1 + depth * forDepth))
      steps++
    }
  }
  const keep = (step: Step): void => {
    const path = pathOf(step)
    if (found.listed.length < mostListed) found.listed.push(path)
    else {
      found.moreCount++
      found.moreSum = add(found.moreSum, path.contribution)
    }
  }
  extend(start, null)
  for (let step = queue.pop(); step; step = queue.pop()) {
    if (holders.has(step.link.holder)) keep(step)
    if (steps > mostSteps) return { ...inOrder(found), isComplete: false }
    extend(step.link.holder, step)
  }
  return inOrder(found)
}

/** The search ranks by rounded numbers; what is shown is ordered by the exact ones. */
const inOrder = (found: SimplePaths): SimplePaths => ({
  ...found,
  listed: found.listed.toSorted(
    ({ contribution: a, links }, { contribution: b, links: others }) =>
      compareFractions(b.high, a.high) ||
      compareFractions(b.low, a.low) ||
      links.length - others.length,
  ),
})

/** How many chains there are where no cycle lies on the way. */
export function countChains({ start, into, holders }: Ways): number {
  const counts = new Map<string, bigint>()
  const order: string[] = []
  const waiting: { party: string; isDone: boolean }[] = [{ party: start, isDone: false }]
  const seen = new Set<string>()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { party, isDone } = next
    if (isDone) order.push(party)
    if (isDone || seen.has(party)) continue
    seen.add(party)
    waiting.push({ party, isDone: true })
    for (const { holder } of into.get(party) ?? []) waiting.push({ party: holder, isDone: false })
  }
  for (const party of order) {
    const above = (into.get(party) ?? []).map(({ holder }) => counts.get(holder) ?? 0n)
    const own = holders.has(party) && party !== start ? 1n : 0n
    counts.set(
      party,
      above.reduce((sum, count) => sum + count, own),
    )
  }
  return Number(counts.get(start) ?? 0n)
}
