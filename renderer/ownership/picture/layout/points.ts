import type { Channel } from './channels'
import type { PlacedLine, Point } from './placed'
import type { PicturedBox } from './pictured'
import { signX, type Routed } from './route'
import type { End } from './ways'

/** Where everything is, once every row and channel has its height. */
export interface Ground {
  boxes: readonly PicturedBox[]
  channels: ReadonlyMap<number, Channel>
  /** from where boxes and routes are to where they are drawn, across */
  shift: number
}

export function placedLine(route: Routed, ground: Ground): PlacedLine {
  const { line, way } = route
  const points = way === 'beside' ? pointsBeside(route, ground) : pointsAcross(route, ground)
  const isBackward = way === 'level' || way === 'up'
  return {
    id: line.id,
    from: ground.boxes[line.from]?.place ?? '',
    to: ground.boxes[line.to]?.place ?? '',
    interest: line.interest,
    points,
    labelAt: labelAt(route, ground),
    labelWidth: line.labelWidth,
    isBackward,
    signAt: isBackward ? [signX(route) + ground.shift, entryY(route, ground)] : null,
  }
}

/** From a gap in a column to the company next to it. */
function pointsBeside({ from, to }: Routed, { shift }: Ground): Point[] {
  const y = from.box.y + from.box.height / 2
  return [
    [from.box.left + shift, y],
    [to.box.left + to.box.width + shift, y],
  ]
}

function pointsAcross(route: Routed, ground: Ground): Point[] {
  const { from, to, exit, entry, exitNet } = route
  const { shift } = ground
  if (exit === entry && from.box.busX === null && to.box.busX === null) {
    return pointsOfStep(route, ground)
  }
  const points: Point[] = []
  begin(points, from, ground)
  const exitY = ground.channels.get(exit)?.trackY(exitNet.track) ?? 0
  turn(points, from.x + shift, exitY)
  const lastY = entryY(route, ground)
  if (exit !== entry) {
    turn(points, route.laneX + shift, exitY)
    turn(points, route.laneX + shift, lastY)
  }
  turn(points, to.x + shift, lastY)
  finish(points, to, ground)
  return points
}

/** Most lines are a step, or straight, in the channel between two rows: no list has to grow. */
function pointsOfStep(route: Routed, ground: Ground): Point[] {
  const { from, to } = route
  const [x, y] = [from.x + ground.shift, edgeY(from)]
  const [endX, endY] = [to.x + ground.shift, edgeY(to)]
  const acrossY = entryY(route, ground)
  if (x !== endX)
    return [
      [x, y],
      [x, acrossY],
      [endX, acrossY],
      [endX, endY],
    ]
  return [
    [x, y],
    [x, endY],
  ]
}

const entryY = ({ entry, entryNet }: Routed, { channels }: Ground): number =>
  channels.get(entry)?.trackY(entryNet.track) ?? 0

const edgeY = ({ box, edge }: End): number => (edge === 'top' ? box.y : box.y + box.height)

/** From the edge of a box; a box in a column is left at its side. */
function begin(points: Point[], end: End, { shift }: Ground): void {
  const { box, x } = end
  if (box.busX === null) return turn(points, x + shift, edgeY(end))
  turn(points, box.left + shift, box.y + box.height / 2)
  turn(points, x + shift, box.y + box.height / 2)
}

function finish(points: Point[], end: End, { shift }: Ground): void {
  const { box, x } = end
  if (box.busX === null) return turn(points, x + shift, edgeY(end))
  turn(points, x + shift, box.y + box.height / 2)
  turn(points, box.left + shift, box.y + box.height / 2)
}

/** Goes on to a point; where a line goes straight on it has none. */
function turn(points: Point[], x: number, y: number): void {
  const last = points[points.length - 1]
  const before = points[points.length - 2]
  if (last && last[0] === x && last[1] === y) return
  const isStraight =
    before &&
    last &&
    ((before[0] === last[0] && last[0] === x) || (before[1] === last[1] && last[1] === y))
  if (isStraight) points.pop()
  points.push([x, y])
}

function labelAt(route: Routed, { channels, shift }: Ground): Point {
  const { from, to, label, way } = route
  if (label) {
    const y = channels.get(label.channel)?.labelY(label.edge, label.spot.row) ?? 0
    return [label.spot.x + shift, y]
  }
  if (way === 'beside') {
    const [left, right] = [to.box.left + to.box.width, from.box.left]
    return [(left + right) / 2 + shift, from.box.y + from.box.height / 2]
  }
  const { box, x } = from.box.busX === null ? to : from
  return [(x + box.left) / 2 + shift, box.y + box.height / 2]
}
