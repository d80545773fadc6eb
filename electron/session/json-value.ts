export type JsonRecord = Record<string, unknown>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of its own, never one that every object inherits. */
export function field(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** A non-empty string, or a number as one: services differ about ids and codes. */
export function word(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** JSON in UTF-8, with or without a byte order mark; `isJson` is false for anything else. */
export function parseJson(bytes: Uint8Array): { isJson: true; value: unknown } | { isJson: false } {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { isJson: true, value }
  } catch {
    // Both decoders tell by throwing; what is wrong with the bytes is of no use to a reader.
    return { isJson: false }
  }
}
