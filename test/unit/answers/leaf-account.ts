import { isRecord, pathTo, type Json } from '../../../electron/answers/json'
import { isLimit } from '../../../electron/answers/troubles'
import type { CompanyView } from '../../../electron/shared/domain/company'

/** A leaf of a document that says something: null, an empty text, `{}` and `[]` are the searching itself. */
interface DocumentLeaf {
  path: string
  text: string
}

/** Every leaf of a document, walked without recursion. */
export function leavesIn(document: Json): DocumentLeaf[] {
  const leaves: DocumentLeaf[] = []
  const waiting: { path: string; node: Json }[] = [{ path: '', node: document }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, node } = next
    if (Array.isArray(node)) {
      node.forEach((each, at) => waiting.push({ path: pathTo(path, at), node: each }))
    } else if (isRecord(node)) {
      for (const [key, each] of Object.entries(node)) {
        waiting.push({ path: pathTo(path, key), node: each })
      }
    } else if (node !== null && String(node).trim() !== '') {
      leaves.push({ path, text: String(node).trim() })
    }
  }
  return leaves
}

/** Where the view shows something, and which words it shows from there. */
interface Shown {
  path: string
  words: string[]
}

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

const isPlainRecord = (value: unknown): value is Record<string, Plain> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wordsIn = (value: Plain | undefined): string[] => {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return String(value) === '' ? [] : [String(value)]
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(wordsIn)
}

/** A value that carries its own path: a sourced value, a line, a leaf, a trouble. */
const ownWords = ['value', 'text', 'message', 'code'] as const

/**
 * Every place that a view names for something it shows. A path that `paths` names for a field without
 * a value is no such place, nor is the path of a record or of a section: they show nothing.
 */
export function placesIn(view: CompanyView): Map<string, string[]> {
  const places = new Map<string, string[]>()
  const add = ({ path, words }: Shown) => places.set(path, [...(places.get(path) ?? []), ...words])
  const look = (each: unknown): void => {
    if (Array.isArray(each)) return each.forEach(look)
    if (!isPlainRecord(each)) return
    const { path, paths } = each
    if (typeof path === 'string' && !('state' in each)) {
      const words = ownWords.flatMap((name) => wordsIn(each[name]))
      if (words.length > 0) add({ path, words })
    }
    if (isPlainRecord(paths)) {
      for (const [field, own] of Object.entries(paths)) {
        const words = wordsIn(each[field])
        if (words.length > 0) wordsIn(own).forEach((one) => add({ path: one, words }))
      }
    }
    for (const [key, below] of Object.entries(each)) if (key !== 'paths') look(below)
  }
  look(view)
  return places
}

/** A path and every path above it, nearest first. */
function* upward(path: string): Generator<string> {
  yield path
  for (let at = path.length - 1; at > 0; at--) {
    if (path[at] === '.' || path[at] === '[') yield path.slice(0, at)
  }
  yield ''
}

/**
 * The leaves of a document that a view does not show: neither from their own place, nor with their
 * words in a value that stood above them, nor named as cut by a limit.
 */
export function lostLeaves(document: Json, view: CompanyView): DocumentLeaf[] {
  const places = placesIn(view)
  const all = [view, ...Object.values(view)].flatMap((each) =>
    isPlainRecord(each) && Array.isArray(each['troubles']) ? each['troubles'] : [],
  ) as unknown as CompanyView['troubles']
  const cut = new Set(all.filter(isLimit).map(({ path }) => path))
  return leavesIn(document).filter(({ path, text }) => {
    if (places.has(path)) return false
    for (const above of upward(path)) {
      if (cut.has(above)) return false
      if (places.get(above)?.some((word) => word.includes(text))) return false
    }
    return true
  })
}
