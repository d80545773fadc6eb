/** A bit for each line, filled and counted a word at a time: millions at once take no time. */
export class Bits {
  readonly words: Uint32Array<ArrayBuffer>

  constructor(readonly size: number) {
    this.words = new Uint32Array((size + 31) >>> 5)
  }

  has(at: number): boolean {
    return ((this.words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
  }

  /** Sets or clears every bit from `from` up to, not including, `to`. */
  fill(from: number, to: number, isSet: boolean) {
    if (from >= to) return
    const first = from >>> 5
    const last = (to - 1) >>> 5
    const head = 0xffff_ffff << (from & 31)
    const tail = 0xffff_ffff >>> (31 - ((to - 1) & 31))
    if (first === last) return this.#mask(first, head & tail, isSet)
    this.#mask(first, head, isSet)
    this.words.fill(isSet ? 0xffff_ffff : 0, first + 1, last)
    this.#mask(last, tail, isSet)
  }

  /** The first set bit at or after `from` and before `to`, or -1. */
  next(from: number, to: number): number {
    let at = from
    while (at < to) {
      const word = (this.words[at >>> 5] ?? 0) >>> (at & 31)
      if (word !== 0) {
        const found = at + 31 - Math.clz32(word & -word)
        return found < to ? found : -1
      }
      at = (at | 31) + 1
    }
    return -1
  }

  #mask(word: number, mask: number, isSet: boolean) {
    const before = this.words[word] ?? 0
    this.words[word] = isSet ? before | mask : before & ~mask
  }
}

/** How many bits of a word are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555)
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333)
  return (((bits + (bits >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24
}
