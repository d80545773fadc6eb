import type { SceneBox, SceneLine } from '../scene'
import { handleText } from './box-places'
import { fontOf, type Context } from './canvas'
import { lineStyleOf } from './line-drawn'
import { fitText, smallestLetter, type Look } from './look'

/** From this scale on a box has room for the beginning of its name, in letters of a fixed size. */
export const nameScale = 0.3
/** From this scale on there is room for the shares on the lines. */
const shareScale = 0.4
const nameSize = smallestLetter
const smallSize = smallestLetter - 0.5

/** What can be said from afar: names, figures, shares, arrows and how many are hidden. */
export function paintFarWords(
  context: Context,
  boxes: readonly SceneBox[],
  lines: readonly SceneLine[],
  scale: number,
  look: Look,
): void {
  context.textAlign = 'center'
  for (const line of lines) {
    context.fillStyle = look.inks[lineStyleOf(line, look).ink]
    paintArrow(context, line, scale)
  }
  if (scale >= shareScale) for (const line of lines) paintShare(context, line, scale, look)
  for (const box of boxes) {
    paintName(context, box, scale, look)
    paintHidden(context, box, scale, look)
  }
}

/** Name, and figure under it where two lines fit. */
function paintName(context: Context, box: SceneBox, scale: number, look: Look): void {
  const inset = box.shape === 'person' ? 14 : 6
  const room = (box.width - 2 * inset) * scale
  const middle = box.x + box.width / 2
  const hasTwo = box.figure !== '' && box.height * scale >= 26
  const y = box.y + box.height / 2
  context.fillStyle = look.inks[box.shape === 'subject' ? 'onAccent' : 'main']
  context.font = fontOf(nameSize / scale, true, look.font)
  const name = fitText(box.title, room, nameSize, true, look.measure)
  context.fillText(name, middle, y + (hasTwo ? -2 : 4) / scale)
  if (!hasTwo) return
  context.font = fontOf(smallSize / scale, false, look.font)
  context.fillText(box.figure, middle, y + 10 / scale)
}

/** The least room for a share is a little less than the way from one box to the next. */
const shareRoom = 150

function paintShare(context: Context, line: SceneLine, scale: number, look: Look): void {
  const { label, labelAt, style } = line
  if (label === '') return
  const text = fitText(label, shareRoom * scale, smallSize, false, look.measure)
  const ink = style === 'cycle' ? 'raise' : style === 'conflict' ? 'care' : 'main'
  groundedText(context, text, labelAt[0], labelAt[1], scale, look)
  context.fillStyle = look.inks[ink]
  context.fillText(text, labelAt[0], labelAt[1] + 3 / scale)
}

function paintHidden(context: Context, box: SceneBox, scale: number, look: Look): void {
  for (const side of ['up', 'down'] as const) {
    const count = box.more[side]
    if (count === null) continue
    const [x, y] = [box.x + box.width / 2, side === 'up' ? box.y : box.y + box.height]
    const text = handleText(count)
    groundedText(context, text, x, y, scale, look)
    context.fillStyle = look.inks.soft
    context.fillText(text, x, y + 3 / scale)
  }
}

/** A ground of the canvas' own colour, so that no line runs through the letters. */
function groundedText(
  context: Context,
  text: string,
  x: number,
  y: number,
  scale: number,
  look: Look,
): void {
  const width = (look.measure(text, smallSize, false) + 4) / scale
  context.fillStyle = look.inks.sunken
  context.fillRect(x - width / 2, y - 7 / scale, width, 14 / scale)
  context.font = fontOf(smallSize / scale, false, look.font)
}

function paintArrow(context: Context, { points }: SceneLine, scale: number): void {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!tip || !before) return
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1])
  if (length === 0) return
  const [dx, dy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length]
  const [long, half] = [6 / scale, 3 / scale]
  context.beginPath()
  context.moveTo(tip[0], tip[1])
  context.lineTo(tip[0] - dx * long - dy * half, tip[1] - dy * long + dx * half)
  context.lineTo(tip[0] - dx * long + dy * half, tip[1] - dy * long - dx * half)
  context.closePath()
  context.fill()
}
