import type { Leaf } from '../shared/domain/answer'
import type { Coded, Sourced } from '../shared/domain/company'
import { codedOf, wordOf, type Leave, type Member } from './coded'
import type { Json, JsonRecord } from './json'
import { pathTo, plainKey } from './json'
import { isBlankNode, isEmptyNode, mostLeaves, tooManyLeaves, walkLeaves } from './leaves'
import { amountOf, dateOf, textOf } from './scalars'
import { takeTroubles, type NamedTrouble } from './troubles'

/** The spellings of each leaf, preferred first, as plain keys (lower case, without `-`, `_` and `.`). */
export type Aliases<K extends string = string> = Record<K, readonly string[]>

export interface Found {
  node: Json
  path: string
}

/** Makes something of a node, or null; what it leaves counts only where it made something. */
export type Use<T> = (node: Json, path: string, leave: Leave) => T | null

/** A table of aliases the other way round: for each plain key the names it can stand for, and how good it is. */
interface Index {
  claimed: ReadonlySet<string>
  names: ReadonlyMap<string, readonly { name: string; rank: number }[]>
}

const indexes = new WeakMap<object, Index>()

/** Kept, because a table is opened once for every entry of a list. */
function indexOf(aliases: Aliases): Index {
  const known = indexes.get(aliases)
  if (known) return known
  const names = new Map<string, { name: string; rank: number }[]>()
  for (const [name, spellings] of Object.entries(aliases)) {
    spellings.forEach((plain, rank) => {
      names.set(plain, [...(names.get(plain) ?? []), { name, rank }])
    })
  }
  const index = { claimed: new Set(names.keys()), names }
  indexes.set(aliases, index)
  return index
}

/** The members of an object under each name, the preferred spelling first; of one spelling the first. */
function membersByName(record: JsonRecord, { names }: Index): Map<string, string[]> {
  const found = new Map<string, { key: string; rank: number }[]>()
  const seen = new Set<string>()
  for (const key of Object.keys(record)) {
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
    if (members.length > 1) members.sort((one, other) => one.rank - other.rank)
    ordered.set(
      name,
      members.map(({ key }) => key),
    )
  }
  return ordered
}

/**
 * One JSON object being read. Every value that a reader could use is taken, and `paths` says where
 * it stood; what nobody took, because its name is unknown or its form is odd, stays for `rest`:
 * nothing is lost.
 */
export class Fields<K extends string = string> {
  /** where each value read so far stood: one path, or one for each entry or part */
  readonly paths: { [Name in K]?: string | string[] } = {}
  private readonly members: ReadonlyMap<string, readonly string[]>
  private readonly taken: Set<string>
  private readonly left: Member[] = []

  constructor(
    private readonly record: JsonRecord,
    readonly path: string,
    aliases: Aliases<K>,
    private readonly log: NamedTrouble[],
    own: readonly string[],
  ) {
    const index = indexOf(aliases)
    this.members = membersByName(record, index)
    const { keys, silent, troubles } = takeTroubles(record, path, index.claimed, own)
    for (const trouble of troubles) log.push(trouble)
    this.taken = new Set(keys)
    for (const key of silent) this.taken.delete(key)
  }

  has(name: K): boolean {
    return this.members.has(name)
  }

  /** takes the first filled value of which `use` can make something */
  read<T>(name: K, use: Use<T>): Sourced<T> | null {
    for (const key of this.members.get(name) ?? []) {
      const node = this.record[key]
      if (node === undefined || this.taken.has(key)) continue
      if (isBlankNode(node)) {
        this.taken.add(key)
        continue
      }
      const path = pathTo(this.path, key)
      const before = this.left.length
      const value = use(node, path, this.leave)
      if (value === null) {
        this.left.length = before
        continue
      }
      this.taken.add(key)
      this.paths[name] = path
      return { value, path }
    }
    return null
  }

  /** one value or a list of them; an entry that `use` cannot use stays for `rest` */
  list<T>(name: K, use: Use<T>): Sourced<T>[] {
    const all = this.read(name, (node, at, leave): Sourced<T>[] | null => {
      if (!Array.isArray(node)) {
        const value = use(node, at, leave)
        return value === null ? null : [{ value, path: at }]
      }
      const entries: Sourced<T>[] = []
      for (const [index, each] of node.entries()) {
        if (isEmptyNode(each)) continue
        const path = pathTo(at, index)
        const value = use(each, path, leave)
        if (value === null) leave({ key: name, node: each, path })
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

  /** Keeps what a reader of a part could not use. */
  readonly leave: Leave = (member) => void this.left.push(member)

  /** the members not taken so far, and what was left of those that were */
  others(): Member[] {
    const all: Member[] = []
    for (const key of Object.keys(this.record)) {
      if (this.taken.has(key)) continue
      all.push({ key, node: this.record[key] ?? null, path: pathTo(this.path, key) })
    }
    for (const { node, path } of this.left) {
      const key = path.slice(this.path.length)
      all.push({ key: key.startsWith('.') ? key.slice(1) : key, node, path })
    }
    return all
  }

  /** the same as leaves, up to as many as a person reads */
  rest(): Leaf[] {
    return leavesOf(this.others(), this.path, this.log)
  }
}

/** The leaves of what nobody took, up to as many as a person reads. */
export function leavesOf(others: readonly Member[], above: string, log: NamedTrouble[]): Leaf[] {
  const leaves: Leaf[] = []
  for (const { key, node, path } of others) {
    if (leaves.length >= mostLeaves) {
      log.push({ ...tooManyLeaves(above), about: null })
      break
    }
    leaves.push(...walkLeaves(node, path, key, log))
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
