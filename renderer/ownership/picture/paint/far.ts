import type { SceneBox, SceneLine } from '../scene'
import { styleOf, type BoxStyle } from './box-drawn'
import type { Context } from './canvas'
import type { Ink } from './drawn'
import { lineStyleOf, type LineStyling } from './line-drawn'
import type { Look } from './look'

/**
 * The picture from afar: outlines that still tell the kinds apart, lines as straight steps, owners
 * as filled signs. All of one style is drawn at once, so that thousands of boxes fit into a frame.
 */
export function paintFar(
  context: Context,
  boxes: readonly SceneBox[],
  lines: readonly SceneLine[],
  scale: number,
  look: Look,
): void {
  const hair = 1 / scale
  context.lineJoin = 'miter'
  for (const { style, members } of byStyle(lines, (line) => lineStyleOf(line, look))) {
    context.beginPath()
    for (const { points } of members) traceLine(context, points)
    context.strokeStyle = look.inks[style.ink]
    context.lineWidth = Math.max(style.width, hair * (style.width > 1.5 ? 1.5 : 0.75))
    context.setLineDash(style.dash as number[])
    context.stroke()
  }
  context.setLineDash([])
  for (const { style, members } of byStyle(boxes, (box) => styleOf(box, look))) {
    paintBoxes(context, style, members, scale, look)
  }
  for (const box of boxes) paintSigns(context, box, scale, look)
}

function paintBoxes(
  context: Context,
  style: BoxStyle,
  boxes: readonly SceneBox[],
  scale: number,
  look: Look,
): void {
  context.beginPath()
  for (const box of boxes) traceBox(context, box)
  context.fillStyle = look.inks[style.fill]
  context.fill()
  context.strokeStyle = look.inks[style.stroke]
  context.lineWidth = Math.max(style.width, 1 / scale)
  context.setLineDash(style.dash as number[])
  context.stroke()
}

function traceLine(context: Context, points: SceneLine['points']): void {
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
}

function traceBox(context: Context, { shape, x, y, width, height }: SceneBox): void {
  if (shape === 'person') context.roundRect(x, y, width, height, height / 2)
  else if (shape === 'foundation') {
    context.moveTo(x + 14, y)
    context.lineTo(x + width - 14, y)
    context.lineTo(x + width, y + 16)
    context.lineTo(x + width, y + height)
    context.lineTo(x, y + height)
    context.lineTo(x, y + 16)
    context.closePath()
  } else context.rect(x, y, width, height)
}

/** Owners, warnings and the chosen box stay in sight however small the picture is. */
function paintSigns(context: Context, box: SceneBox, scale: number, look: Look): void {
  const sign = signInk(box)
  if (sign) {
    const size = Math.max(20, 5 / scale)
    context.fillStyle = look.inks[sign]
    context.fillRect(box.x + box.width - size, box.y, size, size)
  }
  if (box.id !== look.emphasis.chosen) return
  const out = Math.max(4, 2 / scale)
  context.strokeStyle = look.inks.accent
  context.lineWidth = Math.max(2, 2.5 / scale)
  context.setLineDash([])
  context.strokeRect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out)
}

function signInk(box: SceneBox): Ink | null {
  for (const { kind } of box.marks) {
    if (kind === 'bo') return 'calm'
    if (kind === 'bo-possible' || kind === 'listed') return 'care'
    if (kind === 'caught') return 'alarm'
  }
  return null
}

interface Styled<S, T> {
  style: S
  members: T[]
}

/** Things of the same style together; the styles of strong things last. */
function byStyle<S extends BoxStyle | LineStyling, T>(
  all: readonly T[],
  styled: (each: T) => S,
): Styled<S, T>[] {
  const groups = new Map<string, Styled<S, T>>()
  for (const each of all) {
    const style = styled(each)
    const key = `${'ink' in style ? style.ink : `${style.fill} ${style.stroke}`} ${style.width} ${style.dash.length}`
    const group = groups.get(key)
    if (group) group.members.push(each)
    else groups.set(key, { style, members: [each] })
  }
  return [...groups.values()].sort((a, b) => a.style.width - b.style.width)
}
