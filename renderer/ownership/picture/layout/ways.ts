import type { Box } from './boxes'
import type { PicturedLine } from './pictured'

/**
 * How a line runs: `down` in the order of the picture, from holder to company; `level` between two
 * of one row; `up` against the order; `beside` from a gap to the company next to it in a column.
 */
export type Way = 'down' | 'level' | 'up' | 'beside'

/** One of a line's two ends: the box, the edge it is at, and where on the edge. */
export interface End {
  box: Box
  edge: 'top' | 'bottom'
  x: number
  /** lines at a trunk share one way to the box */
  isTrunk: boolean
}

/** A line on its way to its points. Channel n lies between row n and row n + 1. */
export interface Route {
  line: PicturedLine
  way: Way
  from: End
  to: End
  exit: number
  entry: number
  /** where it passes rows that lie between; unused where it passes none */
  laneX: number
}

/** Owners of one company share its trunk, and below the subject holdings share their holder's. */
export function routeOf(line: PicturedLine, boxes: readonly Box[]): Route {
  const from = boxes[line.from]
  const to = boxes[line.to]
  if (!from || !to) throw new Error('a line between boxes that are not there')
  const isBeside = from.unit === to.unit && from !== to
  const way = isBeside
    ? 'beside'
    : from.band < to.band
      ? 'down'
      : from.band === to.band
        ? 'level'
        : 'up'
  const isTrunkAtCompany = way === 'down' && to.band <= 0
  const isTrunkAtHolder = way === 'down' && to.band > 0
  const fromEdge = way === 'down' || isBeside ? 'bottom' : 'top'
  const toEdge = way === 'up' ? 'bottom' : 'top'
  return {
    line,
    way,
    laneX: 0,
    from: { box: from, edge: fromEdge, x: from.middle, isTrunk: isTrunkAtHolder },
    to: { box: to, edge: toEdge, x: to.middle, isTrunk: isTrunkAtCompany },
    exit: way === 'down' ? from.band : from.band - 1,
    entry: way === 'up' ? to.band : to.band - 1,
  }
}

/** Corners of a box are round, some by half its height: lines end within what is straight. */
const cornerRoom = 30

interface Leaving {
  end: End
  toward: number
}

/** Gives every line its own place on the edges of its boxes; lines of one trunk share the middle. */
export function placeEnds(routes: readonly Route[], boxes: number): void {
  const lines = new Uint32Array(boxes * 2)
  const single = new Uint8Array(boxes * 2)
  const edgeOf = ({ box, edge }: End) => box.at * 2 + (edge === 'top' ? 0 : 1)
  const count = (end: End) => {
    const edge = edgeOf(end)
    lines[edge] = (lines[edge] ?? 0) + 1
    if (!end.isTrunk) single[edge] = 1
  }
  for (const { from, to } of routes) {
    count(from)
    count(to)
  }
  // Most edges have one line or one trunk, and their ends are in the middle as they are.
  const edges = new Map<number, Leaving[]>()
  const add = (end: End, other: End) => {
    const edge = edgeOf(end)
    if (end.box.busX !== null) end.x = end.box.busX
    else if ((lines[edge] ?? 0) > 1 && single[edge]) {
      const at = edges.get(edge)
      const leaving = { end, toward: other.box.busX ?? other.box.middle }
      if (at) at.push(leaving)
      else edges.set(edge, [leaving])
    }
  }
  for (const { way, from, to } of routes) {
    if (way === 'beside') continue
    add(from, to)
    add(to, from)
  }
  for (const ends of edges.values()) if (ends.some(({ end }) => !end.isTrunk)) spread(ends)
  for (const route of routes) if (route.way === 'down') straighten(route)
}

/** Where a box stands nearly above another, a step aside would only look like a slip. */
function straighten({ from, to, exit, entry }: Route): void {
  const [own, trunk] = from.isTrunk ? [to, from] : [from, to]
  const isNear = Math.abs(own.x - trunk.x) <= cornerRoom / 2
  const isAlone = own.box.busX === null && own.x === own.box.middle
  if (exit === entry && isNear && isAlone) own.x = trunk.x
}

function spread(ends: readonly Leaving[]): void {
  const box = ends[0]?.end.box
  if (!box) return
  const single = ends.filter(({ end }) => !end.isTrunk)
  const room = box.width / 2 - cornerRoom
  if (single.length === ends.length) {
    if (single.length < 2) return
    single.sort((one, other) => one.toward - other.toward)
    for (const [at, { end }] of single.entries()) {
      end.x = Math.round(box.middle + room * ((2 * at) / (single.length - 1) - 1))
    }
    return
  }
  const right = single.filter(({ toward }) => toward >= box.middle)
  const left = single.filter(({ toward }) => toward < box.middle)
  for (const [side, list] of [
    [1, right],
    [-1, left],
  ] as const) {
    list.sort(
      (one, other) => Math.abs(one.toward - box.middle) - Math.abs(other.toward - box.middle),
    )
    for (const [at, { end }] of list.entries()) {
      end.x = Math.round(box.middle + (side * room * (list.length - at)) / list.length)
    }
  }
}
