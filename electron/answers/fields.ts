import type { Leaf } from '../shared/domain/answer'
import type { Coded, Sourced } from '../shared/domain/company'
import type { Json, JsonRecord } from './json'
import { pathTo, plainKey } from './json'
import { codedOf, wordOf } from './coded'
import { isBlankNode, isEmptyNode, mostLeaves, tooManyLeaves, walkLeaves } from './leaves'
import { amountOf, dateOf, textOf } from './scalars'
import { takeTroubles, type NamedTrouble } from './troubles'

/** The spellings of each leaf, preferred first, as plain keys (lower case, without `-`, `_` and `.`). */
export type Aliases<K extends string = string> = Record<K, readonly string[]>

export interface Found {
  node: Json
  path: string
}

export interface Member extends Found {
  key: string
}

/**
 * One JSON object being read. Every value that a reader could use is taken; what nobody took,
 * because its name is unknown or its form is odd, stays for `rest`: nothing is lost.
 */
export interface Fields<K extends string = string> {
  readonly path: string
  has(name: K): boolean
  text(name: K): Sourced<string> | null
  word(name: K): string | null
  amount(name: K): Sourced<number> | null
  date(name: K): Sourced<string> | null
  coded(name: K): Sourced<Coded> | null
  /** one value or a list of them; an entry that `read` cannot use stays for `rest` */
  list<T>(name: K, read: (node: Json) => T | null): Sourced<T>[]
  /** one text or a list of texts or of named objects */
  words(name: K): string[]
  /** the first filled value that `isUsable`, taken as it is */
  node(name: K, isUsable?: (node: Json) => boolean): Found | null
  /** takes whatever `read` can make something of */
  read<T>(name: K, read: (node: Json, path: string) => T | null): Sourced<T> | null
  /** the members not taken so far, without the empty entries of lists */
  others(): Member[]
  /** the same as leaves */
  rest(): Leaf[]
}

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

type Read<K extends string> = Fields<K>['read']
type List<K extends string> = Fields<K>['list']

function listReader<K extends string>(read: Read<K>, odd: Member[]): List<K> {
  return <T>(name: K, readOne: (node: Json) => T | null): Sourced<T>[] =>
    read(name, (node, at): Sourced<T>[] | null => {
      if (!Array.isArray(node)) {
        const value = readOne(node)
        return value === null ? null : [{ value, path: at }]
      }
      return node.flatMap((each, index) => {
        const path = pathTo(at, index)
        const value = isEmptyNode(each) ? null : readOne(each)
        if (value !== null) return [{ value, path }]
        if (!isEmptyNode(each)) odd.push({ key: name, node: each, path })
        return []
      })
    })?.value ?? []
}

type Scalars = 'text' | 'word' | 'amount' | 'date' | 'coded' | 'words' | 'node'

const scalarReaders = <K extends string>(
  read: Read<K>,
  list: List<K>,
): Pick<Fields<K>, Scalars> => ({
  text: (name) => read(name, textOf),
  word: (name) => read(name, textOf)?.value ?? null,
  amount: (name) => read(name, amountOf),
  date: (name) => read(name, dateOf),
  coded: (name) => read(name, codedOf),
  words: (name) => list(name, wordOf).map(({ value }) => value),
  node: (name, isUsable = () => true) =>
    read(name, (node, path): Found | null => (isUsable(node) ? { node, path } : null))?.value ??
    null,
})

/**
 * Opens an object for reading by `aliases`. Troubles the service put beside its data go to `log`;
 * `own` names keys that never mean trouble here.
 */
export function openFields<K extends string>(
  record: JsonRecord,
  path: string,
  aliases: Aliases<K>,
  log: NamedTrouble[],
  own: readonly string[] = [],
): Fields<K> {
  const index = indexOf(aliases)
  const members = membersByName(record, index)
  const { keys, troubles } = takeTroubles(record, path, index.claimed, own)
  for (const trouble of troubles) log.push(trouble)
  const taken = new Set(keys)

  const read = <T>(name: K, use: (node: Json, path: string) => T | null): Sourced<T> | null => {
    for (const key of members.get(name) ?? []) {
      const node = record[key]
      if (node === undefined || taken.has(key)) continue
      if (isBlankNode(node)) {
        taken.add(key)
        continue
      }
      const at = pathTo(path, key)
      const value = use(node, at)
      if (value === null) continue
      taken.add(key)
      return { value, path: at }
    }
    return null
  }

  const odd: Member[] = []
  const list = listReader(read, odd)
  const others = (): Member[] => [
    ...Object.keys(record)
      .filter((key) => !taken.has(key))
      .slice(0, mostLeaves + 1)
      .map((key) => ({ key, node: record[key] ?? null, path: pathTo(path, key) })),
    ...odd,
  ]

  return {
    path,
    read,
    list,
    others,
    has: (name) => members.has(name),
    ...scalarReaders(read, list),
    rest: () => restOf(others(), path, log),
  }
}

/** The leaves of what nobody took, up to as many as a person reads. */
function restOf(others: readonly Member[], above: string, log: NamedTrouble[]): Leaf[] {
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
