import { compareFractions, one } from '../numbers/fraction'
import type { End } from '../numbers/interval'

/** A link as far as one end of one measure goes. */
export interface Step<Link> {
  holder: number
  company: number
  strength: End
  link: Link
}

export interface Widest<Link> {
  /** by party: the weakest link of its strongest chain to the subject; null: no chain */
  best: (End | null)[]
  /** by party: its own link in that chain */
  via: (Link | null)[]
}

export type EndOrder = (a: End, b: End) => number

const openFirst = (a: End, b: End): number => Number(a.isOpen) - Number(b.isOpen)

/** An open lower end is above its number, so more than a closed one. */
export const orderLows: EndOrder = (a, b) => compareFractions(a.value, b.value) || openFirst(a, b)

/** An open upper end is below its number. */
export const orderHighs: EndOrder = (a, b) => compareFractions(a.value, b.value) || openFirst(b, a)

/**
 * For everybody the chain to the subject (party 0) whose weakest link is strongest. The links come
 * into play one after the other, the strongest first: the one that first connects somebody to the
 * subject is the weakest of its best chain.
 */
export function widestChains<Link>(
  parties: number,
  steps: readonly Step<Link>[],
  order: EndOrder,
): Widest<Link> {
  const best = new Array<End | null>(parties).fill(null)
  const via = new Array<Link | null>(parties).fill(null)
  const waiting = Array.from({ length: parties }, (): Step<Link>[] => [])
  best[0] = { value: one, isOpen: false }
  const reach = (first: Step<Link>): void => {
    const open = [first]
    for (let step = open.pop(); step; step = open.pop()) {
      if (best[step.holder]) continue
      best[step.holder] = first.strength
      via[step.holder] = step.link
      open.push(...(waiting[step.holder] ?? []))
    }
  }
  for (const step of [...steps].sort((a, b) => order(b.strength, a.strength))) {
    if (best[step.company]) reach(step)
    else waiting[step.company]?.push(step)
  }
  return { best, via }
}
