import type { Placed, PlacedLine } from '../../../../../renderer/ownership/picture/layout/placed'
import { labelHeight } from '../../../../../renderer/ownership/picture/layout/placed'

export interface Rectangle {
  name: string
  left: number
  right: number
  top: number
  bottom: number
}

export const boxRectangles = ({ boxes }: Placed): Rectangle[] =>
  boxes.map(({ place, x, y, width, height }) => ({
    name: place,
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }))

export const labelRectangles = ({ lines }: Placed): Rectangle[] =>
  lines.map(({ id, labelAt: [x, y], labelWidth }) => ({
    name: `label of ${id}`,
    left: x - labelWidth / 2,
    right: x + labelWidth / 2,
    top: y - labelHeight / 2,
    bottom: y + labelHeight / 2,
  }))

/** The first two that share more than an edge; none where all keep apart. */
export function overlap(rectangles: readonly Rectangle[]): string | null {
  const sorted = [...rectangles].sort((one, other) => one.left - other.left)
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.left >= one.right) break
      if (one.top < other.bottom && other.top < one.bottom) return `${one.name} and ${other.name}`
    }
  }
  return null
}

/** What is wrong with how a line runs: steps aslant, ends in the air, ways through boxes. */
export function faultOf(line: PlacedLine, boxes: ReadonlyMap<string, Rectangle>): string | null {
  const [from, to] = [boxes.get(line.from), boxes.get(line.to)]
  const [first, last] = [line.points[0], line.points.at(-1)]
  if (!from || !to || !first || !last) return `${line.id} has no ends`
  if (!isOnEdge(first, from)) return `${line.id} does not begin at ${line.from}`
  if (!isOnEdge(last, to)) return `${line.id} does not end at ${line.to}`
  for (const [at, [x, y]] of line.points.entries()) {
    const next = line.points[at + 1]
    if (!next) break
    if (x !== next[0] && y !== next[1]) return `${line.id} runs aslant`
    const step = {
      left: Math.min(x, next[0]),
      right: Math.max(x, next[0]),
      top: Math.min(y, next[1]),
      bottom: Math.max(y, next[1]),
    }
    for (const box of boxes.values()) {
      const isThrough =
        step.left < box.right &&
        step.right > box.left &&
        step.top < box.bottom &&
        step.bottom > box.top
      if (isThrough) return `${line.id} runs through ${box.name}`
    }
  }
  return null
}

const isOnEdge = ([x, y]: readonly [number, number], { left, right, top, bottom }: Rectangle) =>
  ((y === top || y === bottom) && x > left && x < right) ||
  ((x === left || x === right) && y > top && y < bottom)

/** Two lines that run along each other across and have no box in common: nobody could tell them apart. */
export function mingled({ lines }: Placed): string | null {
  const across = lines.flatMap((line) =>
    line.points.flatMap(([x, y], at) => {
      const next = line.points[at + 1]
      return next?.[1] === y
        ? [{ line, y, left: Math.min(x, next[0]), right: Math.max(x, next[0]) }]
        : []
    }),
  )
  across.sort((one, other) => one.y - other.y || one.left - other.left)
  for (const [at, one] of across.entries()) {
    for (let next = at + 1; next < across.length; next++) {
      const other = across[next]
      if (other?.y !== one.y || other.left >= one.right) break
      const isTrunk = other.line.to === one.line.to || other.line.from === one.line.from
      if (!isTrunk) return `${one.line.id} runs along ${other.line.id}`
    }
  }
  return null
}
