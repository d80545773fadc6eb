/** Chance that follows from a seed, so that a run can be repeated. */
export interface Chance {
  /** from 0 up to 1 */
  next(): number
  /** a whole number, both ends included */
  between(least: number, most: number): number
  isLuck(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** some of these, in an order of their own */
  some<T>(from: readonly T[], count: number): T[]
}

/** Mulberry32: small, fast, and the same on every machine. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    isLuck: (probability) => next() < probability,
    pick(from) {
      const one = from[between(0, from.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    some: (from, count) =>
      from
        .map((one) => ({ one, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
        .map(({ one }) => one),
  }
}
