import { boxHeight, boxWidth, columnGap, subjectHeight, subjectWidth } from '../scene'
import type { Pictured, PicturedBox } from './pictured'

/** More siblings than this that have nothing beyond them stand in columns instead of one row. */
const mostInRow = 8
/** Columns stand about this many times as wide as high: a window is wide, a page can be turned. */
const wideness = 2.5
const rowGap = 8
/** between a company in a column and the gap beside it */
const gapLine = 36

/** A box within a unit, from the unit's left edge and from its edge toward the subject. */
export interface UnitBox {
  box: number
  left: number
  away: number
  /** where the column's own line stands, left of the box; null in a unit of a single box */
  busLeft: number | null
}

/** What is placed as one: a box, or columns of siblings with nothing beyond them. */
export interface Unit {
  side: PicturedBox['side']
  boxes: UnitBox[]
  width: number
  height: number
  /** the unit of the box it hangs on; -1 at the subject */
  parent: number
}

/** Every box in a unit, parents before children; `unitOf` gives each box its unit. */
export interface Units {
  units: Unit[]
  unitOf: Int32Array
}

export const widthOf = ({ side }: PicturedBox) => (side === 'subject' ? subjectWidth : boxWidth)
export const heightOf = ({ side }: PicturedBox) => (side === 'subject' ? subjectHeight : boxHeight)

export function unitsOf({ boxes, lines }: Pictured): Units {
  const children = childrenOf(boxes)
  const stubs = stubWidths({ boxes, lines })
  const isTied = tiedBoxes({ boxes, lines })
  const units: Unit[] = []
  const unitOf = new Int32Array(boxes.length).fill(-1)
  const put = (unit: Unit) => {
    for (const { box } of unit.boxes) unitOf[box] = units.length
    units.push(unit)
  }
  put(single(0, boxes, -1))
  // Boxes come nearest to the subject first, so a box has its unit before its children are placed.
  for (const [at, list] of children.entries()) {
    if (!list) continue
    const parent = unitOf[at] ?? 0
    if (list.length <= mostInRow) {
      for (const child of list) if (unitOf[child] === -1) put(single(child, boxes, parent))
      continue
    }
    const isGapOf = (child: number) =>
      children[child]?.length === 1 && boxes[children[child]?.[0] ?? -1]?.isGap === true
    for (const side of ['up', 'down'] as const) {
      const siblings = list.filter((child) => boxes[child]?.side === side && unitOf[child] === -1)
      const leaves = siblings.filter((child) => !children[child] && !isTied[child])
      const withGap = siblings.filter((child) => isGapOf(child) && !isTied[child])
      const stacked = [leaves, withGap].filter((group) => group.length > mostInRow)
      const isStacked = new Set(stacked.flat())
      for (const child of siblings) if (!isStacked.has(child)) put(single(child, boxes, parent))
      for (const group of stacked) put(stack(group, children, stubs, side, parent))
    }
  }
  return { units, unitOf }
}

function childrenOf(boxes: readonly PicturedBox[]): (number[] | undefined)[] {
  const children = new Array<number[] | undefined>(boxes.length)
  for (const [at, { parent }] of boxes.entries()) {
    if (parent === -1) continue
    const list = children[parent]
    if (list) list.push(at)
    else children[parent] = [at]
  }
  return children
}

/** Boxes with further lines stand in a row, where lines can reach them. */
function tiedBoxes({ boxes, lines }: Pick<Pictured, 'boxes' | 'lines'>): Uint8Array {
  const tied = new Uint8Array(boxes.length)
  for (const { isOfTree, from, to } of lines) {
    if (isOfTree) continue
    tied[from] = 1
    tied[to] = 1
  }
  return tied
}

/** How wide the label of each box's line is. */
function stubWidths({ boxes, lines }: Pick<Pictured, 'boxes' | 'lines'>): Float64Array {
  const widths = new Float64Array(boxes.length)
  for (const { isOfTree, from, to, labelWidth } of lines) {
    if (isOfTree) widths[boxes[from]?.parent === to ? from : to] = labelWidth
  }
  return widths
}

function single(box: number, boxes: readonly PicturedBox[], parent: number): Unit {
  const at = boxes[box]
  if (!at) throw new Error('no such box')
  return {
    side: at.side,
    boxes: [{ box, left: 0, away: 0, busLeft: null }],
    width: widthOf(at),
    height: heightOf(at),
    parent,
  }
}

function stack(
  group: readonly number[],
  children: readonly (number[] | undefined)[],
  stubs: Float64Array,
  side: Unit['side'],
  parent: number,
): Unit {
  const stub = 16 + Math.max(...group.map((box) => stubs[box] ?? 0))
  const beside = group.some((box) => children[box]) ? gapLine + boxWidth : 0
  const columnWidth = stub + boxWidth + beside
  const pitch = boxHeight + rowGap
  const area = group.length * (columnWidth + columnGap) * pitch
  const rows = Math.max(2, Math.ceil(Math.sqrt(area / wideness) / pitch))
  const inColumn = Math.min(rows, group.length)
  const boxes = group.flatMap((box, index): UnitBox[] => {
    const column = Math.floor(index / rows)
    // The largest stand on top: upward that is farthest from the subject.
    const row = side === 'up' ? inColumn - 1 - (index % rows) : index % rows
    const busLeft = column * (columnWidth + columnGap)
    const away = row * pitch
    const gaps = (children[box] ?? []).map((gap) => ({
      box: gap,
      left: busLeft + stub + boxWidth + gapLine,
      away,
      busLeft: null,
    }))
    return [{ box, left: busLeft + stub, away, busLeft }, ...gaps]
  })
  const columns = Math.ceil(group.length / rows)
  return {
    side,
    boxes,
    parent,
    width: columns * columnWidth + (columns - 1) * columnGap,
    height: inColumn * pitch - rowGap,
  }
}
