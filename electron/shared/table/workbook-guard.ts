import { done, failed, type Result } from '../result'
import { tableLimits } from './limits'

/** A packed workbook begins with the signature of a zip archive's first entry. */
export const isPacked = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

interface Part {
  name: string
  method: number
  packedBytes: number
  unpackedBytes: number
  headerAt: number
}

const endSignature = 0x06054b50
const partSignature = 0x02014b50

/** The archive's list of parts (APPNOTE.TXT 4.3.12, 4.3.16); null where it is damaged or of a kind no spreadsheet program writes. */
function listParts(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const earliest = Math.max(0, end - 65_535)
  while (end >= earliest && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < earliest) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: Part[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== partSignature) return null
    const nameLength = view.getUint16(at + 28, true)
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** Unpacks one part as text; null where it is damaged or holds more than it says. */
async function textOf(bytes: Uint8Array, part: Part): Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (part.headerAt + 30 > bytes.length) return null
  const dataAt =
    part.headerAt +
    30 +
    view.getUint16(part.headerAt + 26, true) +
    view.getUint16(part.headerAt + 28, true)
  const packed = bytes.slice(dataAt, dataAt + part.packedBytes)
  if (part.method === 0) return new TextDecoder().decode(packed)
  if (part.method !== 8) return null
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  try {
    for (;;) {
      const { done: isOver, value } = await reader.read()
      if (isOver) return text + decoder.decode()
      size += value.byteLength
      if (size > part.unpackedBytes) return null
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return null
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Places up to the last cell a sheet names; null where an address is not of the usual form. */
function placesOf(sheet: string): number | null {
  let rows = 1
  let columns = 1
  for (const [, , address = ''] of sheet.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs)) {
    const read = /^([A-Z]{0,3})([0-9]{1,7})$/.exec(address)
    if (!read) return null
    rows = Math.max(rows, Number(read[2]))
    columns = Math.max(columns, columnOf(read[1] ?? ''))
  }
  return rows * columns
}

/**
 * Looks into a packed workbook before it is given to its reader: how large its parts say they
 * are, that none holds more than it says, and that its sheets do not name cells so far out that
 * the empty places between them would fill the memory. Fails with `table-unreadable` or
 * `table-too-large`, naming `name`.
 */
export async function guardWorkbook(bytes: Uint8Array, name: string): Promise<Result<null>> {
  const parts = listParts(bytes)
  if (!parts) return failed('table-unreadable', { about: name })
  const unpacked = parts.reduce((sum, part) => sum + part.unpackedBytes, 0)
  if (unpacked > tableLimits.unpackedBytes || parts.length > tableLimits.parts) {
    return failed('table-too-large', { about: name })
  }
  let places = 0
  for (const part of parts) {
    if (!/\.xml(\.rels)?$/i.test(part.name)) continue
    const text = await textOf(bytes, part)
    if (text === null) return failed('table-unreadable', { about: name })
    if (!text.includes('sheetData')) continue
    const here = placesOf(text)
    if (here === null) return failed('table-unreadable', { about: name })
    places += here
    if (places > tableLimits.places) return failed('table-too-large', { about: name })
  }
  return done(null)
}
