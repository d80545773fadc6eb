import { byte } from '../scan/tokens'
import { Units } from './units'

/** A place that was found, as bytes of the answer. */
export interface Hit {
  start: number
  end: number
}

let lower: Uint16Array | null = null

/** Each unit in lower case, where that is one unit too; made once, as it is asked for millions of times. */
function lowerUnits(): Uint16Array {
  if (lower) return lower
  lower = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const small = String.fromCharCode(unit).toLowerCase()
    lower[unit] = small.length === 1 ? small.charCodeAt(0) : unit
  }
  return lower
}

const asTheyAre = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)

/** Text that is looked for in the decoded text of tokens, never across two of them. */
export class Needle {
  readonly #folded: Uint16Array
  readonly #wanted: Uint16Array
  /** where to go on in the text looked for after a unit that does not fit (Knuth, Morris, Pratt) */
  readonly #fallback: Uint16Array | Uint32Array
  readonly #isAscii: boolean
  /** bytes of the last units read, from which a hit's beginning is known */
  readonly #froms: Uint32Array
  readonly #units: Units

  constructor(
    private readonly bytes: Uint8Array,
    text: string,
    isExactCase: boolean,
  ) {
    this.#folded = isExactCase ? asTheyAre : lowerUnits()
    this.#wanted = Uint16Array.from({ length: text.length }, (_, at) =>
      this.#fold(text.charCodeAt(at)),
    )
    this.#fallback = fallbackOf(this.#wanted)
    this.#isAscii = this.#wanted.every((unit) => unit < 0x80)
    this.#froms = new Uint32Array(Math.max(1, text.length))
    this.#units = new Units(bytes)
  }

  get isEmpty(): boolean {
    return this.#wanted.length === 0
  }

  /** Tells every place in a token, first to last, none overlapping. */
  findIn(
    start: number,
    end: number,
    isString: boolean,
    tell: (start: number, end: number) => void,
  ) {
    if (end - start < this.#wanted.length) return
    if (this.#isPlain(start, end, isString)) {
      if (this.#isAscii) this.#findPlain(start, end, tell)
    } else this.#findDecoded(start, end, isString, tell)
  }

  /** The byte after a place that begins at `start`. */
  endFrom(start: number, end: number, isString: boolean): number {
    this.#units.begin(start, end)
    for (let read = 0; read < this.#wanted.length; read += 1) this.#units.next(isString)
    return this.#units.at
  }

  #fold(unit: number): number {
    return this.#folded[unit] ?? unit
  }

  /** Whether each byte is a letter of its own: then nothing has to be decoded. */
  #isPlain(start: number, end: number, isString: boolean): boolean {
    for (let at = start; at < end; at += 1) {
      const code = this.bytes[at] ?? 0
      if (code >= 0x80 || (isString && code === byte.backslash)) return false
    }
    return true
  }

  #findPlain(start: number, end: number, tell: (start: number, end: number) => void) {
    const { bytes } = this
    const wanted = this.#wanted
    const folded = this.#folded
    const length = wanted.length
    let fitting = 0
    for (let at = start; at < end; at += 1) {
      const unit = folded[bytes[at] ?? 0] ?? 0
      while (fitting > 0 && unit !== wanted[fitting]) fitting = this.#fallback[fitting - 1] ?? 0
      if (unit === wanted[fitting]) fitting += 1
      if (fitting < length) continue
      tell(at + 1 - length, at + 1)
      fitting = 0
    }
  }

  #findDecoded(
    start: number,
    end: number,
    isString: boolean,
    tell: (start: number, end: number) => void,
  ) {
    const units = this.#units
    const wanted = this.#wanted
    const length = wanted.length
    units.begin(start, end)
    let fitting = 0
    let count = 0
    for (let unit = units.next(isString); unit !== -1; unit = units.next(isString)) {
      this.#froms[count % length] = units.from
      count += 1
      const folded = this.#fold(unit)
      while (fitting > 0 && folded !== wanted[fitting]) fitting = this.#fallback[fitting - 1] ?? 0
      if (folded === wanted[fitting]) fitting += 1
      if (fitting < length) continue
      tell(this.#froms[count % length] ?? start, units.at)
      fitting = 0
    }
  }
}

function fallbackOf(wanted: Uint16Array): Uint32Array {
  const fallback = new Uint32Array(wanted.length)
  let fitting = 0
  for (let at = 1; at < wanted.length; at += 1) {
    while (fitting > 0 && wanted[at] !== wanted[fitting]) fitting = fallback[fitting - 1] ?? 0
    if (wanted[at] === wanted[fitting]) fitting += 1
    fallback[at] = fitting
  }
  return fallback
}
