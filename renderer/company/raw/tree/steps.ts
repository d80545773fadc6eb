import { kind, none, type Lines } from '../scan/lines'
import type { Folds } from './folds'

/** Where a key of the tree leads from a line. */
export type Step = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'parent' | 'child'

/**
 * The line a step leads to, among those seen. Closing lines are passed over: they are drawn for the
 * eye, while the focus goes from node to node. `page` is how many rows are in sight.
 */
export function stepFrom(
  lines: Lines,
  folds: Folds,
  line: number,
  step: Step,
  page: number,
): number {
  const row = folds.rowOf(line)
  switch (step) {
    case 'up':
      return nodeAt(lines, folds, row - 1, -1) ?? line
    case 'down':
      return nodeAt(lines, folds, row + 1, 1) ?? line
    case 'page-up':
      return nodeAt(lines, folds, Math.max(0, row - page), -1) ?? line
    case 'page-down':
      return nodeAt(lines, folds, Math.min(folds.rows - 1, row + page), 1) ?? lastNode(lines, folds)
    case 'first':
      return 0
    case 'last':
      return lastNode(lines, folds)
    case 'parent': {
      const parent = lines.parentOf(line)
      return parent === none ? line : parent
    }
    case 'child':
      return lines.canFold(line) && lines.membersOf(line) > 0 ? line + 1 : line
  }
}

const lastNode = (lines: Lines, folds: Folds) => nodeAt(lines, folds, folds.rows - 1, -1) ?? 0

/** The line of the first row from `row` on that is no closing line. */
function nodeAt(lines: Lines, folds: Folds, row: number, by: 1 | -1): number | null {
  for (let at = row; at >= 0 && at < folds.rows; at += by) {
    const line = folds.lineOf(at)
    if (lines.kindOf(line) !== kind.close) return line
  }
  return null
}
