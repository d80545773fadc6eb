import { none, type Lines } from '../scan/lines'
import { Bits, countBits } from './bits'

/** Words whose lines are counted together: 1,024 lines. */
const blockWords = 32

/**
 * Which nodes are folded, and so which lines are seen. A row is a line's place among those seen.
 * Folding fills bits and sums over blocks of lines, so that with twenty million lines it still takes
 * a moment, and finding a row or its line takes none.
 */
export class Folds {
  readonly #folded: Bits
  readonly #hidden: Bits
  /** rows before each block of lines, and at the end the count of all */
  readonly #rowsBefore: Uint32Array<ArrayBuffer>

  constructor(private readonly lines: Lines) {
    this.#folded = new Bits(lines.count)
    this.#hidden = new Bits(lines.count)
    this.#rowsBefore = new Uint32Array(Math.ceil(this.#hidden.words.length / blockWords) + 1)
    this.#sum(0)
  }

  get rows(): number {
    return this.#rowsBefore.at(-1) ?? 0
  }

  isFolded(line: number): boolean {
    return this.#folded.has(line)
  }
  isHidden(line: number): boolean {
    return this.#hidden.has(line)
  }

  /** Folds or opens one node; what was folded inside it stays so. */
  set(line: number, isFolded: boolean) {
    if (!this.lines.canFold(line) || this.isFolded(line) === isFolded) return
    this.#folded.fill(line, line + 1, isFolded)
    if (this.isHidden(line)) return
    const end = this.lines.lastOf(line) + 1
    this.#hidden.fill(line + 1, end, isFolded)
    if (!isFolded) this.#hideFoldedIn(line + 1, end)
    this.#sum(line)
  }

  /** Opens a node and everything inside it. */
  openInside(line: number) {
    const end = this.lines.lastOf(line) + 1
    this.#folded.fill(line, end, false)
    if (!this.isHidden(line)) this.#hidden.fill(line, end, false)
    this.#sum(line)
  }

  /** Folds every node at `depth` or deeper and opens those above; `null` opens all. */
  toDepth(depth: number | null) {
    const { lines } = this
    this.#folded.fill(0, lines.count, false)
    this.#hidden.fill(0, lines.count, false)
    if (depth !== null) {
      for (let line = 0; line < lines.treeCount; line += 1) {
        if (lines.canFold(line) && lines.depthOf(line) >= depth) {
          this.#folded.fill(line, line + 1, true)
        }
      }
      this.#hideFoldedIn(0, lines.count)
    }
    this.#sum(0)
  }

  /** Opens every folded node around a line, so that it is seen. */
  reveal(line: number) {
    if (!this.isHidden(line)) return
    const folded: number[] = []
    let above = this.lines.nodeOf(line)
    if (above === line) above = this.lines.parentOf(line)
    for (; above !== none; above = this.lines.parentOf(above)) {
      if (this.isFolded(above)) folded.push(above)
    }
    for (const each of folded) this.#folded.fill(each, each + 1, false)
    const outermost = folded.at(-1)
    if (outermost === undefined) return
    const end = this.lines.lastOf(outermost) + 1
    this.#hidden.fill(outermost + 1, end, false)
    this.#hideFoldedIn(outermost + 1, end)
    this.#sum(outermost)
  }

  /** The line of a row; the last where there are not so many. */
  lineOf(row: number): number {
    const wanted = Math.max(0, Math.min(row, this.rows - 1))
    const block = this.#blockOf(wanted)
    let left = wanted - (this.#rowsBefore[block] ?? 0)
    for (let word = block * blockWords; word < this.#hidden.words.length; word += 1) {
      let seen = this.#seenIn(word)
      const count = countBits(seen)
      if (left >= count) {
        left -= count
        continue
      }
      for (; left > 0; left -= 1) seen &= seen - 1
      return word * 32 + 31 - Math.clz32(seen & -seen)
    }
    return 0
  }

  /** The row of a line; of the folded node around it where it is hidden. */
  rowOf(line: number): number {
    const word = line >>> 5
    const block = Math.floor(word / blockWords)
    let row = this.#rowsBefore[block] ?? 0
    for (let at = block * blockWords; at < word; at += 1) row += countBits(this.#seenIn(at))
    const before = (1 << (line & 31)) - 1
    row += countBits(this.#seenIn(word) & before)
    return this.isHidden(line) ? row - 1 : row
  }

  #hideFoldedIn(from: number, to: number) {
    for (let line = this.#folded.next(from, to); line !== -1;) {
      const end = this.lines.lastOf(line) + 1
      this.#hidden.fill(line + 1, end, true)
      line = this.#folded.next(Math.max(end, line + 1), to)
    }
  }

  /** The lines of a word that are seen, as bits. */
  #seenIn(word: number): number {
    const past = this.lines.count - word * 32
    const there = past >= 32 ? 0xffff_ffff : (1 << past) - 1
    return ~(this.#hidden.words[word] ?? 0) & there
  }

  #blockOf(row: number): number {
    let low = 0
    let high = this.#rowsBefore.length - 2
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#rowsBefore[middle] ?? 0) <= row) low = middle
      else high = middle - 1
    }
    return Math.max(0, low)
  }

  #sum(fromLine: number) {
    const first = Math.floor((fromLine >>> 5) / blockWords)
    let rows = this.#rowsBefore[first] ?? 0
    for (let block = first; block < this.#rowsBefore.length - 1; block += 1) {
      this.#rowsBefore[block] = rows
      const end = Math.min((block + 1) * blockWords, this.#hidden.words.length)
      for (let word = block * blockWords; word < end; word += 1)
        rows += countBits(this.#seenIn(word))
    }
    this.#rowsBefore[this.#rowsBefore.length - 1] = rows
  }
}
