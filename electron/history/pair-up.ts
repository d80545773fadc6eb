/** What two things are told apart by: the first key that is not empty on both sides joins them. */
export interface Pairable {
  keys: readonly string[]
  content: string
  wording: string
}

export interface Paired<T> {
  pairs: { before: T; after: T }[]
  removed: T[]
  added: T[]
}

const contradiction = (one: string | undefined, other: string | undefined): boolean =>
  Boolean(one) && Boolean(other) && one !== other

/**
 * Finds each thing again on the other side: first what says the same, then by its keys, the surest
 * first. A weaker key joins only where no surer one speaks against it: namesakes born on different
 * days stay two. The order on either side makes no difference, nor which side is called before.
 */
export function pairUp<T extends Pairable>(before: readonly T[], after: readonly T[]): Paired<T> {
  const pairs: Paired<T>['pairs'] = []
  let left = [...before].sort(byContent)
  let right = [...after].sort(byContent)
  const join = (keyOf: (one: T) => string, level: number) => {
    const joined = joinBy(left, right, keyOf, level)
    pairs.push(...joined.pairs)
    left = joined.removed
    right = joined.added
  }
  join(({ keys, content }) => `${keys.join('\ue007')}\ue007${content}\ue007`, 0)
  const levels = Math.max(0, ...[...left, ...right].map(({ keys }) => keys.length))
  for (let level = 0; level < levels; level++) join(({ keys }) => keys[level] ?? '', level)
  return { pairs, removed: left, added: right }
}

function joinBy<T extends Pairable>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  level: number,
): Paired<T> {
  const waiting = new Map<string, T[]>()
  for (const one of after) {
    const key = keyOf(one)
    const known = waiting.get(key)
    if (known) known.push(one)
    else if (key !== '') waiting.set(key, [one])
  }
  const pairs: Paired<T>['pairs'] = []
  const removed: T[] = []
  const taken = new Set<T>()
  const places = new Map<string, number>()
  for (const one of before) {
    const key = keyOf(one)
    const place = places.get(key) ?? 0
    const other = key === '' ? undefined : waiting.get(key)?.[place]
    if (other) places.set(key, place + 1)
    const isAgainst = other?.keys
      .slice(0, level)
      .some((surer, at) => contradiction(surer, one.keys[at]))
    if (!other || isAgainst) {
      removed.push(one)
      continue
    }
    pairs.push({ before: one, after: other })
    taken.add(other)
  }
  return { pairs, removed, added: after.filter((one) => !taken.has(one)) }
}

function byContent(one: Pairable, other: Pairable): number {
  return compareText(one.content, other.content) || compareText(one.wording, other.wording)
}

/** By code units: the same on every computer. */
export const compareText = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0
