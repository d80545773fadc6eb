import { field, isRecord, parseJson, word } from './json-value'
import { plainText } from './plain-text'

/** What a refusal says of itself; every part may be missing. */
export interface ErrorWords {
  detail: string | null
  code: string | null
  reference: string | null
}

const detailKeys = ['error_description', 'detail', 'message', 'errorMessage', 'title']
const codeKeys = ['code', 'errorCode']
const referenceKeys = ['reference', 'requestId', 'traceId']
const referenceHeaders = ['x-request-id', 'x-correlation-id', 'traceparent']

/** Reads any error body (contract §12), first match wins. Never throws. */
export function readErrorBody(bytes: Uint8Array, headers?: Headers): ErrorWords {
  const parsed = parseJson(bytes)
  const words = parsed.isJson
    ? readErrorJson(parsed.value)
    : { ...nothing, detail: bodyText(bytes) }
  const header = referenceHeaders.map((name) => headers?.get(name)).find(Boolean)
  return { ...words, reference: words.reference ?? short(header) }
}

const nothing: ErrorWords = { detail: null, code: null, reference: null }

/** The same for a body already parsed. */
export function readErrorJson(value: unknown): ErrorWords {
  if (typeof value === 'string') return { ...nothing, detail: plainText(value) }
  if (Array.isArray(value)) return { ...nothing, detail: complaints(value) }
  if (!isRecord(value)) return nothing
  const error = field(value, 'error')
  return {
    detail: firstText(value, detailKeys) ?? errorText(error) ?? complaints(field(value, 'errors')),
    code: firstWord(value, codeKeys) ?? firstWord(error, codeKeys) ?? short(error),
    reference: firstWord(value, referenceKeys),
  }
}

function errorText(error: unknown): string | null {
  if (typeof error === 'string') return plainText(error)
  return firstText(error, ['message', ...detailKeys, 'code'])
}

/** `errors` as strings or as `{field|path, code, message}`. */
function complaints(errors: unknown): string | null {
  if (!Array.isArray(errors)) return null
  const lines = errors.slice(0, 10).flatMap((one: unknown) => {
    const text = typeof one === 'string' ? one : firstText(one, ['message', ...detailKeys, 'code'])
    const where = firstWord(one, ['field', 'path'])
    return text ? [where ? `${where}: ${text}` : text] : []
  })
  return plainText(lines.join('; '))
}

function firstText(value: unknown, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = field(value, key)
    const plain = typeof text === 'string' ? plainText(text) : null
    if (plain) return plain
  }
  return null
}

function firstWord(value: unknown, keys: readonly string[]): string | null {
  for (const key of keys) {
    const found = short(field(value, key))
    if (found) return found
  }
  return null
}

function short(value: unknown): string | null {
  const text = word(value)
  return text ? (plainText(text)?.slice(0, 100) ?? null) : null
}

/** Text of an error page. Bytes that are no text (a PDF, an image) have nothing to say. */
function bodyText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 8192)
  return head.includes(0) ? null : plainText(new TextDecoder().decode(head))
}
