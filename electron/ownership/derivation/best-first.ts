/** A queue that gives the largest first; of equal ones the earliest. */
export interface BestFirst<Item> {
  readonly size: number
  push(item: Item, rank: number): void
  pop(): Item | undefined
}

interface Waiting<Item> {
  item: Item
  rank: number
  at: number
}

const isBefore = <Item>(a: Waiting<Item>, b: Waiting<Item>): boolean =>
  a.rank > b.rank || (a.rank === b.rank && a.at < b.at)

/** A binary heap. */
export function bestFirst<Item>(): BestFirst<Item> {
  const heap: Waiting<Item>[] = []
  let count = 0
  const swap = (one: number, other: number): void => {
    const [a, b] = [heap[one], heap[other]]
    if (a && b) [heap[one], heap[other]] = [b, a]
  }
  const isOutOfOrder = (above: number, below: number): boolean => {
    const [a, b] = [heap[above], heap[below]]
    return a !== undefined && b !== undefined && isBefore(b, a)
  }
  const sink = (): void => {
    for (let at = 0; ;) {
      const left = 2 * at + 1
      const larger = isOutOfOrder(left, left + 1) ? left + 1 : left
      if (!isOutOfOrder(at, larger)) return
      swap(at, larger)
      at = larger
    }
  }
  return {
    get size() {
      return heap.length
    },
    push(item, rank) {
      heap.push({ item, rank, at: count++ })
      for (let at = heap.length - 1; at > 0;) {
        const above = (at - 1) >> 1
        if (!isOutOfOrder(above, at)) return
        swap(above, at)
        at = above
      }
    },
    pop() {
      const [first] = heap
      const last = heap.pop()
      if (!first || !last) return undefined
      if (heap.length > 0) {
        heap[0] = last
        sink()
      }
      return first.item
    },
  }
}
