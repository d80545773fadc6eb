import type { Coded } from '../shared/domain/company'
import type { Json, JsonRecord } from './json'
import { isRecord, pathTo, plainKey } from './json'
import { isBlankNode } from './leaves'
import { textOf } from './scalars'

/** Something a reader could not use, with its place. */
export interface Member {
  key: string
  node: Json
  path: string
}

/** Who takes a part that a reader could not use, so that it is shown all the same. */
export interface Keeper {
  keep(member: Member): unknown
}

// A short word in capitals is a code of the register; anything else is its wording.
const looksLikeCode = (text: string): boolean =>
  /^[\p{Lu}\p{N}][\p{Lu}\p{N}./_-]{0,11}$/u.test(text)

const codeKeys = ['code', 'value', 'id', 'key', 'kode', 'number']
const wordKeys = ['description', 'text', 'name', 'label', 'title', 'beskrivelse', 'navn']
const wordOrCodeKeys = [...wordKeys, ...codeKeys]

/** The key of the first text under one of the wanted names, the preferred name first. */
function firstKey(record: JsonRecord, wanted: readonly string[]): string | null {
  let best: string | null = null
  let bestRank = wanted.length
  for (const key in record) {
    const rank = wanted.indexOf(plainKey(key))
    if (rank >= 0 && rank < bestRank && textOf(record[key]) !== null) {
      best = key
      bestRank = rank
    }
  }
  return best
}

const textAt = (record: JsonRecord, key: string | null): string | null =>
  key === null ? null : textOf(record[key])

function keepOthers(
  record: JsonRecord,
  path: string,
  used: readonly (string | null)[],
  keeper: Keeper,
): void {
  for (const key in record) {
    const node = record[key] ?? null
    if (!used.includes(key) && !isBlankNode(node))
      keeper.keep({ key, node, path: pathTo(path, key) })
  }
}

/** A code list value: `"AS"`, `"Aksjeselskap"` or `{code, description}`. */
export function codedOf(node: Json, path: string, keeper: Keeper): Coded | null {
  if (isRecord(node)) {
    const codeKey = firstKey(node, codeKeys)
    const wordKey = firstKey(node, wordKeys)
    if (codeKey === null && wordKey === null) return null
    keepOthers(node, path, [codeKey, wordKey], keeper)
    return { code: textAt(node, codeKey), text: textAt(node, wordKey) }
  }
  const text = textOf(node)
  if (text === null) return null
  return looksLikeCode(text) ? { code: text, text: null } : { code: null, text }
}

/** A text, or what an object is called. */
export function wordOf(node: Json, path: string, keeper: Keeper): string | null {
  if (!isRecord(node)) return textOf(node)
  const key = firstKey(node, wordOrCodeKeys)
  if (key === null) return null
  keepOthers(node, path, [key], keeper)
  return textAt(node, key)
}
