import type { Pictured } from './pictured'
import type { Placed, Point } from './placed'

/**
 * A layout as plain numbers, handed from thread to thread without a copy. Names stay behind: the
 * asker knows them from what it asked, in the same order.
 */
export interface PackedPlaced {
  /** x, y, width and height of each box */
  boxes: Float64Array
  /** of each line: where its label is, whether it goes back, where a sign has room, how many points */
  lines: Float64Array
  /** x and y of every point, line by line */
  points: Float64Array
  width: number
  height: number
}

const perBox = 4
const perLine = 6

/** What of a packed layout changes hands. */
export const buffersOf = ({ boxes, lines, points }: PackedPlaced): ArrayBuffer[] =>
  [boxes, lines, points].map(({ buffer }) => buffer as ArrayBuffer)

export function packPlaced({ boxes, lines, width, height }: Placed): PackedPlaced {
  const packed: PackedPlaced = {
    boxes: new Float64Array(boxes.length * perBox),
    lines: new Float64Array(lines.length * perLine),
    points: new Float64Array(lines.reduce((sum, { points }) => sum + 2 * points.length, 0)),
    width,
    height,
  }
  boxes.forEach((box, at) => {
    packed.boxes.set([box.x, box.y, box.width, box.height], at * perBox)
  })
  let next = 0
  lines.forEach(({ points, labelAt, isBackward, signAt }, at) => {
    const [signX, signY] = signAt ?? [NaN, NaN]
    packed.lines.set([...labelAt, Number(isBackward), signX, signY, points.length], at * perLine)
    for (const [x, y] of points) {
      packed.points[next++] = x
      packed.points[next++] = y
    }
  })
  return packed
}

/** The layout of what was asked for, with its names again. */
export function unpackPlaced(packed: PackedPlaced, pictured: Pictured): Placed {
  const numbers = packed.boxes
  const place = (box: number) => pictured.boxes[box]?.place ?? ''
  let next = 0
  const point = (): Point => [packed.points[next++] ?? 0, packed.points[next++] ?? 0]
  return {
    boxes: pictured.boxes.map((box, index) => {
      const at = index * perBox
      return {
        place: box.place,
        x: numbers[at] ?? 0,
        y: numbers[at + 1] ?? 0,
        width: numbers[at + 2] ?? 0,
        height: numbers[at + 3] ?? 0,
      }
    }),
    lines: pictured.lines.map(({ id, interest, from, to, labelWidth }, index) => {
      const at = index * perLine
      const [labelX = 0, labelY = 0, back = 0, signX = NaN, signY = NaN, count = 0] =
        packed.lines.subarray(at, at + perLine)
      return {
        ...{ id, interest, labelWidth, from: place(from), to: place(to) },
        points: Array.from({ length: count }, point),
        labelAt: [labelX, labelY],
        isBackward: back === 1,
        signAt: Number.isNaN(signX) ? null : [signX, signY],
      }
    }),
    width: packed.width,
    height: packed.height,
  }
}
