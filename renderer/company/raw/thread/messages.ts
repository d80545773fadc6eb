import type { Row } from '../rows/row'
import type { Part } from '../rows/parts'
import type { Flaws } from '../scan/scanner'
import type { Crumb } from '../tree/paths'
import type { Step } from '../tree/steps'

/** What is known of the answer once it is read. */
export interface Summary {
  lines: number
  rows: number
  sizeBytes: number
  /** lines read as JSON; the rest is text */
  treeLines: number
  flaws: Flaws
  /** where the flaws stand, as lines from 1 */
  brokenLine: number | null
  oddLine: number | null
  deepest: number
}

/** Where a line stands after something changed. */
export interface Place {
  line: number
  row: number
  rows: number
}

/** The line that has the focus: its way from the root, and what can be done with it. */
export interface NodeFacts {
  line: number
  crumbs: Crumb[]
  /** there are more steps above the first one given */
  isCut: boolean
  valueBytes: number
  isNode: boolean
}

/** One search under way, told again and again until it is done. */
export interface FindNews {
  findId: number
  count: number
  part: number
  isDone: boolean
  /** ended before all was searched */
  isStopped: boolean
  /** more were there than are counted */
  isFull: boolean
  /** the number of the place to go to first, from 0 */
  first: number | null
}

/** A piece of a long value, on a line of its own. */
export interface Piece {
  parts: Part[]
}
export interface Pieces {
  pieces: Piece[]
  /** of the whole value */
  pieceCount: number
  valueBytes: number
}

/** What the window asks the thread for: each call's input and output. */
export interface Calls {
  rows: { input: { from: number; count: number }; output: { rows: Row[]; of: number } }
  fold: { input: { line: number; isFolded: boolean }; output: Place }
  /** opens what is folded around a line */
  see: { input: { line: number }; output: Place }
  openInside: { input: { line: number }; output: Place }
  toDepth: { input: { line: number; depth: number | null }; output: Place }
  step: { input: { line: number; step: Step; page: number }; output: Place }
  node: { input: { line: number }; output: NodeFacts }
  path: { input: { line: number }; output: string }
  value: { input: { line: number }; output: string | null }
  reveal: { input: { path: string }; output: Place & { isThere: boolean } }
  find: { input: { text: string; isExactCase: boolean; fromLine: number }; output: number }
  hit: { input: { hit: number }; output: Place & { start: number } }
  /** ends the search under way; what was found stays */
  stopFind: { input: null; output: null }
  pieces: { input: { line: number; from: number; count: number }; output: Pieces }
}
export type CallName = keyof Calls

export type ToThread =
  | { kind: 'open'; address: string }
  | { [N in CallName]: { kind: 'call'; id: number; name: N; input: Calls[N]['input'] } }[CallName]

export type FromThread =
  | { kind: 'reading'; part: number }
  | { kind: 'read'; summary: Summary }
  | { kind: 'refused'; why: 'missing' | 'altered' }
  | { kind: 'outcome'; id: number; output: unknown }
  | { kind: 'found'; news: FindNews }
