import { componentsOf } from './components'
import type { Fraction } from './fraction'
import { isZero, minus, one, plus, times, zero } from './fraction'
import type { Equation } from './solve'
import { solve } from './solve'

/** One exact share in a company. */
export interface ExactShare {
  holder: number
  share: Fraction
}

/** By company: who holds how much of it, zeros left out. */
export interface Holdings {
  into: readonly (readonly ExactShare[])[]
  /** companies that hold each other, from a subject upward */
  blocks: readonly (readonly number[])[]
  /** by company: the place of its block */
  blockOf: readonly number[]
}

export interface Flow {
  /** by party: its share of the start through all chains; of the start itself 1 and what cycles add */
  through: Fraction[]
  /** by party: nothing can be said, a closed loop lies on the way */
  isEndless: boolean[]
  /** blocks without a solution: they own each other wholly, or more than wholly */
  closed: number[][]
}

export function holdingsOf(all: readonly (readonly ExactShare[])[]): Holdings {
  const into = all.map((here) => here.filter(({ share }) => !isZero(share)))
  const blocks = componentsOf(into.map((here) => here.map(({ holder }) => holder)))
  const blockOf = new Array<number>(into.length).fill(0)
  blocks.forEach((block, at) => block.forEach((member) => (blockOf[member] = at)))
  return { into, blocks, blockOf }
}

/** One equation per member: what flows through it, less what members of the block bring, is what comes in. */
function equationsOf(
  block: readonly number[],
  { into }: Holdings,
  inflow: readonly Fraction[],
): Equation[] {
  const places = new Map(block.map((member, at) => [member, at]))
  const coefficients = block.map((_, at) => new Map([[at, one]]))
  for (const [at, company] of block.entries()) {
    for (const { holder, share } of into[company] ?? []) {
      const place = places.get(holder)
      const row = place === undefined ? undefined : coefficients[place]
      row?.set(at, minus(row.get(at) ?? zero, share))
    }
  }
  return block.map((member, at) => ({
    coefficients: coefficients[at] ?? new Map<number, Fraction>(),
    right: inflow[member] ?? zero,
  }))
}

/**
 * What flows through the members of a block; null where nothing can: a closed loop has no solution,
 * shares above the whole only one with negative values (Perron and Frobenius).
 */
function throughBlock(
  block: readonly number[],
  holdings: Holdings,
  inflow: readonly Fraction[],
): Fraction[] | null {
  const solution = solve(equationsOf(block, holdings, inflow))
  return solution?.some(({ numerator }) => numerator < 0n) ? null : solution
}

const isAlone = (block: readonly number[], { into }: Holdings): boolean =>
  block.length === 1 && !into[block[0] ?? 0]?.some(({ holder }) => holder === block[0])

/**
 * What everybody above `start` holds of it through all chains: multiplied along a chain, added over
 * chains, cycles and treasury shares solved (y = d + A·y, domain primer §3). Blocks are solved one
 * after the other from the start upward, so that long chains stay cheap. Exact. A closed loop passes
 * nothing on and marks everybody beyond it.
 */
export function flowFrom(holdings: Holdings, start: number): Flow {
  const { into, blocks, blockOf } = holdings
  const through = into.map((_, at) => (at === start ? one : zero))
  const isEndless = into.map(() => false)
  const closed: number[][] = []
  const passOn = (member: number, from: number): void => {
    const passed = through[member] ?? zero
    for (const { holder, share } of into[member] ?? []) {
      if (blockOf[holder] === from) continue
      if (isEndless[member]) isEndless[holder] = true
      if (!isZero(passed)) through[holder] = plus(through[holder] ?? zero, times(passed, share))
    }
  }
  for (let from = blockOf[start] ?? 0; from < blocks.length; from++) {
    const block = blocks[from] ?? []
    const isReached = block.some((each) => isEndless[each] || !isZero(through[each] ?? zero))
    if (!isReached) continue
    if (!isAlone(block, holdings)) {
      const solution = throughBlock(block, holdings, through)
      const isBeyond = !solution || block.some((each) => isEndless[each])
      if (!solution) closed.push([...block])
      block.forEach((member, at) => {
        through[member] = solution?.[at] ?? zero
        isEndless[member] = isBeyond
      })
    }
    for (const member of block) passOn(member, from)
  }
  return { through, isEndless, closed }
}
