/** The bytes that JSON is made of. */
export const byte = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openArray: 0x5b,
  backslash: 0x5c,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const

export const isBlank = (code: number): boolean =>
  code === byte.space || code === byte.lineFeed || code === byte.carriageReturn || code === byte.tab

/** The first byte at or after `at` that is no white space. */
export function skipBlank(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && isBlank(bytes[at] ?? 0)) at += 1
  return at
}

/** The end of what stands before `at`, without the white space there. */
export function trimBlank(bytes: Uint8Array, from: number, at: number): number {
  while (at > from && isBlank(bytes[at - 1] ?? 0)) at -= 1
  return at
}

/** A string that no quote ends. */
export const noEnd = -1

/** The byte after the string whose quote is at `at`, or `noEnd`. Says nothing about what is inside. */
export function endOfString(bytes: Uint8Array, at: number): number {
  const end = bytes.length
  for (let i = at + 1; i < end; i += 1) {
    const code = bytes[i]
    if (code === byte.quote) return i + 1
    if (code === byte.backslash) i += 1
  }
  return noEnd
}

const escapes = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)))
const letterU = 0x75

/** Whether a string of JSON may look like this: no bare control characters, no escapes of its own. */
export function isSoundString(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i += 1) {
    const code = bytes[i] ?? 0
    if (code < byte.space) return false
    if (code !== byte.backslash) continue
    i += 1
    const escaped = bytes[i] ?? 0
    if (escaped === letterU) {
      if (unitOf(bytes, i + 1, end) === null) return false
      i += 4
    } else if (!escapes.has(escaped)) return false
  }
  return true
}

/** The UTF-16 unit that four hexadecimal digits at `at` stand for; null where they are not four. */
export function unitOf(bytes: Uint8Array, at: number, end: number): number | null {
  if (at + 4 > end) return null
  let unit = 0
  for (let i = at; i < at + 4; i += 1) {
    const digit = hexDigit(bytes[i] ?? 0)
    if (digit < 0) return null
    unit = unit * 16 + digit
  }
  return unit
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Bytes that end a number or a literal. */
const isDelimiter = (code: number): boolean =>
  isBlank(code) ||
  code === byte.comma ||
  code === byte.colon ||
  code === byte.quote ||
  code === byte.openArray ||
  code === byte.closeArray ||
  code === byte.openObject ||
  code === byte.closeObject

/** The byte after the number or literal that begins at `at`; `at` itself where none does. */
export function endOfWord(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && !isDelimiter(bytes[at] ?? 0)) at += 1
  return at
}

const literals = ['true', 'false', 'null']
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const longestWordRead = 64

/** What a run of letters and digits is: a number, a literal, or something that only looks like one. */
export function kindOfWord(
  bytes: Uint8Array,
  start: number,
  end: number,
): 'number' | 'literal' | 'odd' {
  if (end - start > longestWordRead) {
    return isLongNumber(bytes, start, end) ? 'number' : 'odd'
  }
  let word = ''
  for (let i = start; i < end; i += 1) word += String.fromCharCode(bytes[i] ?? 0)
  if (literals.includes(word)) return 'literal'
  return number.test(word) ? 'number' : 'odd'
}

/** A number of any length, without making text of it: a hostile one may fill the whole answer. */
function isLongNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start
  const digits = () => {
    const from = at
    while (at < end && (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39) at += 1
    return at - from
  }
  if (bytes[at] === 0x2d) at += 1
  const startsWithZero = bytes[at] === 0x30
  const whole = digits()
  if (whole === 0 || (startsWithZero && whole > 1)) return false
  if (bytes[at] === 0x2e) {
    at += 1
    if (digits() === 0) return false
  }
  if (at < end && ((bytes[at] ?? 0) | 0x20) === 0x65) {
    at += 1
    if (bytes[at] === 0x2b || bytes[at] === 0x2d) at += 1
    if (digits() === 0) return false
  }
  return at === end
}
