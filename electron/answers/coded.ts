import type { Coded } from '../shared/domain/company'
import type { Json, JsonRecord } from './json'
import { isRecord, plainKey } from './json'
import { textOf } from './scalars'

// A short word in capitals is a code of the register; anything else is its wording.
const looksLikeCode = (text: string): boolean =>
  /^[\p{Lu}\p{N}][\p{Lu}\p{N}./_-]{0,11}$/u.test(text)

const codeKeys = ['code', 'value', 'id', 'key', 'kode', 'number']
const wordKeys = ['description', 'text', 'name', 'label', 'title', 'beskrivelse', 'navn']

function firstText(record: JsonRecord, wanted: readonly string[]): string | null {
  for (const plain of wanted) {
    for (const [key, value] of Object.entries(record)) {
      const text = plainKey(key) === plain ? textOf(value) : null
      if (text !== null) return text
    }
  }
  return null
}

/** A code list value: `"AS"`, `"Aksjeselskap"` or `{code, description}`. */
export function codedOf(node: Json): Coded | null {
  if (isRecord(node)) {
    const code = firstText(node, codeKeys)
    const text = firstText(node, wordKeys)
    return code === null && text === null ? null : { code, text }
  }
  const text = textOf(node)
  if (text === null) return null
  return looksLikeCode(text) ? { code: text, text: null } : { code: null, text }
}

/** A text, or what an object is called. */
export const wordOf = (node: Json): string | null =>
  textOf(node) ?? (isRecord(node) ? firstText(node, [...wordKeys, ...codeKeys]) : null)
