import type { SceneBox, SceneLine } from '../scene'
import { styleOf, type BoxStyle } from './box-drawn'
import type { Context } from './canvas'
import { nameScale, paintFarWords } from './far-words'
import { lineStyleOf, type LineStyling } from './line-drawn'
import type { Look } from './look'

/**
 * The picture from afar: outlines that still tell the kinds apart, lines as straight steps, owners
 * and warnings as signs. All of one style is drawn at once, so that thousands of boxes fit into a
 * frame. Where there is room, names and figures stand in letters that do not shrink.
 */
export function paintFar(
  context: Context,
  boxes: readonly SceneBox[],
  lines: readonly SceneLine[],
  scale: number,
  look: Look,
): void {
  context.lineJoin = 'miter'
  for (const { style, members } of byStyle(lines, (line) => lineStyleOf(line, look))) {
    context.beginPath()
    for (const { points } of members) traceLine(context, points)
    context.strokeStyle = look.inks[style.ink]
    context.lineWidth = Math.max(style.width, (style.width > 1.5 ? 1.5 : 0.75) / scale)
    context.setLineDash(style.dash as number[])
    context.stroke()
  }
  for (const { style, members } of byStyle(boxes, (box) => styleOf(box, look))) {
    paintBoxes(context, style, members, scale, look)
  }
  context.setLineDash([])
  if (scale >= nameScale) paintFarWords(context, boxes, lines, scale, look)
  for (const box of boxes) paintSign(context, box, scale, look)
  const chosen = boxes.find(({ id }) => id === look.emphasis.chosen)
  if (chosen) paintRing(context, chosen, scale, look)
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
  context.lineWidth = Math.max(style.width, (style.width > 1.5 ? 2 : 1) / scale)
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

type Sign = 'owner' | 'possible' | 'warning'

/** Owners, possible owners and warnings stay in sight, each in a shape of its own. */
function paintSign(context: Context, box: SceneBox, scale: number, look: Look): void {
  const sign = signOf(box)
  if (sign === null) return
  const radius = Math.max(10, (scale >= nameScale ? 5 : 3) / scale)
  const [x, y] = [box.x + box.width - radius, box.y]
  context.beginPath()
  if (sign === 'warning') {
    context.moveTo(x, y - radius)
    context.lineTo(x + radius, y + radius)
    context.lineTo(x - radius, y + radius)
    context.closePath()
  } else context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle =
    look.inks[sign === 'owner' ? 'calm' : sign === 'possible' ? 'careSoft' : 'care']
  context.fill()
  if (sign !== 'possible') return
  context.strokeStyle = look.inks.care
  context.lineWidth = 1.5 / scale
  context.stroke()
}

function signOf({ marks }: SceneBox): Sign | null {
  for (const { kind } of marks) {
    if (kind === 'bo') return 'owner'
    if (kind === 'bo-possible') return 'possible'
    if (kind === 'listed' || kind === 'caught') return 'warning'
  }
  return null
}

function paintRing(context: Context, box: SceneBox, scale: number, look: Look): void {
  const out = Math.max(4, 3 / scale)
  const radius = box.shape === 'person' ? box.height / 2 + out : out
  context.beginPath()
  context.roundRect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out, radius)
  context.strokeStyle = look.inks.accent
  context.lineWidth = Math.max(2, 2 / scale)
  context.stroke()
}

interface Styled<S, T> {
  style: S
  members: T[]
}

/** Things of the same style together, strong ones last and so on top. */
function byStyle<S extends BoxStyle | LineStyling, T>(
  all: readonly T[],
  styled: (each: T) => S,
): Styled<S, T>[] {
  const groups = new Map<string, Styled<S, T>>()
  for (const each of all) {
    const style = styled(each)
    const colours = 'ink' in style ? style.ink : `${style.fill} ${style.stroke}`
    const key = `${colours} ${style.width} ${style.dash.length}`
    const group = groups.get(key)
    if (group) group.members.push(each)
    else groups.set(key, { style, members: [each] })
  }
  const rank = (style: S) =>
    style.width + (('ink' in style ? style.ink : style.stroke) === 'strong' ? 10 : 0)
  return [...groups.values()].sort((a, b) => rank(a.style) - rank(b.style))
}
