import { levelGap } from '../scene'
import { boxesOf, type Box } from './boxes'
import type { Channel } from './channels'
import { layered } from './layered'
import type { Pictured } from './pictured'
import type { Placed, PlacedBox } from './placed'
import { placedLine } from './points'
import { routeAll } from './route'
import { tidy, type Standing } from './tidy'
import { unitsOf, type Unit, type Units } from './units'

/** Layers cost much more than a tree: beyond this many units a picture would keep one waiting. */
const mostLayered = 400
const margin = 24

/**
 * Positions for all that is in sight. As a tree, or where a graph is one but for cycles, a tidy tree;
 * as a graph with several ways between parties, layers. Owners stand above those they hold. Boxes
 * never touch, lines run between the rows in right-angled steps. The same picture gives the same
 * positions.
 */
export function layoutOf(pictured: Pictured): Placed {
  const units = unitsOf(pictured)
  const standing = standingOf(pictured, units)
  const boxes = boxesOf(pictured, units, standing)
  const { routes, channels } = routeAll(pictured.lines, boxes, units.units)
  const { yOf, height } = rowsOf(units.units, standing, channels)
  const lines = routes.map((route) => placedLine(route, channels, yOf))
  const reach = { left: Infinity, right: -Infinity }
  const see = (left: number, right: number) => {
    reach.left = Math.min(reach.left, left)
    reach.right = Math.max(reach.right, right)
  }
  for (const { left, width } of boxes) see(left, left + width)
  for (const { points, labelAt, labelWidth } of lines) {
    for (const [x] of points) see(x, x)
    see(labelAt[0] - labelWidth / 2, labelAt[0] + labelWidth / 2)
  }
  const shift = Math.ceil(margin - reach.left)
  return {
    boxes: boxes.map((box, at): PlacedBox => ({
      place: pictured.boxes[at]?.place ?? '',
      ...{ x: box.left + shift, y: yOf(box), width: box.width, height: box.height },
    })),
    lines: lines.map(({ points, labelAt, signAt, line, ...placed }) => ({
      ...placed,
      from: pictured.boxes[line.from]?.place ?? '',
      to: pictured.boxes[line.to]?.place ?? '',
      points: points.map(([x, y]) => [x + shift, y] as const),
      labelAt: [labelAt[0] + shift, labelAt[1]],
      signAt: signAt && [signAt[0] + shift, signAt[1]],
    })),
    width: reach.right + shift + margin,
    height,
  }
}

function standingOf({ arrangement, lines }: Pictured, { units, unitOf }: Units): Standing {
  const tree = tidy(units)
  if (arrangement === 'tree' || units.length > mostLayered) return tree
  const bandOf = (box: number) => tree.band[unitOf[box] ?? 0] ?? 0
  // A cycle has no top: it is drawn from above where the tree does so, and back at the side.
  const downward = lines.filter(
    ({ from, to, isInCycle }) => !isInCycle || bandOf(from) < bandOf(to),
  )
  if (downward.every(({ isOfTree }) => isOfTree)) return tree
  const between = downward.map(({ from, to, isOfTree }) => ({
    ...{ from: unitOf[from] ?? 0, to: unitOf[to] ?? 0, isOfTree },
  }))
  return layered(
    units,
    between.filter(({ from, to }) => from !== to),
  )
}

/** Heights of rows and channels, from top to bottom. */
function rowsOf(
  units: readonly Unit[],
  { band }: Standing,
  channels: ReadonlyMap<number, Channel>,
) {
  const heights = new Map<number, number>()
  for (const [at, { height }] of units.entries()) {
    const row = band[at] ?? 0
    heights.set(row, Math.max(heights.get(row) ?? 0, height))
  }
  const first = Math.min(...heights.keys())
  const last = Math.max(...heights.keys())
  const tops = new Map<number, number>()
  let y = margin
  for (let row = first - 1; row <= last; row++) {
    tops.set(row, y)
    y += heights.get(row) ?? 0
    const channel = channels.get(row)
    if (channel) channel.top = y
    if (row === first - 1 || row === last) y += channel?.height ?? 0
    else y += channel?.height ?? levelGap
  }
  const yOf = ({ band: row, isUp, away, height }: Box) => {
    const top = tops.get(row) ?? 0
    return isUp ? top + (heights.get(row) ?? 0) - away - height : top + away
  }
  return { yOf, height: y + margin }
}
