import { grown, kind, Lines, none, type Kind } from './lines'
import { addTextLines } from './text-lines'
import { byte, endOfString, endOfWord, isSoundString, kindOfWord, noEnd, skipBlank } from './tokens'

/** What was needed where reading as JSON had to end. `end`: only white space may follow. */
export type Wanted = 'value' | 'name' | 'colon' | 'comma' | 'quote' | 'end'

/** What is wrong with the bytes; places are bytes from 0. */
export interface Flaws {
  /** from here on it is no JSON any more; null where all of it could be read */
  brokenAt: { byte: number; wanted: Wanted; isAtEnd: boolean } | null
  /** tokens that JSON does not know in a structure that is clear, such as NaN or a bad escape */
  odd: { count: number; firstByte: number } | null
  /** more lines than are shown: from this byte on the answer is left out */
  leftOutFrom: number | null
}

/** More would not fit into memory beside the bytes: 17 bytes for each line. */
export const mostLines = 24_000_000

type State = 'value' | 'first-member' | 'first-entry' | 'name' | 'colon' | 'after' | 'end'

/**
 * Reads bytes as JSON into lines, a slice at a time, without recursion. It never throws and never
 * changes a byte: numbers, escapes and repeated names stay as they are. What JSON.parse takes is
 * read without flaws, and nothing else is.
 */
export class Scanner {
  readonly lines: Lines
  readonly flaws: Flaws = { brokenAt: null, odd: null, leftOutFrom: null }
  at: number
  /** the depth of the deepest line */
  deepest = 0

  #state: State = 'value'
  /** the open node that the next token belongs to */
  #open: number = none
  #depth = 0
  /** members so far of the open nodes, by depth */
  #members = new Uint32Array(64)
  /** the line whose name was read and whose value was not */
  #named: number = none
  #isFinished = false

  constructor(
    readonly bytes: Uint8Array,
    private readonly most: number = mostLines,
  ) {
    this.lines = new Lines(bytes)
    // A byte order mark is taken off before text is read as JSON.
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    this.at = hasMark ? 3 : 0
  }

  /** Reads on to about the byte `until`; true when everything is read. */
  step(until: number): boolean {
    const { bytes } = this
    while (this.flaws.brokenAt === null && this.flaws.leftOutFrom === null) {
      this.at = skipBlank(bytes, this.at)
      if (this.at >= bytes.length) return this.#finish()
      if (this.at >= until) return false
      this.#token(bytes[this.at] ?? 0)
    }
    return this.#finish()
  }

  #token(code: number) {
    switch (this.#state) {
      case 'value':
        return this.#value(code)
      case 'first-entry':
        return code === byte.closeArray ? this.#close() : this.#value(code)
      case 'first-member':
        return code === byte.closeObject ? this.#close() : this.#name(code)
      case 'name':
        return this.#name(code)
      case 'colon':
        if (code !== byte.colon) return this.#break('colon')
        this.at += 1
        this.#state = 'value'
        return
      case 'after':
        return this.#after(code)
      case 'end':
        return this.#break('end')
    }
  }

  #value(code: number) {
    if (code === byte.openObject) return this.#openNode(kind.object, 'first-member')
    if (code === byte.openArray) return this.#openNode(kind.array, 'first-entry')
    const start = this.at
    if (code === byte.quote) {
      const end = endOfString(this.bytes, start)
      if (end === noEnd) return this.#break('quote')
      if (!isSoundString(this.bytes, start, end)) this.#odd(start)
      return this.#scalar(kind.string, end)
    }
    const end = endOfWord(this.bytes, start)
    const word = end === start ? 'odd' : kindOfWord(this.bytes, start, end)
    if (word !== 'odd') return this.#scalar(kind[word], end)
    // Deep inside, one odd word leaves the structure clear; at the root it means: this is no JSON.
    if (end === start || this.#depth === 0 || !isWordStart(code)) return this.#break('value')
    this.#odd(start)
    this.#scalar(kind.odd, end)
  }

  #name(code: number) {
    const start = this.at
    if (code !== byte.quote) return this.#break('name')
    const end = endOfString(this.bytes, start)
    if (end === noEnd) return this.#break('quote')
    if (!isSoundString(this.bytes, start, end)) this.#odd(start)
    if (this.#isFull()) return
    this.#named = this.#line(kind.odd, true)
    this.at = end
    this.#state = 'colon'
  }

  #after(code: number) {
    const of = this.lines.kindOf(this.#open)
    if (code === byte.comma) {
      this.at += 1
      this.#state = of === kind.object ? 'name' : 'value'
    } else if (code === (of === kind.object ? byte.closeObject : byte.closeArray)) this.#close()
    else this.#break('comma')
  }

  #openNode(of: Kind, state: State) {
    const line = this.#put(of)
    if (line === none) return
    this.at += 1
    this.lines.soundEnd = this.at
    this.#depth += 1
    if (this.#depth >= this.#members.length) {
      this.#members = grown(this.#members, this.#members.length * 2)
    }
    this.#members[this.#depth] = 0
    this.#open = line
    this.#state = state
  }

  #close() {
    const members = this.#members[this.#depth] ?? 0
    const open = this.#open
    if (members > 0 && this.#isFull()) return
    if (members > 0) this.#open = this.lines.close(open, this.at, members)
    else {
      // `{}` stays on its line: an empty node is an answer of its own and must look like one.
      const isObject = this.lines.kindOf(open) === kind.object
      this.#open = this.lines.parentOfOpen(open)
      this.lines.setKind(open, isObject ? kind.emptyObject : kind.emptyArray)
    }
    this.#depth -= 1
    this.at += 1
    this.#done()
  }

  #scalar(of: Kind, end: number) {
    if (this.#put(of) === none) return
    this.at = end
    this.#done()
  }

  #done() {
    this.lines.soundEnd = this.at
    this.#state = this.#open === none ? 'end' : 'after'
  }

  /** The value's line: the one its name began, or a new one. */
  #put(of: Kind): number {
    const named = this.#named
    if (named === none) return this.#isFull() ? none : this.#line(of, false)
    this.#named = none
    this.lines.setKind(named, of)
    return named
  }

  #line(of: Kind, isKeyed: boolean): number {
    const position = this.#open === none ? 0 : (this.#members[this.#depth] ?? 0)
    this.#members[this.#depth] = position + 1
    if (this.#depth > this.deepest) this.deepest = this.#depth
    return this.lines.add(of, isKeyed, this.at, this.#open, position, this.#depth)
  }

  #isFull(): boolean {
    if (this.lines.count < this.most) return false
    this.flaws.leftOutFrom = this.at
    return true
  }

  #odd(at: number) {
    this.flaws.odd ??= { count: 0, firstByte: at }
    this.flaws.odd.count += 1
  }

  #break(wanted: Wanted) {
    const isAtEnd = this.at >= this.bytes.length
    this.flaws.brokenAt = { byte: this.at, wanted, isAtEnd }
  }

  #finish(): true {
    if (this.#isFinished) return true
    this.#isFinished = true
    const isWhole = this.#state === 'end' && this.flaws.brokenAt === null
    if (!isWhole && this.flaws.leftOutFrom === null && this.flaws.brokenAt === null) {
      this.#break(wantedIn[this.#state])
    }
    // A name without its value is shown as the text it is.
    if (this.#named !== none) {
      this.lines.dropLast()
      this.#members[this.#depth] = (this.#members[this.#depth] ?? 1) - 1
    }
    this.lines.treeCount = this.lines.count
    this.lines.unclosedMembers = this.#members.slice(1, this.#depth + 1)
    while (this.#open !== none) this.#open = this.lines.leaveOpen(this.#open)
    if (this.flaws.brokenAt) {
      this.flaws.leftOutFrom = addTextLines(this.lines, this.lines.soundEnd, this.most)
    }
    return true
  }
}

const wantedIn: Record<State, Wanted> = {
  value: 'value',
  'first-member': 'name',
  'first-entry': 'value',
  name: 'name',
  colon: 'colon',
  after: 'comma',
  end: 'end',
}

/** A letter, digit, sign or point: other bytes are no attempt at a value. */
const isWordStart = (code: number): boolean => /[-+.\w]/.test(String.fromCharCode(code))
