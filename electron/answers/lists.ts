import type { Leaf } from '../shared/domain/answer'
import type { Json } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { isEmptyNode, walkLeaves } from './leaves'
import { takeTroubles, type NamedTrouble } from './troubles'

export interface Listed<T> {
  value: T[]
  extra: Leaf[]
}

interface ListForm<T> {
  /** names under which an object may hold the list itself, as plain keys */
  wrappers: readonly string[]
  /** null where the entry is of a form nobody knows: it is then kept as leaves */
  readEntry: (node: Json, path: string) => T | null
  /** whether an object is one entry by itself; otherwise its members are looked at one by one */
  isEntry: (keys: readonly string[]) => boolean
  /** reads a member of an object that maps names to entries, e.g. a role to its holders */
  readMember?: (key: string, node: Json, path: string) => T[] | null
}

const anyWrapper = ['items', 'list', 'entries', 'elements', 'values', 'content', 'data', 'results']

/**
 * Reads a list in the forms a service may choose: an array, an object around an array, a map, or
 * a single entry. What does not fit is kept as leaves; one odd entry never loses the others.
 */
export function readList<T>(
  node: Json,
  path: string,
  log: NamedTrouble[],
  form: ListForm<T>,
): Listed<T> {
  const value: T[] = []
  const extra: Leaf[] = []
  const readOne = (each: Json, at: string, key: string): void => {
    if (isEmptyNode(each) || isOnlyTrouble(each, at, log)) return
    const entry = form.readEntry(each, at)
    if (entry !== null) value.push(entry)
    else extra.push(...walkLeaves(each, at, key, log))
  }
  const readAll = (all: Json[], at: string): void =>
    all.forEach((each, index) => readOne(each, pathTo(at, index), `[${index}]`))

  if (Array.isArray(node)) readAll(node, path)
  else if (!isRecord(node)) readOne(node, path, '')
  else if (form.isEntry(Object.keys(node).map(plainKey))) readOne(node, path, '')
  else {
    const troubles = takeTroubles(node, path, new Set())
    for (const trouble of troubles.troubles) log.push(trouble)
    for (const [key, member] of Object.entries(node)) {
      if (troubles.keys.includes(key) && !troubles.silent.includes(key)) continue
      const at = pathTo(path, key)
      const isWrapper = [...form.wrappers, ...anyWrapper].includes(plainKey(key))
      if (isWrapper && Array.isArray(member)) readAll(member, at)
      else {
        const entries = form.readMember?.(key, member, at) ?? null
        // One by one: so many arguments as a hostile list has entries would overflow the stack.
        if (entries) for (const entry of entries) value.push(entry)
        else extra.push(...walkLeaves(member, at, key, log))
      }
    }
  }
  return { value, extra }
}

/** An entry that only says what went wrong is a trouble, not an entry. */
function isOnlyTrouble(node: Json, path: string, log: NamedTrouble[]): boolean {
  if (!isRecord(node)) return false
  const { keys, troubles } = takeTroubles(node, path, new Set())
  if (troubles.length === 0) return false
  const isOnly = Object.entries(node).every(
    ([key, value]) => keys.includes(key) || isEmptyNode(value),
  )
  if (isOnly) for (const trouble of troubles) log.push(trouble)
  return isOnly
}
