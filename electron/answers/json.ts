import type { ServiceTrouble } from '../shared/domain/answer'

export type Json = null | boolean | number | string | Json[] | JsonRecord
export interface JsonRecord {
  [key: string]: Json
}

export const isRecord = (node: Json | undefined): node is JsonRecord =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

/** Spellings of one name give the same text: `aml-report`, `AML_REPORT` and `amlReport` (contract §4.1). */
export const plainKey = (key: string): string =>
  key
    .slice(0, longestKey)
    .toLowerCase()
    .replace(/[-_.\s]/g, '')

// A key is shown and repeated in every path below it, so a hostile one must not grow with depth.
const longestKey = 120
export const shownKey = (key: string): string =>
  key.length > longestKey ? `${key.slice(0, longestKey)}…` : key

/** The JSON path of a member or entry, from the root: `ownership.shareholders[0].name`. */
export function pathTo(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`
  const shown = shownKey(key)
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(shown)) return `${parent}[${JSON.stringify(shown)}]`
  return parent === '' ? shown : `${parent}.${shown}`
}

/**
 * The bytes as a JSON object, or null with the reason as a trouble. Bytes that are not UTF-8 are
 * read with replacement characters, and that is said too. Never throws.
 */
export function parseAnswer(bytes: Uint8Array): {
  root: JsonRecord | null
  troubles: ServiceTrouble[]
} {
  const troubles: ServiceTrouble[] = []
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('utf-8').decode(bytes)
    troubles.push({ path: '', code: 'not-utf-8', message: 'The answer is not valid UTF-8.' })
  }
  let root: Json
  try {
    root = JSON.parse(text) as Json
  } catch (error) {
    // The parser's message quotes the text, which may hold personal data: keep only its kind.
    const message = error instanceof SyntaxError ? 'The answer is not JSON.' : 'It cannot be read.'
    return { root: null, troubles: [...troubles, { path: '', code: 'not-json', message }] }
  }
  if (isRecord(root)) return { root, troubles }
  const message = 'The answer is JSON, but not an object.'
  return { root: null, troubles: [...troubles, { path: '', code: 'not-an-object', message }] }
}
