import { Finding } from '../find/finding'
import { RowMaker } from '../rows/row'
import { kind } from '../scan/lines'
import type { Scanner } from '../scan/scanner'
import { wholeLetters } from '../scan/text-lines'
import { Folds } from '../tree/folds'
import { crumbsOf, lineOfPath, pathOf } from '../tree/paths'
import { stepFrom } from '../tree/steps'
import type { Calls, CallName, Pieces, Place, Summary } from './messages'

/** More than this would hold up the window on its way to the clipboard. */
export const mostCopiedBytes = 8_000_000
/** A long value is shown whole in pieces of this many bytes. */
export const pieceBytes = 160

const mostCrumbs = 12
const decoder = new TextDecoder('utf-8')

type Handlers = { [N in CallName]: (input: Calls[N]['input']) => Calls[N]['output'] }

/** An answer that was read, and all that can be asked about it. */
export class Desk {
  readonly #folds: Folds
  readonly #maker: RowMaker
  finding: Finding | null = null
  findId = 0

  constructor(private readonly scanner: Scanner) {
    this.#folds = new Folds(scanner.lines)
    this.#maker = new RowMaker(scanner.lines, this.#folds)
  }

  get summary(): Summary {
    const { lines, flaws, bytes } = this.scanner
    const { brokenAt, odd } = flaws
    return {
      lines: lines.count,
      rows: this.#folds.rows,
      sizeBytes: bytes.length,
      treeLines: lines.treeCount,
      flaws,
      brokenLine: brokenAt && lines.count > 0 ? lines.lineAt(brokenAt.byte) + 1 : null,
      oddLine: odd && lines.count > 0 ? lines.lineAt(odd.firstByte) + 1 : null,
      deepest: this.scanner.deepest,
    }
  }

  readonly #handlers: Handlers = {
    rows: ({ from, count }) => ({ rows: this.#maker.rows(from, count), of: this.#folds.rows }),
    fold: ({ line, isFolded }) => {
      this.#folds.set(line, isFolded)
      return this.#place(line)
    },
    see: ({ line }) => {
      this.#folds.reveal(line)
      return this.#place(line)
    },
    openInside: ({ line }) => {
      this.#folds.openInside(line)
      return this.#place(line)
    },
    toDepth: ({ line, depth }) => {
      this.#folds.toDepth(depth)
      return this.#place(line)
    },
    step: ({ line, step, page }) =>
      this.#place(stepFrom(this.scanner.lines, this.#folds, line, step, page)),
    node: ({ line }) => this.#node(line),
    path: ({ line }) => pathOf(this.scanner.lines, line),
    value: ({ line }) => this.#value(line),
    reveal: ({ path }) => {
      const { line, isThere } = lineOfPath(this.scanner.lines, path)
      this.#folds.reveal(line)
      return { ...this.#place(line), isThere }
    },
    find: ({ text, isExactCase, fromLine }) => {
      this.finding = new Finding(this.scanner.lines, text, isExactCase, fromLine)
      this.#maker.finding = this.finding
      this.#maker.here = -1
      this.findId += 1
      return this.findId
    },
    hit: ({ hit }) => this.#hit(hit),
    stopFind: () => {
      this.finding?.stop()
      return null
    },
    pieces: ({ line, from, count }) => this.#pieces(line, from, count),
  }

  answer<N extends CallName>(name: N, input: Calls[N]['input']): Calls[N]['output'] {
    return this.#handlers[name](input)
  }

  /** A line's place; of the folded node that holds it where it is not seen. */
  #place(wanted: number): Place {
    const row = this.#folds.rowOf(wanted)
    return { line: this.#folds.lineOf(row), row, rows: this.#folds.rows }
  }

  #node(wanted: number) {
    const { lines } = this.scanner
    const line = lines.nodeOf(wanted)
    const { start, end } = lines.valueSpan(line)
    const isNode = lines.kindOf(line) !== kind.text
    return { line, ...crumbsOf(lines, line, mostCrumbs), valueBytes: end - start, isNode }
  }

  #value(line: number): string | null {
    const { start, end } = this.scanner.lines.valueSpan(this.scanner.lines.nodeOf(line))
    if (end - start > mostCopiedBytes) return null
    return decoder.decode(this.scanner.bytes.subarray(start, end))
  }

  #hit(hit: number) {
    const start = this.finding?.startOf(hit) ?? 0
    const line = this.scanner.lines.lineAt(start)
    this.#folds.reveal(line)
    this.#maker.here = start
    return { ...this.#place(line), start }
  }

  #pieces(line: number, from: number, count: number): Pieces {
    const { lines, bytes } = this.scanner
    const { start, end } = lines.valueSpan(line)
    // Each piece begins where its place says, moved to the beginning of a letter: no index is needed.
    const cut = (at: number) =>
      at >= end ? end : at <= start ? start : wholeLetters(bytes, start, at)
    const pieceCount = Math.ceil((end - start) / pieceBytes)
    const pieces = Array.from({ length: Math.min(count, pieceCount - from) }, (_, at) => {
      const piece = start + (from + at) * pieceBytes
      return { parts: this.#maker.partsOf(line, cut(piece), cut(piece + pieceBytes), 'string') }
    })
    return { pieces, pieceCount, valueBytes: end - start }
  }
}
