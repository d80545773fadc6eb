import type { DeliverableKind } from '../shared/domain/session'
import type { FailureCode } from '../shared/result'
import { parseJson } from './json-value'

const latin = new TextDecoder('latin1')

/** Readers look for the header in the first 1024 bytes (ISO 32000-1, annex H.3, note 13). */
const headBytes = 1024
/** They look for `%%EOF` in the last 1024 (note 18); signed files may carry padding behind it. */
const tailBytes = 2048

/**
 * Whether bytes are what was asked for: JSON that parses, or a PDF with its beginning and its end.
 * Null is sound; the bytes themselves are never changed.
 */
export function checkContent(kind: DeliverableKind, bytes: Uint8Array): FailureCode | null {
  return kind === 'json' ? checkJson(bytes) : checkPdf(bytes)
}

export const mediaTypeOf = (kind: DeliverableKind): string =>
  kind === 'json' ? 'application/json' : 'application/pdf'

function checkJson(bytes: Uint8Array): FailureCode | null {
  return parseJson(bytes).isJson ? null : 'not-json'
}

function checkPdf(bytes: Uint8Array): FailureCode | null {
  if (!latin.decode(bytes.subarray(0, headBytes)).includes('%PDF-')) return 'not-a-pdf'
  const tail = latin.decode(bytes.subarray(-tailBytes))
  const end = tail.lastIndexOf('%%EOF')
  // A signed file has several ends: an object begun behind the last one means that more was coming.
  const isCut = end < 0 || /\d+\s+\d+\s+obj\b/.test(tail.slice(end))
  return isCut ? 'answer-cut-short' : null
}
