import type { Interest } from '../../../electron/shared/domain/ownership/interest'

function reachable(starts: readonly string[], next: ReadonlyMap<string, string[]>): Set<string> {
  const seen = new Set(starts)
  for (const each of seen) for (const other of next.get(each) ?? []) seen.add(other)
  return seen
}

/** Neighbours by one end of each interest. */
function neighbours(interests: readonly Interest[], at: 'holder' | 'company') {
  const found = new Map<string, string[]>()
  for (const each of interests) {
    const other = at === 'holder' ? each.company : each.holder
    const list = found.get(each[at]) ?? []
    list.push(other)
    found.set(each[at], list)
  }
  return found
}

/** Blocks of parties that all reach each other, largest first. */
export function blocksOf(interests: readonly Interest[]): string[][] {
  const below = neighbours(interests, 'holder')
  const above = neighbours(interests, 'company')
  // Who holds nobody or is held by nobody is in no cycle; taking them away leaves little to search.
  const left = new Set([...below.keys()].filter((each) => above.has(each)))
  for (let isShrinking = true; isShrinking;) {
    const before = left.size
    for (const each of left) {
      const hasNext = (list?: string[]) => list?.some((other) => left.has(other)) ?? false
      if (!hasNext(below.get(each)) || !hasNext(above.get(each))) left.delete(each)
    }
    isShrinking = left.size < before
  }
  const blocks: string[][] = []
  while (left.size > 0) {
    const [first] = left
    if (first === undefined) break
    const ahead = reachable([first], below)
    const behind = reachable([first], above)
    const block = [...ahead].filter((each) => behind.has(each))
    for (const each of block.length > 0 ? block : [first]) left.delete(each)
    if (block.length > 1) blocks.push(block.sort())
  }
  return blocks.sort((a, b) => b.length - a.length)
}
