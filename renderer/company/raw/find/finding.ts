import { grown, kind, type Lines } from '../scan/lines'
import { endOfString } from '../scan/tokens'
import { Needle, type Hit } from './needle'

/** More places than this are not counted: four bytes each, and nobody steps through them. */
export const mostHits = 10_000_000

/** One search through all lines: names and values, a slice at a time. */
export class Finding {
  readonly needle: Needle
  count = 0
  /** the first place at or after the line the search began from */
  firstAhead: number | null = null
  isFull = false
  isStopped = false
  #line = 0
  #starts = new Uint32Array(1024)
  readonly #aheadFrom: number

  constructor(
    private readonly lines: Lines,
    text: string,
    isExactCase: boolean,
    fromLine: number,
  ) {
    this.needle = new Needle(lines.bytes, text, isExactCase)
    this.#aheadFrom = lines.startOf(fromLine)
  }

  get isDone(): boolean {
    return this.isFull || this.isStopped || this.needle.isEmpty || this.#line >= this.lines.count
  }

  stop() {
    this.isStopped = !this.isDone
  }

  /** How far through the answer, 0 to 1. */
  get part(): number {
    return this.lines.count === 0 ? 1 : this.#line / this.lines.count
  }

  /** Searches until `mostLines` more lines or about `mostBytes` more bytes are read. */
  step(mostLines: number, mostBytes: number) {
    const { lines } = this
    const last = Math.min(lines.count, this.#line + mostLines)
    const until = lines.startOf(this.#line) + mostBytes
    while (!this.isDone && this.#line < last && lines.startOf(this.#line) < until) {
      eachToken(lines, this.#line, this.#findIn)
      this.#line += 1
    }
  }

  /** The byte where a place begins. */
  startOf(hit: number): number {
    return this.#starts[hit] ?? 0
  }

  /** The places found so far on a line, at most `most` of those that touch bytes `from` to `to`. */
  hitsIn(line: number, from: number, to: number, most: number): Hit[] {
    const hits: Hit[] = []
    if (this.count === 0) return hits
    const first = Math.max(0, this.firstFrom(from) - 1)
    eachToken(this.lines, line, (tokenStart, tokenEnd, isString) => {
      for (let at = first; at < this.count && hits.length < most; at += 1) {
        const start = this.startOf(at)
        if (start >= Math.min(to, tokenEnd)) return
        if (start < tokenStart) continue
        // Measured again rather than kept: a hit's end would double what the places take.
        const end = this.needle.endFrom(start, tokenEnd, isString)
        if (end > from) hits.push({ start, end })
      }
    })
    return hits
  }

  /** The number of the first place at or after a byte. */
  firstFrom(at: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#starts[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }

  readonly #findIn = (start: number, end: number, isString: boolean) =>
    this.needle.findIn(start, end, isString, this.#take)

  readonly #take = (start: number) => {
    if (this.count >= mostHits) {
      this.isFull = true
      return
    }
    if (this.count === this.#starts.length) this.#starts = grown(this.#starts, this.count * 2)
    this.#starts[this.count] = start
    if (this.firstAhead === null && start >= this.#aheadFrom) this.firstAhead = this.count
    this.count += 1
  }
}

/** What can be found on a line: the name before the colon and the value, without their quotes. */
function eachToken(
  lines: Lines,
  line: number,
  tell: (start: number, end: number, isString: boolean) => void,
) {
  const of = lines.kindOf(line)
  if (of === kind.close) return
  const start = lines.startOf(line)
  if (of === kind.text) return tell(start, lines.endOf(line), false)
  if (lines.isKeyed(line)) tell(start + 1, endOfString(lines.bytes, start) - 1, true)
  if (of === kind.string) tell(lines.valueStart(line) + 1, lines.endOf(line) - 1, true)
  else if (of === kind.number || of === kind.literal || of === kind.odd) {
    tell(lines.valueStart(line), lines.endOf(line), false)
  }
}
