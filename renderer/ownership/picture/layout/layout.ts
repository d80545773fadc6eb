import { levelGap } from '../scene'
import { boxesOf, type Box } from './boxes'
import type { Channel } from './channels'
import { hangFarthest } from './hang'
import type { Pictured } from './pictured'
import type { Placed, PlacedBox } from './placed'
import { placedLine } from './points'
import { routeAll, signWidth, signX, type Routed } from './route'
import { bandsOf, tidy, type Standing } from './tidy'
import { unitsOf, type Unit, type Units } from './units'

const margin = 24

/**
 * Positions for all that is in sight, as a tidy tree; as a graph everybody hangs on the farthest of
 * those they hold, so that owners stand above all of them. Boxes never touch, lines run between the rows in right-angled steps. The same picture gives the same
 * positions.
 */
export function layoutOf(pictured: Pictured): Placed {
  const units = unitsOf(pictured)
  const standing = standingOf(pictured, units)
  const boxes = boxesOf(pictured, units, standing)
  const { routes, channels } = routeAll(pictured.lines, boxes, units.units)
  const height = setHeights(boxes, units.units, standing, channels)
  const { left, right } = extent(boxes, routes)
  const shift = Math.ceil(margin - left)
  const ground = { boxes: pictured.boxes, channels, shift }
  return {
    boxes: boxes.map((box, at): PlacedBox => ({
      place: pictured.boxes[at]?.place ?? '',
      x: box.left + shift,
      y: box.y,
      width: box.width,
      height: box.height,
    })),
    lines: routes.map((route) => placedLine(route, ground)),
    width: right + shift + margin,
    height,
  }
}

/** How far boxes, lines, labels and signs reach to both sides. */
function extent(boxes: readonly Box[], routes: readonly Routed[]): { left: number; right: number } {
  let left = Infinity
  let right = -Infinity
  const see = (middle: number, half: number) => {
    left = Math.min(left, middle - half)
    right = Math.max(right, middle + half)
  }
  for (const { middle, width, busX } of boxes) {
    see(middle, width / 2)
    if (busX !== null) see(busX, 0)
  }
  for (const route of routes) {
    if (route.exit !== route.entry) see(route.laneX, 0)
    if (route.label) see(route.label.spot.x, route.label.spot.width / 2)
    if (route.way === 'up' || route.way === 'level') see(signX(route), signWidth / 2)
  }
  return { left, right }
}

function standingOf({ arrangement, lines }: Pictured, { units, unitOf }: Units): Standing {
  if (arrangement === 'tree') return tidy(units)
  const bands = bandsOf(units)
  const bandOf = (box: number) => bands[unitOf[box] ?? 0] ?? 0
  // A cycle has no top: it is drawn from above where the tree does so, and back at the side.
  const downward = lines.filter(
    ({ from, to, isInCycle }) => !isInCycle || bandOf(from) < bandOf(to),
  )
  if (downward.every(({ isOfTree }) => isOfTree)) return tidy(units)
  const between = downward.map(({ from, to }) => ({
    from: unitOf[from] ?? 0,
    to: unitOf[to] ?? 0,
  }))
  return tidy(hangFarthest(units, between))
}

/** Gives rows, channels and boxes their heights from top to bottom, and says how high it all is. */
function setHeights(
  boxes: readonly Box[],
  units: readonly Unit[],
  { band }: Standing,
  channels: ReadonlyMap<number, Channel>,
): number {
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
  for (const box of boxes) {
    const top = tops.get(box.band) ?? 0
    const bottom = top + (heights.get(box.band) ?? 0)
    box.y = box.isUp ? bottom - box.away - box.height : top + box.away
  }
  return y + margin
}
