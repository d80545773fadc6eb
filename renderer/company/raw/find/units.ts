import { byte, unitOf } from '../scan/tokens'

const unreadable = 0xfffd

/**
 * Reads the decoded text of a range of bytes, one UTF-16 unit at a time and without building it: a
 * string of fifty megabytes is searched in place. After `next`, `from` is the byte that the unit
 * came from. In a string of JSON escapes are read; outside they are only text.
 */
export class Units {
  from = 0
  #at = 0
  #end = 0
  #low = -1

  constructor(private readonly bytes: Uint8Array) {}

  begin(start: number, end: number) {
    this.#at = start
    this.#end = end
    this.#low = -1
  }

  /** The byte after the last unit that was read. */
  get at(): number {
    return this.#at
  }

  /** The next unit, or -1 at the end. Bytes that are not UTF-8 read as the replacement character. */
  next(isString: boolean): number {
    if (this.#low >= 0) {
      const low = this.#low
      this.#low = -1
      return low
    }
    if (this.#at >= this.#end) return -1
    this.from = this.#at
    const code = this.bytes[this.#at] ?? 0
    this.#at += 1
    if (code < 0x80) return isString && code === byte.backslash ? this.#escape() : code
    return this.#letter(code)
  }

  #escape(): number {
    if (this.#at >= this.#end) return byte.backslash
    const code = this.bytes[this.#at] ?? 0
    if (code === 0x75) {
      const unit = unitOf(this.bytes, this.#at + 1, this.#end)
      if (unit === null) return byte.backslash
      this.#at += 5
      return unit
    }
    const plain = escaped[code]
    if (plain === undefined) return byte.backslash
    this.#at += 1
    return plain
  }

  #letter(first: number): number {
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1
    if (first < 0xc2 || first > 0xf4 || this.#at + more > this.#end) return unreadable
    let point = first & (0x3f >> more)
    for (let i = 0; i < more; i += 1) {
      const next = this.bytes[this.#at + i] ?? 0
      if ((next & 0xc0) !== 0x80) return unreadable
      point = point * 64 + (next & 0x3f)
    }
    const isOverlong = (more === 2 && point < 0x800) || (more === 3 && point < 0x10000)
    const isNoLetter = (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff
    if (isOverlong || isNoLetter) return unreadable
    this.#at += more
    if (point < 0x10000) return point
    this.#low = 0xdc00 + ((point - 0x10000) & 0x3ff)
    return 0xd800 + ((point - 0x10000) >> 10)
  }
}

const escaped: Record<number, number | undefined> = {
  0x22: 0x22,
  0x2f: 0x2f,
  0x5c: 0x5c,
  0x62: 0x08,
  0x66: 0x0c,
  0x6e: 0x0a,
  0x72: 0x0d,
  0x74: 0x09,
}
