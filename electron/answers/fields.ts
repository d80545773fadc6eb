import type { Leaf } from '../shared/domain/answer'
import type { Coded, Sourced } from '../shared/domain/company'
import type { Json, JsonRecord } from './json'
import { pathTo, plainKey } from './json'
import { codedOf, wordOf } from './coded'
import { isBlankNode, isEmptyNode, walkLeaves } from './leaves'
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

const claims = new WeakMap<object, ReadonlySet<string>>()

/** All plain keys of a table; kept, because a table is opened once for every entry of a list. */
function claimedBy(aliases: Aliases): ReadonlySet<string> {
  const known = claims.get(aliases) ?? new Set(Object.values(aliases).flat())
  claims.set(aliases, known)
  return known
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
  const spellings = new Map<string, string>()
  for (const key of Object.keys(record)) {
    const plain = plainKey(key)
    if (!spellings.has(plain)) spellings.set(plain, key)
  }
  const { keys, troubles } = takeTroubles(record, path, claimedBy(aliases), own)
  log.push(...troubles)
  const taken = new Set(keys)

  const read = <T>(name: K, use: (node: Json, path: string) => T | null): Sourced<T> | null => {
    for (const alias of aliases[name]) {
      const key = spellings.get(alias)
      const node = key === undefined ? undefined : record[key]
      if (key === undefined || node === undefined || taken.has(key)) continue
      const isNothing = isBlankNode(node)
      const value = isNothing ? null : use(node, pathTo(path, key))
      if (isNothing || value !== null) taken.add(key)
      if (value !== null) return { value, path: pathTo(path, key) }
    }
    return null
  }

  const odd: Member[] = []
  const list = listReader(read, odd)
  const others = (): Member[] => [
    ...Object.entries(record)
      .filter(([key]) => !taken.has(key))
      .map(([key, node]) => ({ key, node, path: pathTo(path, key) })),
    ...odd,
  ]

  return {
    path,
    read,
    list,
    others,
    has: (name) => aliases[name].some((alias) => spellings.has(alias)),
    ...scalarReaders(read, list),
    rest: () => others().flatMap(({ key, node, path }) => walkLeaves(node, path, key, log)),
  }
}
