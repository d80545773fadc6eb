import type { BoxMark, SceneBox } from '../scene'
import { handleOf, handleText, orderButtonOf } from './box-places'
import { shape, toneInks, words, type Drawn, type Ink } from './drawn'
import { outlineOf, roundBox, rulings } from './geometry'
import { drawnGlyph, drawnIcon } from './glyphs'
import { fitText, type Look } from './look'

const dashes = [4, 3] as const
const isDashed = ({ shape: kind }: SceneBox) => kind === 'unknown' || kind === 'gap'

/** How a box is filled and outlined; the same for the near and the far view. */
export interface BoxStyle {
  fill: Ink
  stroke: Ink
  width: number
  dash: readonly number[]
}

export function styleOf(box: SceneBox, look: Look): BoxStyle {
  const isStrong = look.emphasis.boxes.has(box.id)
  if (box.shape === 'subject') {
    const stroke = isStrong ? 'strong' : look.isForced ? 'main' : 'accentFill'
    return { fill: 'accentFill', stroke, width: isStrong || look.isForced ? 2 : 1.25, dash: [] }
  }
  const dash = isDashed(box) || box.change === 'went' ? dashes : []
  if (isStrong) return { fill: fillOf(box), stroke: 'strong', width: 2, dash }
  return { fill: fillOf(box), stroke: 'control', width: dash.length > 0 ? 1.5 : 1.25, dash }
}

const fillOf = (box: SceneBox): Ink => (isDashed(box) ? 'sunken' : 'surface')

/** Everything of a box, from the back to the front. */
export const drawnBox = (box: SceneBox, look: Look): Drawn[] => [
  ...(box.shape === 'fold' ? stack(box) : []),
  ...body(box, look),
  ...(box.shape === 'subject' ? subjectText(box, look) : boxText(box, look)),
  ...orderButton(box, look),
  ...(box.id === look.emphasis.chosen ? ringAround(box) : []),
  ...markSigns(box, look),
  ...changeTag(box, look),
  ...handle(box, 'up', look),
  ...handle(box, 'down', look),
]

const stack = ({ x, y, width, height }: SceneBox): Drawn[] => [
  shape(roundBox(width, height, 3), { x: x + 6, y: y + 6 }, { fill: 'surface', stroke: 'mid' }),
  shape(roundBox(width, height, 3), { x: x + 3, y: y + 3 }, { fill: 'surface', stroke: 'control' }),
]

function body(box: SceneBox, look: Look): Drawn[] {
  const { x, y, width, height } = box
  const outline = shape(outlineOf(box.shape, width, height), { x, y }, styleOf(box, look))
  if (box.shape !== 'state') return [outline]
  return [outline, shape(rulings(width, height), { x, y }, { stroke: 'control' })]
}

function subjectText(box: SceneBox, look: Look): Drawn[] {
  const room = box.width - 28
  const title = fitText(box.title, room, 13, true, look.measure)
  const note = fitText(box.note, room, 11, false, look.measure)
  const ink: Ink = 'onAccent'
  return [
    words(title, { x: box.x + 14, y: box.y + 25 }, { size: 13, isStrong: true, ink }),
    words(note, { x: box.x + 14, y: box.y + 44 }, { size: 11, ink }),
  ]
}

/** A pill's ends are round, so its text starts further in. */
const insetsOf = ({ shape: kind }: SceneBox) =>
  kind === 'person' ? { left: 18, right: 18 } : { left: 12, right: 10 }

function boxText(box: SceneBox, look: Look): Drawn[] {
  const { left, right } = insetsOf(box)
  const room = box.width - left - right
  const button = orderButtonOf(box, look)
  const taken = button
    ? button.width - 2
    : box.figure === ''
      ? 0
      : look.measure(box.figure, 12, true) + 8
  const title = fitText(box.title, room, 12, true, look.measure)
  const drawn: Drawn[] = [
    words(title, { x: box.x + left, y: box.y + 23 }, { size: 12, isStrong: true, ink: 'main' }),
  ]
  if (box.note !== '' && room - taken > 12) {
    const note = fitText(box.note, room - taken, 11, false, look.measure)
    drawn.push(words(note, { x: box.x + left, y: box.y + 42 }, { size: 11, ink: 'faint' }))
  }
  if (box.figure !== '') {
    const at = { x: box.x + box.width - right, y: box.y + 42, anchor: 'end' as const }
    drawn.push(words(box.figure, at, { size: 12, isStrong: true, ink: 'main' }))
  }
  return drawn
}

function orderButton(box: SceneBox, look: Look): Drawn[] {
  const at = orderButtonOf(box, look)
  if (!at) return []
  const middle = { x: at.x + at.width / 2, y: at.y + 14, anchor: 'middle' as const }
  return [
    shape(roundBox(at.width, at.height, 4), at, { fill: 'surface', stroke: 'control' }),
    words(look.words.order, middle, { size: 11, ink: 'main' }),
  ]
}

function ringAround({ shape: kind, x, y, width, height }: SceneBox): Drawn[] {
  const radius = kind === 'person' ? (height + 8) / 2 : kind === 'state' ? 2 : 7
  const ring = roundBox(width + 8, height + 8, radius)
  return [shape(ring, { x: x - 4, y: y - 4 }, { stroke: 'accent', width: 2 })]
}

const isOwner = ({ kind }: BoxMark) => kind === 'bo' || kind === 'bo-possible'

/** Badge and glyphs on the upper edge, from the right corner inward. */
function markSigns(box: SceneBox, look: Look): Drawn[] {
  const owner = box.marks.find(isOwner)
  const drawn = owner ? ownerBadge(box, owner, look) : []
  let x = box.x + box.width - 4 - (owner ? badgeWidth(owner, look) + 20 : 0)
  for (const mark of box.marks) {
    if (isOwner(mark)) continue
    drawn.push(...disc(x, box.y + 2), ...signOf(mark, x - 6, box.y - 4))
    x -= 21
  }
  return drawn
}

const disc = (x: number, y: number): Drawn[] => [
  shape(roundBox(22, 22, 11), { x: x - 11, y: y - 11 }, { fill: 'sunken' }),
]

const signOf = (mark: BoxMark, x: number, y: number): Drawn[] =>
  mark.glyph === null
    ? drawnIcon('pin', { x, y }, 12, toneInks[mark.tone])
    : drawnGlyph(mark.glyph, { x, y }, toneInks[mark.tone], 'sunken')

const badgeText = ({ kind }: BoxMark, look: Look) =>
  kind === 'bo' ? look.words.bo : look.words.boPossible
const badgeWidth = (mark: BoxMark, look: Look) =>
  Math.max(30, Math.ceil(look.measure(badgeText(mark, look), 11, true)) + 14)

/** Certain: a filled pill. Possible: a dashed one with a question mark. */
function ownerBadge(box: SceneBox, mark: BoxMark, look: Look): Drawn[] {
  const width = badgeWidth(mark, look)
  const at = { x: box.x + box.width - 12 - width, y: box.y - 10 }
  const isCertain = mark.kind === 'bo'
  const ink: Ink = isCertain ? 'calm' : 'care'
  return [
    shape(roundBox(width, 20, 10), at, {
      fill: isCertain ? 'calmSoft' : 'careSoft',
      stroke: ink,
      dash: isCertain ? [] : [3, 2],
    }),
    words(
      badgeText(mark, look),
      { x: at.x + width / 2, y: at.y + 14, anchor: 'middle' },
      { size: 11, isStrong: true, ink },
    ),
  ]
}

/** New, gone and changed are said in words, each in a shape of its own. */
function changeTag(box: SceneBox, look: Look): Drawn[] {
  if (box.change === null) return []
  const text = look.words[box.change]
  const width = Math.ceil(look.measure(text, 11, true)) + 16
  const at = { x: box.x + 12, y: box.y - 13 }
  const radius = box.change === 'came' ? 10 : box.change === 'moved' ? 4 : 0
  const style =
    box.change === 'went'
      ? ({ fill: 'sunken', stroke: 'quiet', dash: [3, 2] } as const)
      : ({ fill: 'accentSoft', stroke: 'accent' } as const)
  const ink: Ink = box.change === 'went' ? 'quiet' : 'accent'
  return [
    shape(roundBox(width, 20, radius), at, style),
    words(
      text,
      { x: at.x + width / 2, y: at.y + 14, anchor: 'middle' },
      { size: 11, isStrong: true, ink },
    ),
  ]
}

function handle(box: SceneBox, side: 'up' | 'down', look: Look): Drawn[] {
  const at = handleOf(box, side, look)
  if (!at) return []
  const middle = { x: at.x + at.width / 2, y: at.y + 13, anchor: 'middle' as const }
  return [
    shape(roundBox(at.width, at.height, 9), at, { fill: 'raised', stroke: 'control' }),
    words(handleText(box.more[side]), middle, { size: 11, isStrong: true, ink: 'soft' }),
  ]
}
