import { kind, none, type Lines } from './lines'
import { byte } from './tokens'

/** A line of text this long goes on in the next: one of a megabyte would stop the window. */
export const longestTextLine = 400

/**
 * Appends what is no JSON as lines of text, broken where it breaks lines itself. Gives the byte from
 * which it is left out because `mostLines` are full, or null.
 */
export function addTextLines(lines: Lines, from: number, mostLines: number): number | null {
  const { bytes } = lines
  let at = from
  while (at < bytes.length) {
    if (lines.count >= mostLines) return at
    lines.add(kind.text, false, at, none, 0, 0)
    at = endOfTextLine(bytes, at)
  }
  return null
}

function endOfTextLine(bytes: Uint8Array, start: number): number {
  const longest = Math.min(bytes.length, start + longestTextLine)
  for (let at = start; at < longest; at += 1) {
    if (bytes[at] === byte.lineFeed) return at + 1
    if (bytes[at] !== byte.carriageReturn) continue
    return bytes[at + 1] === byte.lineFeed ? at + 2 : at + 1
  }
  return longest < bytes.length ? wholeLetters(bytes, start, longest) : longest
}

/** An end at or a little before `at` that does not cut a letter of several UTF-8 bytes in two. */
export function wholeLetters(bytes: Uint8Array, start: number, at: number): number {
  let end = at
  while (end > start && at - end < 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return end > start && ((bytes[end] ?? 0) & 0xc0) !== 0x80 ? end : at
}
