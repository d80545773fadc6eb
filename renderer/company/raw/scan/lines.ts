import { byte, endOfString, skipBlank, trimBlank } from './tokens'

/** What stands on a line. `text` is a line of what could not be read as JSON. */
export const kind = {
  text: 0,
  object: 1,
  array: 2,
  emptyObject: 3,
  emptyArray: 4,
  string: 5,
  number: 6,
  literal: 7,
  odd: 8,
  close: 9,
} as const
export type Kind = (typeof kind)[keyof typeof kind]

const kindBits = 0x0f
const keyed = 0x10
const unclosed = 0x20

/** No line: the parent of the root, or where a path leads nowhere. */
export const none = 0xffff_ffff

const firstCapacity = 1 << 12

/**
 * The lines of an answer as columns of numbers, 17 bytes a line, so that twenty million fit. A node
 * that is open over several lines has two, which share what is known of it:
 *
 * | line                    | link             | position        | depth         |
 * |-------------------------|------------------|-----------------|---------------|
 * | value, or never closed  | parent           | place in parent | depth         |
 * | opens                   | its closing line | place in parent | depth         |
 * | closes                  | parent           | members         | opening line  |
 */
export class Lines {
  count = 0
  /** lines read as JSON; what could not be read follows them as text */
  treeCount = 0
  /** the byte after the last line that was read as JSON */
  soundEnd = 0
  /** the members of the nodes that nothing closes, by depth */
  unclosedMembers = new Uint32Array(0)

  #kinds = new Uint8Array(firstCapacity)
  #starts = new Uint32Array(firstCapacity)
  #links = new Uint32Array(firstCapacity)
  #positions = new Uint32Array(firstCapacity)
  #depths = new Uint32Array(firstCapacity)

  constructor(readonly bytes: Uint8Array) {}

  /** Appends a value's line; `isKeyed` where it begins with its name. */
  add(of: Kind, isKeyed: boolean, start: number, parent: number, position: number, depth: number) {
    const line = this.#next()
    this.#kinds[line] = isKeyed ? of | keyed : of
    this.#starts[line] = start
    this.#links[line] = parent
    this.#positions[line] = position
    this.#depths[line] = depth
    return line
  }

  /** What follows the name on a line that was added before its value was seen. */
  setKind(line: number, of: Kind) {
    this.#kinds[line] = ((this.#kinds[line] ?? 0) & ~kindBits) | of
  }

  /** Closes an open node that has members on lines of their own; gives its parent. */
  close(open: number, start: number, members: number): number {
    const parent = this.#links[open] ?? none
    const line = this.#next()
    this.#kinds[line] = kind.close
    this.#starts[line] = start
    this.#links[line] = parent
    this.#positions[line] = members
    this.#depths[line] = open
    this.#links[open] = line
    return parent
  }

  /** Says of an open node that its end never came; gives its parent. */
  leaveOpen(open: number): number {
    this.#kinds[open] = (this.#kinds[open] ?? 0) | unclosed
    return this.#links[open] ?? none
  }

  /** The parent of a node that is still open. */
  parentOfOpen(open: number): number {
    return this.#links[open] ?? none
  }

  dropLast() {
    this.count -= 1
  }

  kindOf(line: number): Kind {
    return ((this.#kinds[line] ?? 0) & kindBits) as Kind
  }
  isKeyed(line: number): boolean {
    return ((this.#kinds[line] ?? 0) & keyed) !== 0
  }
  isUnclosed(line: number): boolean {
    return ((this.#kinds[line] ?? 0) & unclosed) !== 0
  }
  /** Whether it holds members on lines of their own: only such a line folds. */
  canFold(line: number): boolean {
    const of = this.kindOf(line)
    return of === kind.object || of === kind.array
  }
  startOf(line: number): number {
    return this.#starts[line] ?? 0
  }
  depthOf(line: number): number {
    if (this.kindOf(line) === kind.close) return this.#depths[this.openOf(line)] ?? 0
    return this.#depths[line] ?? 0
  }
  /** The line that a closing line belongs to. */
  openOf(close: number): number {
    return this.#depths[close] ?? 0
  }
  /** The node that a line stands for: a closing line for the one it closes. */
  nodeOf(line: number): number {
    return this.kindOf(line) === kind.close ? this.openOf(line) : line
  }
  /** The last line of a node; the line itself where it has only one. */
  lastOf(line: number): number {
    if (!this.canFold(line)) return line
    return this.isUnclosed(line) ? this.treeCount - 1 : (this.#links[line] ?? line)
  }
  parentOf(line: number): number {
    const link = this.#links[line] ?? none
    return this.canFold(line) && !this.isUnclosed(line) ? (this.#links[link] ?? none) : link
  }
  /** Its place among the members of its parent, from 0. */
  positionOf(line: number): number {
    return this.#positions[this.nodeOf(line)] ?? 0
  }
  membersOf(line: number): number {
    if (!this.canFold(line)) return 0
    if (this.isUnclosed(line)) return this.unclosedMembers[this.depthOf(line)] ?? 0
    return this.#positions[this.#links[line] ?? line] ?? 0
  }
  /** How many stand where it stands. */
  setSizeOf(line: number): number {
    const parent = this.parentOf(this.nodeOf(line))
    return parent === none ? 1 : this.membersOf(parent)
  }

  /** The line whose bytes `at` belongs to. */
  lineAt(at: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where the value begins on a line, after its name and colon. */
  valueStart(line: number): number {
    const start = this.startOf(line)
    if (!this.isKeyed(line)) return start
    const colon = skipBlank(this.bytes, endOfString(this.bytes, start))
    return skipBlank(this.bytes, colon + 1)
  }

  /** Where what stands on a line ends, without the comma and white space before the next. */
  endOf(line: number): number {
    const start = this.startOf(line)
    const { bytes } = this
    if (this.kindOf(line) === kind.close) return start + 1
    if (this.canFold(line)) return this.valueStart(line) + 1
    if (this.kindOf(line) === kind.text) return this.#endOfText(line)
    const isLast = line + 1 >= this.treeCount
    const next = isLast ? this.soundEnd : this.startOf(line + 1)
    const end = trimBlank(bytes, start, next)
    if (isLast || bytes[end - 1] !== byte.comma) return end
    return trimBlank(bytes, start, end - 1)
  }

  /** The bytes of a node's value, from its first to its last. */
  valueSpan(line: number): { start: number; end: number } {
    const start = this.kindOf(line) === kind.text ? this.startOf(line) : this.valueStart(line)
    if (!this.canFold(line)) return { start, end: this.endOf(line) }
    if (this.isUnclosed(line)) return { start, end: this.soundEnd }
    return { start, end: this.startOf(this.lastOf(line)) + 1 }
  }

  #endOfText(line: number): number {
    const start = this.startOf(line)
    let end = line + 1 < this.count ? this.startOf(line + 1) : this.bytes.length
    if (end > start && this.bytes[end - 1] === byte.lineFeed) end -= 1
    if (end > start && this.bytes[end - 1] === byte.carriageReturn) end -= 1
    return end
  }

  #next(): number {
    if (this.count === this.#kinds.length) this.#grow()
    this.count += 1
    return this.count - 1
  }

  #grow() {
    // Every line takes a byte of the answer, so there are never more lines than bytes.
    const capacity = Math.min(this.count * 2, this.bytes.length + 1)
    const kinds = new Uint8Array(capacity)
    kinds.set(this.#kinds)
    this.#kinds = kinds
    this.#starts = grown(this.#starts, capacity)
    this.#links = grown(this.#links, capacity)
    this.#positions = grown(this.#positions, capacity)
    this.#depths = grown(this.#depths, capacity)
  }
}

/** The same numbers with room for more. */
export function grown(numbers: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity)
  larger.set(numbers)
  return larger
}
