import { plainKey } from './json'

/** The spellings of each leaf, preferred first, as plain keys (lower case, without `-`, `_` and `.`). */
export type Aliases<K extends string = string> = Record<K, readonly string[]>

/** What the names of one kind of object mean: its keys under each name, the preferred spelling first. */
export interface Shape {
  members: ReadonlyMap<string, readonly string[]>
  claimed: ReadonlySet<string>
}

/** A step on the way from the first key of an object to its last. */
interface Step {
  next: Map<string, Step>
  shape: Shape | null
}

/** A table of aliases the other way round: for each plain key the names it can stand for, and how good it is. */
interface Index {
  claimed: ReadonlySet<string>
  names: ReadonlyMap<string, readonly { name: string; rank: number }[]>
  first: Step
  steps: number
}

const indexes = new WeakMap<object, Index>()

// Real answers have a few shapes for each kind of object; a hostile one must not fill memory.
const mostSteps = 500

function indexOf(aliases: Aliases): Index {
  const known = indexes.get(aliases)
  if (known) return known
  const names = new Map<string, { name: string; rank: number }[]>()
  for (const [name, spellings] of Object.entries(aliases)) {
    spellings.forEach((plain, rank) => {
      names.set(plain, [...(names.get(plain) ?? []), { name, rank }])
    })
  }
  const first = { next: new Map(), shape: null }
  const index = { claimed: new Set(names.keys()), names, first, steps: 0 }
  indexes.set(aliases, index)
  return index
}

/** The members of an object under each name; of one spelling the first. */
function membersByName(keys: readonly string[], { names }: Index): Map<string, string[]> {
  const found = new Map<string, { key: string; rank: number }[]>()
  const seen = new Set<string>()
  for (const key of keys) {
    const plain = plainKey(key)
    const meanings = names.get(plain)
    if (!meanings || seen.has(plain)) continue
    seen.add(plain)
    for (const { name, rank } of meanings) {
      const others = found.get(name)
      if (others) others.push({ key, rank })
      else found.set(name, [{ key, rank }])
    }
  }
  const ordered = new Map<string, string[]>()
  for (const [name, members] of found) {
    members.sort((one, other) => one.rank - other.rank)
    ordered.set(
      name,
      members.map(({ key }) => key),
    )
  }
  return ordered
}

/**
 * What the keys of an object mean by a table of aliases. Remembered by the keys in their order: the
 * entries of a list, and the answers of a case, are alike.
 */
export function shapeOf(keys: readonly string[], aliases: Aliases): Shape {
  const index = indexOf(aliases)
  let step: Step | null = index.first
  for (const key of keys) {
    let next: Step | null = step.next.get(key) ?? null
    if (next === null && index.steps < mostSteps && key.length < 100) {
      next = { next: new Map(), shape: null }
      step.next.set(key, next)
      index.steps += 1
    }
    step = next
    if (step === null) break
  }
  if (step?.shape) return step.shape
  const shape = { members: membersByName(keys, index), claimed: index.claimed }
  if (step) step.shape = shape
  return shape
}
