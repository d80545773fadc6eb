import type { SceneBox, SceneLine } from '../scene'
import { drawnBox } from './box-drawn'
import { putDrawn, type Context } from './canvas'
import { drawnLabel, drawnLine } from './line-drawn'
import type { Look } from './look'
import type { Motion } from './motion'

const still = [0, 0] as const

/** A frame on the way to a new layout: boxes glide, lines follow their ends, what is new fades in. */
export function paintMoving(
  context: Context,
  boxes: readonly SceneBox[],
  lines: readonly SceneLine[],
  look: Look,
  motion: Motion,
): void {
  const { shiftOf, part } = motion
  for (const line of lines) {
    const [from, to] = [shiftOf(line.from), shiftOf(line.to)]
    context.globalAlpha = from && to ? 1 : part
    const moved = follow(line, from ?? to ?? still, to ?? from ?? still)
    putDrawn(context, [...drawnLine(moved, look), ...drawnLabel(moved, look)], look)
  }
  for (const box of boxes) {
    const shift = shiftOf(box.id)
    const [x, y] = shift ?? still
    context.globalAlpha = shift ? 1 : part
    context.translate(x, y)
    putDrawn(context, drawnBox(box, look), look)
    context.translate(-x, -y)
  }
  context.globalAlpha = 1
}

type Shift = readonly [number, number]

function follow(line: SceneLine, from: Shift, to: Shift): SceneLine {
  const last = Math.max(1, line.points.length - 1)
  const moved = ([x, y]: Shift, part: number): Shift => [
    x + from[0] * (1 - part) + to[0] * part,
    y + from[1] * (1 - part) + to[1] * part,
  ]
  return {
    ...{ id: line.id, from: line.from, to: line.to, interest: line.interest },
    ...{ label: line.label, style: line.style, change: line.change },
    points: line.points.map((point, index) => moved(point, index / last)),
    labelAt: moved(line.labelAt, 0),
    cycle: line.cycle && { ...line.cycle, at: moved(line.cycle.at, 0.5) },
  }
}
