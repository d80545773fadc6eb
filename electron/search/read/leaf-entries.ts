import { isPersonNumberKey } from '../../answers/leaves'
import { pathTo, type Json, type JsonRecord } from '../../answers/json'
import type { SearchEntry } from '../entry'
import { entry } from './party-entries'

/** Paths grow with depth: what is nested deeper than any answer is nobody's text. */
const deepest = 64
/** A shorter number is found everywhere and means nothing by itself. */
const fewestDigits = 4
/** Of one place so many texts are compared; what is found twice does no harm. */
const mostKnown = 20

interface Place {
  node: Json
  path: string
  /** the nearest name, also for the entries of a list */
  name: string
  depth: number
  /** texts below here that an entry of a known kind already has */
  known: readonly string[]
}

/**
 * Every text and longer number of an answer that `known` does not have already, with its path and the
 * name it stands under. Truth values, empty places and person numbers are left out.
 */
export function leafEntries(root: JsonRecord, known: readonly SearchEntry[]): SearchEntry[] {
  const textsAt = textsByPath(known)
  const entries: SearchEntry[] = []
  const waiting: Place[] = [{ node: root, path: '', name: '', depth: 0, known: [] }]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { node, path, name, depth } = place
    const here = textsAt.get(path)
    const knownBelow = here ? [...place.known, ...here] : place.known
    if (typeof node === 'object' && node !== null) {
      if (depth >= deepest) continue
      for (const member of membersOf({ ...place, known: knownBelow })) waiting.push(member)
    } else {
      const text = textOf(node)
      const isNew = text !== null && !knownBelow.some((one) => one.includes(text))
      if (isNew) entries.push(...entry('answer', text, path, { word: name }))
    }
  }
  return entries
}

/** Last first, as the last that is put down is the next to be taken up. */
function membersOf({ node, path, name, depth, known }: Place): Place[] {
  const members: Place[] = Array.isArray(node)
    ? node.map((each, at) => ({
        ...{ node: each, path: pathTo(path, at), name, depth: depth + 1, known },
      }))
    : Object.entries(node as JsonRecord).flatMap(([key, each]) =>
        isPersonNumberKey(key)
          ? []
          : [{ node: each, path: pathTo(path, key), name: key, depth: depth + 1, known }],
      )
  return members.reverse()
}

function textOf(node: Json): string | null {
  if (typeof node === 'string') return node.trim() === '' ? null : node.trim()
  if (typeof node !== 'number') return null
  const text = String(node)
  return text.replace(/\D/g, '').length < fewestDigits ? null : text
}

/** What is known at a place: an entry's text and number stand somewhere below its path. */
function textsByPath(known: readonly SearchEntry[]): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const { path, text, number } of known) {
    if (path === null) continue
    const at = texts.get(path) ?? []
    if (at.length < mostKnown) at.push(text, ...(number === null ? [] : [number]))
    texts.set(path, at)
  }
  return texts
}
