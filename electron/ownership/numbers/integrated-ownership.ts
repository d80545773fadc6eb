import { componentsOf } from './components'
import type { Fraction } from './fraction'
import { fraction, isZero, minus, one, parseDecimal, plus, times, toNumber, zero } from './fraction'
import { solve } from './solve'

/**
 * A direct interest: `holder` holds `percent` of `company`, 0 to 100 as delivered. Null where the
 * source gave no number. Both ends are names of parties, equal where the party is the same.
 */
export interface DirectInterest {
  holder: string
  company: string
  percent: string | number | null
}

export interface IntegratedShare {
  /** of the subject, 1 is the whole */
  exact: Fraction
  percent: number
  /** a number is missing on the way: what is known is a part of the whole share at most */
  isIncomplete: boolean
}

export interface IntegratedOwnership {
  /** by holder; everybody from whom a chain of interests leads to the subject */
  shares: Map<string, IntegratedShare>
  /** blocks of companies that own each other wholly, so that nobody outside owns them: shares 0 */
  closedLoops: string[][]
}

/** The interests as a graph from each company to its holders, over those whom a chain reaches. */
interface Graph {
  names: string[]
  /** per company its holders, once each, with the sum of their interests */
  holders: Map<number, Fraction>[]
  /** holders of an interest without a number */
  numberless: Set<number>
}

const hundred = 100n

function buildGraph(subject: string, interests: readonly DirectInterest[]): Graph {
  const byCompany = new Map<string, DirectInterest[]>()
  for (const interest of interests) {
    const known = byCompany.get(interest.company)
    if (known) known.push(interest)
    else byCompany.set(interest.company, [interest])
  }
  const names = [subject]
  const indexes = new Map([[subject, 0]])
  const holders: Map<number, Fraction>[] = []
  const numberless = new Set<number>()
  for (let company = 0; company < names.length; company++) {
    const here = new Map<number, Fraction>()
    for (const { holder, percent } of byCompany.get(names[company] ?? '') ?? []) {
      let index = indexes.get(holder)
      if (index === undefined) {
        index = names.push(holder) - 1
        indexes.set(holder, index)
      }
      const share = percent === null ? null : parseDecimal(percent)
      if (share === null) numberless.add(index)
      const part = share ? fraction(share.numerator, share.denominator * hundred) : zero
      here.set(index, plus(here.get(index) ?? zero, part))
    }
    holders.push(here)
  }
  return { names, holders, numberless }
}

/** Everybody above an interest without a number, its holder included. */
function aboveNumberless({ holders, numberless }: Graph): Set<number> {
  const above = new Set(numberless)
  for (const index of above) for (const holder of holders[index]?.keys() ?? []) above.add(holder)
  return above
}

/**
 * What flows into each member of a block of companies that own each other, solved together; null
 * for a closed loop (singular), and for shares above the whole that no flow can satisfy (negative).
 */
function solveBlock(block: readonly number[], inflow: Fraction[], graph: Graph): Fraction[] | null {
  const places = new Map(block.map((member, at) => [member, at]))
  const coefficients = block.map((_, at) => new Map([[at, one]]))
  for (const [at, company] of block.entries()) {
    for (const [holder, share] of graph.holders[company] ?? []) {
      const place = places.get(holder)
      const row = place === undefined ? undefined : coefficients[place]
      row?.set(at, minus(row.get(at) ?? zero, share))
    }
  }
  const equations = block.map((member, at) => ({
    coefficients: coefficients[at] ?? new Map<number, Fraction>(),
    right: inflow[member] ?? zero,
  }))
  const solution = solve(equations)
  return solution?.some(({ numerator }) => numerator < 0n) ? null : solution
}

/**
 * The integrated share of the subject for everybody above it: multiplied along a chain, added over
 * chains, cycles and treasury shares solved (y = d + A·y, domain primer §3). Exact: decimals are
 * taken as written, nothing is rounded before `percent`. Blocks of companies are solved one after
 * the other from the subject upward, so that long chains stay cheap. A company in a cycle gets the
 * share that its own outside owners divide among themselves.
 */
export function integratedOwnership(
  subject: string,
  interests: readonly DirectInterest[],
): IntegratedOwnership {
  const graph = buildGraph(subject, interests)
  const { names, holders } = graph
  const blocks = componentsOf(holders.map((here) => [...here.keys()]))
  const flow = names.map((_, index) => (index === 0 ? one : zero))
  const closedLoops: string[][] = []
  for (const block of blocks) {
    const [first = 0] = block
    const isAlone = block.length === 1 && !holders[first]?.has(first)
    if (!isAlone) {
      const solution = solveBlock(block, flow, graph)
      if (!solution) closedLoops.push(block.map((member) => names[member] ?? '').sort())
      block.forEach((member, at) => (flow[member] = solution?.[at] ?? zero))
    }
    const inside = new Set(block)
    for (const member of block) {
      const through = flow[member] ?? zero
      if (isZero(through)) continue
      for (const [holder, share] of holders[member] ?? []) {
        if (inside.has(holder)) continue
        flow[holder] = plus(flow[holder] ?? zero, times(through, share))
      }
    }
  }
  const incomplete = aboveNumberless(graph)
  const shares = new Map<string, IntegratedShare>()
  names.forEach((name, index) => {
    if (index === 0) return
    const exact = flow[index] ?? zero
    const percent = toNumber(times(exact, fraction(hundred)))
    shares.set(name, { exact, percent, isIncomplete: incomplete.has(index) })
  })
  return { shares, closedLoops }
}
