import type { Leaf } from '../shared/domain/answer'
import type { Coded, Sourced } from '../shared/domain/company'
import { codedOf, wordOf, type Keeper, type Member } from './coded'
import type { Json, JsonRecord } from './json'
import { keyWithin, pathTo } from './json'
import { isBlankNode, isEmptyNode, mostLeaves, tooManyLeaves, walkLeaves } from './leaves'
import { amountOf, dateOf, textOf } from './scalars'
import { shapeOf, type Aliases, type Shape } from './shapes'
import { takeTroubles, type NamedTrouble } from './troubles'

export interface Found {
  node: Json
  path: string
}

/** Makes something of a node, or null; what it keeps counts only where it made something. */
export type Use<T> = (node: Json, path: string, keeper: Keeper) => T | null

/**
 * One JSON object being read. Every value that a reader could use is taken, and `paths` says where
 * it stood; what nobody took, because its name is unknown or its form is odd, stays for `rest`:
 * nothing is lost.
 */
export class Fields<K extends string = string> implements Keeper {
  /** where each value read so far stood: one path, or one for each entry or part */
  readonly paths: { [Name in K]?: string | string[] } = {}
  private readonly members: Shape['members']
  /** a list, because an object has few names that we know */
  private readonly taken: string[]
  private readonly kept: Member[] = []

  constructor(
    private readonly record: JsonRecord,
    readonly path: string,
    aliases: Aliases<K>,
    private readonly log: NamedTrouble[],
    own: readonly string[],
  ) {
    const { members, claimed } = shapeOf(Object.keys(record), aliases)
    this.members = members
    const { keys, silent, troubles } = takeTroubles(record, path, claimed, own)
    for (const trouble of troubles) log.push(trouble)
    this.taken = keys.filter((key) => !silent.includes(key))
  }

  has(name: K): boolean {
    return this.members.has(name)
  }

  /** takes the first filled value of which `use` can make something */
  read<T>(name: K, use: Use<T>): Sourced<T> | null {
    const keys = this.members.get(name)
    if (!keys) return null
    for (const key of keys) {
      const node = this.record[key]
      if (node === undefined || this.taken.includes(key)) continue
      if (isBlankNode(node)) {
        this.taken.push(key)
        continue
      }
      const path = pathTo(this.path, key)
      const before = this.kept.length
      const value = use(node, path, this)
      if (value === null) {
        this.kept.length = before
        continue
      }
      this.taken.push(key)
      this.paths[name] = path
      return { value, path }
    }
    return null
  }

  /** one value or a list of them; an entry that `use` cannot use stays for `rest` */
  list<T>(name: K, use: Use<T>): Sourced<T>[] {
    const all = this.read(name, (node, at): Sourced<T>[] | null => {
      if (!Array.isArray(node)) {
        const value = use(node, at, this)
        return value === null ? null : [{ value, path: at }]
      }
      const entries: Sourced<T>[] = []
      for (const [index, each] of node.entries()) {
        if (isEmptyNode(each)) continue
        const path = pathTo(at, index)
        const value = use(each, path, this)
        if (value === null) this.keep({ key: name, node: each, path })
        else entries.push({ value, path })
      }
      return entries
    })?.value
    if (!all) return []
    this.paths[name] = all.map(({ path }) => path)
    return all
  }

  text(name: K): Sourced<string> | null {
    return this.read(name, textOf)
  }

  word(name: K): string | null {
    return this.read(name, textOf)?.value ?? null
  }

  amount(name: K): Sourced<number> | null {
    return this.read(name, amountOf)
  }

  date(name: K): Sourced<string> | null {
    return this.read(name, dateOf)
  }

  coded(name: K): Sourced<Coded> | null {
    return this.read(name, codedOf)
  }

  /** one text or a list of texts or of named objects */
  words(name: K): string[] {
    return this.list(name, wordOf).map(({ value }) => value)
  }

  /** the first filled value that `isUsable`, taken as it is */
  node(name: K, isUsable: (node: Json) => boolean = () => true): Found | null {
    const found = this.read(name, (node) => (isUsable(node) ? { node } : null))
    return found && { node: found.value.node, path: found.path }
  }

  /** keeps what the reader of a part could not use */
  keep(member: Member): void {
    this.kept.push(member)
  }

  /** the members not taken so far, at `most` so many of them, and what was kept of those that were */
  others(most = Infinity): Member[] {
    const all: Member[] = []
    for (const key of Object.keys(this.record)) {
      if (all.length >= most) break
      if (this.taken.includes(key)) continue
      all.push({ key, node: this.record[key] ?? null, path: pathTo(this.path, key) })
    }
    for (const { node, path } of this.kept) {
      all.push({ key: keyWithin(this.path, path), node, path })
    }
    return all
  }

  /** the same as leaves, up to as many as a person reads */
  rest(): Leaf[] {
    // One more, so that it is said that some are left out: each has a leaf.
    return leavesOf(this.others(mostLeaves + 1), this.path, this.log)
  }
}

/** The leaves of what nobody took, up to as many as a person reads. */
export function leavesOf(others: readonly Member[], above: string, log: NamedTrouble[]): Leaf[] {
  const leaves: Leaf[] = []
  for (const { key, node, path } of others) {
    if (leaves.length >= mostLeaves) {
      log.push(tooManyLeaves(above))
      break
    }
    for (const leaf of walkLeaves(node, path, key, log)) leaves.push(leaf)
  }
  return leaves
}

/**
 * Opens an object for reading by `aliases`. Troubles the service put beside its data go to `log`;
 * `own` names keys that never mean trouble here.
 */
export const openFields = <K extends string>(
  record: JsonRecord,
  path: string,
  aliases: Aliases<K>,
  log: NamedTrouble[],
  own: readonly string[] = [],
): Fields<K> => new Fields(record, path, aliases, log, own)
