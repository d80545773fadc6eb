import type { ServiceTrouble } from '../shared/domain/answer'

export type Json = null | boolean | number | string | Json[] | JsonRecord
export interface JsonRecord {
  [key: string]: Json
}

export const isRecord = (node: Json | undefined): node is JsonRecord =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

/** Spellings of one name give the same text: `aml-report`, `AML_REPORT` and `amlReport` (contract §4.1). */
export const plainKey = (key: string): string => plainKeys.of(key)

// A key is shown and repeated in every path below it, so a hostile one must not grow with depth.
const longestKey = 120
export const shownKey = (key: string): string =>
  key.length > longestKey ? `${key.slice(0, longestKey)}…` : key

// Answers repeat a few hundred names endlessly; a hostile one full of others must not fill memory.
const mostRemembered = 2000

/** A pure function of a text that remembers its answers, up to a number and a length. */
export function remembering(make: (key: string) => string): { of(key: string): string } {
  const made = new Map<string, string>()
  return {
    of(key) {
      const known = made.get(key)
      if (known !== undefined) return known
      const fresh = make(key)
      if (made.size < mostRemembered && key.length <= longestKey) made.set(key, fresh)
      return fresh
    },
  }
}

const plainKeys = remembering((key) =>
  key
    .slice(0, longestKey)
    .toLowerCase()
    .replace(/[-_.\s]/g, ''),
)
const isName = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u
/** A member's part of a path: a name as it is, anything else in quotes. */
const segments = remembering((key) => {
  const shown = shownKey(key)
  return isName.test(shown) ? `.${shown}` : `[${JSON.stringify(shown)}]`
})

/** The JSON path of a member or entry, from the root: `ownership.shareholders[0].name`. */
export function pathTo(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`
  const segment = segments.of(key)
  return parent === '' && segment.startsWith('.') ? segment.slice(1) : parent + segment
}

/** What a path adds to the one above it: `shareholders[0].name` inside `ownership`. */
export function keyWithin(above: string, path: string): string {
  const at = path.charAt(above.length) === '.' ? above.length + 1 : above.length
  return path.slice(at)
}

const strict = new TextDecoder('utf-8', { fatal: true })
const forgiving = new TextDecoder('utf-8')

/** A document as it was parsed: `root` where it is an object, `value` whatever it is. */
interface Parsed {
  root: JsonRecord | null
  value?: Json
  troubles: ServiceTrouble[]
}

/**
 * The bytes as a JSON object, or null with the reason as a trouble. Bytes that are not UTF-8 are
 * read with replacement characters, and that is said too. Never throws.
 */
export function parseAnswer(bytes: Uint8Array): Parsed {
  const troubles: ServiceTrouble[] = []
  let text: string
  try {
    text = strict.decode(bytes)
  } catch {
    text = forgiving.decode(bytes)
    troubles.push({ path: '', code: 'not-utf-8', message: 'The answer is not valid UTF-8.' })
  }
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch (error) {
    // The parser's message quotes the text, which may hold personal data: keep only its kind.
    const message = error instanceof SyntaxError ? 'The answer is not JSON.' : 'It cannot be read.'
    return { root: null, troubles: [...troubles, { path: '', code: 'not-json', message }] }
  }
  if (isRecord(value)) return { root: value, value, troubles }
  const message = 'The answer is JSON, but not an object.'
  troubles.push({ path: '', code: 'not-an-object', message })
  return { root: null, value, troubles }
}
