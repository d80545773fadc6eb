import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kind, none, type Lines } from '../../../../../renderer/company/raw/scan/lines'
import { Folds } from '../../../../../renderer/company/raw/tree/folds'
import { stepFrom } from '../../../../../renderer/company/raw/tree/steps'
import { brokenText, jsonText, scanned } from './scanned'

/** The lines seen, worked out the slow and plain way. */
function seen(lines: Lines, folded: ReadonlySet<number>): number[] {
  const rows: number[] = []
  for (let line = 0; line < lines.count; line += 1) {
    rows.push(line)
    if (folded.has(line)) line = lines.lastOf(line)
  }
  return rows
}
const foldable = (lines: Lines) =>
  Array.from({ length: lines.count }, (_, line) => line).filter((line) => lines.canFold(line))

type Act = { act: 'set' | 'toDepth' | 'openInside' | 'reveal'; at: number; isFolded: boolean }
const acts = fc.array(
  fc.record<Act>({
    act: fc.constantFrom('set', 'set', 'set', 'set', 'toDepth', 'openInside', 'reveal'),
    at: fc.nat(),
    isFolded: fc.boolean(),
  }),
  { maxLength: 12 },
)

function apply({ act, at, isFolded }: Act, lines: Lines, folds: Folds, folded: Set<number>) {
  const nodes = foldable(lines)
  const node = nodes[at % nodes.length] ?? 0
  const inside = nodes.filter((each) => each >= node && each <= lines.lastOf(node))
  if (act === 'toDepth') {
    const depth = at % 4
    folds.toDepth(isFolded ? depth : null)
    folded.clear()
    if (isFolded)
      nodes.filter((each) => lines.depthOf(each) >= depth).forEach((each) => folded.add(each))
  } else if (act === 'openInside') {
    folds.openInside(node)
    inside.forEach((each) => folded.delete(each))
  } else if (act === 'reveal') {
    const line = at % lines.count
    const wasSeen = seen(lines, folded).includes(line)
    folds.reveal(line)
    let above = lines.kindOf(line) === kind.close ? lines.openOf(line) : lines.parentOf(line)
    for (; !wasSeen && above !== none; above = lines.parentOf(above)) folded.delete(above)
  } else {
    folds.set(node, isFolded)
    if (isFolded) folded.add(node)
    else folded.delete(node)
  }
}

const large = () =>
  scanned(JSON.stringify(Array.from({ length: 5000 }, (_, n) => ({ n, s: [n] })))).lines

describe('folding', () => {
  it('shows the rows that a plain count shows, after any acts on any answer', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, brokenText), acts, (text, steps) => {
        const { lines } = scanned(text)
        fc.pre(lines.count > 0)
        const folds = new Folds(lines)
        const folded = new Set<number>()
        for (const step of steps) {
          apply(step, lines, folds, folded)
          const rows = seen(lines, folded)
          expect(folds.rows).toBe(rows.length)
          expect(rows.map((_, row) => folds.lineOf(row))).toEqual(rows)
          expect(rows.map((line) => folds.rowOf(line))).toEqual(rows.map((_, row) => row))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('counts right over many blocks of lines, and leads a hidden line to the fold around it', () => {
    const lines = large()
    const folds = new Folds(lines)
    const folded = new Set<number>()
    for (let node = 1; node < lines.count - 1; node = lines.lastOf(node) + 1) {
      if (node % 4 === 1) folded.add(node)
    }
    folded.forEach((line) => folds.set(line, true))
    const rows = seen(lines, folded)
    expect(folds.rows).toBe(rows.length)
    for (const row of [0, 1, 500, 9_000, rows.length - 1]) {
      expect(folds.lineOf(row)).toBe(rows[row])
      expect(folds.rowOf(rows[row] ?? 0)).toBe(row)
    }
    const [first = 0] = folded
    expect(folds.rowOf(first + 2)).toBe(folds.rowOf(first))
  })

  it('folds to a level and keeps what was folded inside a node that is opened again', () => {
    const { lines } = scanned('{"a":{"b":{"c":[1]}},"d":2}')
    const folds = new Folds(lines)
    folds.toDepth(1)
    expect(folds.rows).toBe(4)
    folds.set(1, false)
    expect(folds.rows).toBe(6)
    expect(folds.isFolded(2)).toBe(true)
  })
})

describe('the keys of the tree', () => {
  it('go from node to node, past closing brackets and folded parts', () => {
    const { lines } = scanned('{"a":{"b":1},"c":[2],"d":3}')
    const folds = new Folds(lines)
    const from = (line: number, step: Parameters<typeof stepFrom>[3]) =>
      stepFrom(lines, folds, line, step, 3)
    expect([from(2, 'down'), from(4, 'up'), from(0, 'up'), from(7, 'down')]).toEqual([4, 2, 0, 7])
    expect([from(2, 'parent'), from(4, 'child'), from(0, 'last'), from(7, 'first')]).toEqual([
      1, 5, 7, 0,
    ])
    expect([from(0, 'page-down'), from(7, 'page-up')]).toEqual([4, 4])
    folds.set(1, true)
    expect(from(1, 'down')).toBe(4)
    expect(from(4, 'up')).toBe(1)
  })
})
