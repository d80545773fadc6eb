export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Spreadsheet programs write the mark; other programs often leave it out. */
function markedEncoding(bytes: Uint8Array): TableEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Text of two bytes a character has its zero bytes all on one side, as company lists are mostly Latin. */
function wideEncoding(bytes: Uint8Array): TableEncoding | null {
  const seen = Math.min(bytes.length, 4096) & ~1
  if (seen < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const pairs = seen / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

const decode = (bytes: Uint8Array, encoding: TableEncoding): string =>
  new TextDecoder(encoding).decode(bytes)

/**
 * A table's bytes as text, without its byte order mark. What is not sound UTF-8 is taken for
 * Windows-1252, which spreadsheet programs of the Nordic countries write as plain “CSV”. Null
 * where it is no text at all.
 */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: TableEncoding } | null {
  const told = markedEncoding(bytes) ?? wideEncoding(bytes)
  const read = told ? { text: decode(bytes, told), encoding: told } : readUnmarked(bytes)
  return read.text.includes('\0') ? null : read
}

function readUnmarked(bytes: Uint8Array): { text: string; encoding: TableEncoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' }
  }
}
