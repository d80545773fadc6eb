import type { Finding } from '../find/finding'
import type { Hit } from '../find/needle'
import { kind, none, type Kind, type Lines } from '../scan/lines'
import { wholeLetters } from '../scan/text-lines'
import { byte, endOfString } from '../scan/tokens'
import type { Folds } from '../tree/folds'
import { shownParts, type Part, type Tone } from './parts'

/** A line as the window draws it: already cut, marked and harmless. */
export interface Row {
  row: number
  line: number
  depth: number
  /** a node's line; closing lines and lines of text are none */
  isNode: boolean
  /** from 1, as assistive technology counts; 0 where it is no node */
  position: number
  setSize: number
  /** null where nothing folds */
  fold: { isFolded: boolean; members: number; isObject: boolean } | null
  parts: Part[]
  /** the value goes on before or after what is shown; its whole length in bytes */
  cutBytes: number | null
  isUnclosed: boolean
}

/** What is shown of a value on its line; the rest is shown when it is asked for. */
const shownValueBytes = 600
const shownNameBytes = 200
const beforeHitBytes = 120
const mostHitsShown = 200

const decoder = new TextDecoder('utf-8')

const tones: Record<Kind, Tone> = {
  [kind.text]: 'text',
  [kind.object]: 'mark',
  [kind.array]: 'mark',
  [kind.emptyObject]: 'mark',
  [kind.emptyArray]: 'mark',
  [kind.string]: 'string',
  [kind.number]: 'number',
  [kind.literal]: 'literal',
  [kind.odd]: 'odd',
  [kind.close]: 'mark',
}

/** Makes rows of lines; `here` is the byte of the place that the search stands at. */
export class RowMaker {
  finding: Finding | null = null
  here = -1

  constructor(
    private readonly lines: Lines,
    private readonly folds: Folds,
  ) {}

  rows(from: number, count: number): Row[] {
    const to = Math.min(this.folds.rows, from + count)
    const rows: Row[] = []
    for (let row = Math.max(0, from); row < to; row += 1) rows.push(this.#row(row))
    return rows
  }

  /** Parts of any bytes of a line, with what was found in them marked. */
  partsOf(line: number, from: number, to: number, tone: Tone): Part[] {
    const hits = this.finding?.hitsIn(line, from, to, mostHitsShown) ?? []
    const parts: Part[] = []
    let at = from
    for (const hit of hits) {
      const start = Math.max(at, hit.start)
      const end = Math.min(to, hit.end)
      if (start >= end) continue
      parts.push(...this.#text(at, start, tone))
      parts.push(...this.#text(start, end, tone, this.#markOf(hit)))
      at = end
    }
    return [...parts, ...this.#text(at, to, tone)]
  }

  #row(row: number): Row {
    const { lines, folds } = this
    const line = folds.lineOf(row)
    const of = lines.kindOf(line)
    const isNode = of !== kind.close && of !== kind.text
    const isFolded = folds.isFolded(line)
    const { parts, cutBytes } = this.#parts(line, of, isFolded)
    const fold = { isFolded, members: lines.membersOf(line), isObject: of === kind.object }
    return {
      row,
      line,
      depth: lines.depthOf(line),
      isNode,
      position: isNode ? lines.positionOf(line) + 1 : 0,
      setSize: isNode ? lines.setSizeOf(line) : 0,
      fold: lines.canFold(line) && fold.members > 0 ? fold : null,
      parts,
      cutBytes,
      isUnclosed: lines.isUnclosed(line),
    }
  }

  #parts(line: number, of: Kind, isFolded: boolean): Pick<Row, 'parts' | 'cutBytes'> {
    const { lines } = this
    if (of === kind.close) {
      return {
        parts: [mark(closing(lines, line) + this.#comma(lines.openOf(line)))],
        cutBytes: null,
      }
    }
    const parts = lines.isKeyed(line) ? [...this.#name(line), mark(': ')] : []
    if (lines.canFold(line)) {
      const isObject = of === kind.object
      parts.push(mark(isObject ? '{' : '['))
      if (isFolded) parts.push(mark(this.#foldedEnd(line, isObject)))
      return { parts, cutBytes: null }
    }
    const { start, end } = lines.valueSpan(line)
    const shown = this.#shown(start, end)
    parts.push(...this.partsOf(line, shown.from, shown.to, tones[of]))
    if (shown.from > start) parts.unshift(mark('… '))
    const isCut = shown.from > start || shown.to < end
    parts.push(mark((shown.to < end ? ' …' : '') + this.#comma(line)))
    return { parts, cutBytes: isCut ? end - start : null }
  }

  #foldedEnd(line: number, isObject: boolean): string {
    if (this.lines.isUnclosed(line)) return '…'
    return `…${isObject ? '}' : ']'}${this.#comma(line)}`
  }

  #name(line: number): Part[] {
    const { lines } = this
    const start = lines.startOf(line)
    const end = endOfString(lines.bytes, start)
    const shown = Math.min(end, start + shownNameBytes)
    if (shown === end) return this.partsOf(line, start, end, 'key')
    const cut = wholeLetters(lines.bytes, start, shown)
    return [...this.partsOf(line, start, cut, 'key'), mark(' …"')]
  }

  /** The part of a long value that is shown: its beginning, or the place that was stepped to. */
  #shown(start: number, end: number): { from: number; to: number } {
    if (end - start <= shownValueBytes) return { from: start, to: end }
    const { bytes } = this.lines
    const isHere = this.here > start + shownValueBytes && this.here < end
    const from = isHere ? wholeLetters(bytes, start, this.here - beforeHitBytes) : start
    const to = Math.min(end, from + shownValueBytes)
    return { from, to: to === end ? end : wholeLetters(bytes, from, to) }
  }

  #comma(line: number): string {
    const { lines } = this
    const parent = lines.parentOf(line)
    if (parent === none) return ''
    return lines.positionOf(line) + 1 < lines.membersOf(parent) ? ',' : ''
  }

  #text(from: number, to: number, tone: Tone, hit?: Part['hit']): Part[] {
    return shownParts(decoder.decode(this.lines.bytes.subarray(from, to)), tone, hit)
  }

  #markOf(hit: Hit): 'here' | 'other' {
    return hit.start === this.here ? 'here' : 'other'
  }
}

const mark = (text: string): Part => ({ text, tone: 'mark' })

const closing = (lines: Lines, line: number) =>
  lines.bytes[lines.startOf(line)] === byte.closeObject ? '}' : ']'
