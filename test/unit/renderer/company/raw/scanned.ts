import fc from 'fast-check'
import { kind, type Lines } from '../../../../../renderer/company/raw/scan/lines'
import { Scanner } from '../../../../../renderer/company/raw/scan/scanner'
import { endOfString } from '../../../../../renderer/company/raw/scan/tokens'

export const bytesOf = (text: string) => new TextEncoder().encode(text)
const decoder = new TextDecoder()

/** Everything read at once, or in slices of a few bytes. */
export function scanned(text: string | Uint8Array, slice = Number.MAX_SAFE_INTEGER, most?: number) {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  const scanner = new Scanner(bytes, most)
  while (!scanner.step(scanner.at + slice));
  return scanner
}

/** A line as the bytes have it: name, value, bracket; without colon, comma and white space. */
export function tokensOf(lines: Lines, line: number): string[] {
  const slice = (from: number, to: number) => decoder.decode(lines.bytes.subarray(from, to))
  const name = lines.isKeyed(line)
    ? [slice(lines.startOf(line), endOfString(lines.bytes, lines.startOf(line)))]
    : []
  const from = lines.kindOf(line) === kind.close ? lines.startOf(line) : lines.valueStart(line)
  return [...name, slice(from, lines.endOf(line))]
}

export const valueText = (lines: Lines, line: number) => {
  const { start, end } = lines.valueSpan(line)
  return decoder.decode(lines.bytes.subarray(start, end))
}

const anyText = fc.string({ unit: 'binary' })

/** JSON text as it may arrive: any value, written with any spacing, escapes as they fall. */
export const jsonText = fc
  .tuple(fc.jsonValue({ depthSize: 'medium' }), fc.constantFrom('', ' ', '\t', '  '), fc.boolean())
  .map(([value, space, isEscaped]) => {
    const text = JSON.stringify(value, null, space)
    return isEscaped ? text.replace(/[\u0080-\uffff]/g, escaped) : text
  })
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Text that is nearly JSON: a piece taken out, put in or written over. */
export const brokenText = fc
  .tuple(jsonText, fc.nat(), fc.nat(4), fc.oneof(anyText, fc.constantFrom(...'{}[],:"\\0-.e')))
  .map(([text, at, without, piece]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + piece + text.slice(place + without)
  })
