import type { Box } from './boxes'
import type { Channel } from './channels'
import type { PlacedLine, Point } from './placed'
import type { PicturedLine } from './pictured'
import { signWidth, type Routed } from './route'
import type { End } from './ways'

/** A line with its points, ends still as boxes. */
export type PointedLine = Omit<PlacedLine, 'from' | 'to'> & { line: PicturedLine }

/** The points of a line, once every row and channel has its height. */
export function placedLine(
  route: Routed,
  channels: ReadonlyMap<number, Channel>,
  yOf: (box: Box) => number,
): PointedLine {
  const { line, way, from, to } = route
  const common = {
    ...{ line, id: line.id, interest: line.interest, labelWidth: line.labelWidth },
    ...{ isBackward: way === 'level' || way === 'up', signAt: null },
  }
  if (way === 'beside') {
    const y = yOf(from.box) + from.box.height / 2
    const [left, right] = [to.box.left + to.box.width, from.box.left]
    const points: Point[] = [
      [right, y],
      [left, y],
    ]
    return { ...common, points, labelAt: [(left + right) / 2, y] }
  }
  const trackY = (channel: number, track: number) => channels.get(channel)?.trackY(track) ?? 0
  const exitY = trackY(route.exit, route.exitNet.track)
  const entryY = trackY(route.entry, route.entryNet.track)
  const middle: Point[] =
    route.exit === route.entry
      ? []
      : [
          [route.laneX, exitY],
          [route.laneX, entryY],
        ]
  const points = withoutStraight([
    ...startOf(from, yOf),
    [from.x, exitY],
    ...middle,
    [to.x, entryY],
    ...startOf(to, yOf).reverse(),
  ])
  return { ...common, points, ...labelsOf(route, channels, entryY, yOf) }
}

/** From the edge of a box on; a box in a column is left at its side. */
function startOf({ box, edge, x }: End, yOf: (box: Box) => number): Point[] {
  const y = yOf(box)
  if (box.busX === null) return [[x, edge === 'top' ? y : y + box.height]]
  const half = y + box.height / 2
  return [
    [box.left, half],
    [x, half],
  ]
}

function labelsOf(
  route: Routed,
  channels: ReadonlyMap<number, Channel>,
  entryY: number,
  yOf: (box: Box) => number,
): Pick<PlacedLine, 'labelAt' | 'signAt'> {
  const { from, to, label, line, exit, entry, laneX } = route
  if (label) {
    const y = channels.get(label.channel)?.labelY(label.edge, label.spot.row) ?? 0
    return { labelAt: [label.spot.x, y], signAt: null }
  }
  const column = from.box.busX === null ? to.box : from.box
  if (column.busX !== null) {
    const y = yOf(column) + column.height / 2
    return { labelAt: [(column.busX + column.left) / 2, y], signAt: null }
  }
  const middle = ((exit === entry ? from.x : laneX) + to.x) / 2
  const half = (line.labelWidth + signWidth) / 2
  return {
    labelAt: [middle - half + line.labelWidth / 2, entryY],
    signAt: [middle + half - signWidth / 2, entryY],
  }
}

/** Points at which a line does turn. */
function withoutStraight(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    const isStraight =
      before &&
      last &&
      ((before[0] === last[0] && last[0] === point[0]) ||
        (before[1] === last[1] && last[1] === point[1]))
    if (isStraight) kept.pop()
    kept.push(point)
  }
  return kept
}
