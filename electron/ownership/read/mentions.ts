/**
 * A company can name one that does not name it: an owner its subsidiary, whose own shareholders were
 * never delivered. To find it without taking every answer of a case apart, each is looked through once
 * for whatever could be a number; which of them really name somebody is then read.
 */

/** Organization numbers have 8 to 10 digits (domain primer §1); groups, hyphens and dots are written. */
const numberLike = /\d[\d .-]{5,13}\d/g
const fewestDigits = 7
const mostDigits = 12
const span = 2 ** 32

/** What could be a number in an answer's bytes, each folded to 32 bits, in ascending order. */
export function mentionsIn(bytes: Uint8Array): Uint32Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const found = new Set<number>()
  for (const [written] of text.matchAll(numberLike)) {
    const token = foldedNumber(written)
    if (token !== null) found.add(token)
  }
  return Uint32Array.from(found).sort()
}

/** An organization number in any form as `mentionsIn` keeps it; null for what cannot be one. */
export function foldedNumber(written: string): number | null {
  const digits = written.replace(/\D/g, '')
  if (digits.length < fewestDigits || digits.length > mostDigits) return null
  return Number(digits) % span
}

/** Whether a number may be among these; one of four thousand million others may look the same. */
export function mayMention(mentions: Uint32Array, token: number): boolean {
  let [from, to] = [0, mentions.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const here = mentions[middle] ?? span
    if (here === token) return true
    if (here < token) from = middle + 1
    else to = middle
  }
  return false
}
