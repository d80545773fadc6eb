import type { BoxMark, SceneBox } from '../scene'
import { handleOf, handleText, orderButtonOf } from './box-places'
import { boxText, subjectText } from './box-text'
import { shape, toneInks, words, type Drawn, type Ink } from './drawn'
import { outlineOf, roundBox, rulings } from './geometry'
import { drawnGlyph, drawnIcon } from './glyphs'
import { letterGrowth, letterSize, type Look } from './look'

const dashes = [4, 3] as const
/** Letters stand this part of their size below the middle of what is around them. */
const rise = 0.36
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

function orderButton(box: SceneBox, look: Look): Drawn[] {
  const at = orderButtonOf(box, look)
  if (!at) return []
  const size = letterSize(11, look)
  const y = at.y + at.height / 2 + size * rise
  const middle = { x: at.x + at.width / 2, y, anchor: 'middle' as const }
  return [
    shape(roundBox(at.width, at.height, 4), at, { fill: 'surface', stroke: 'control' }),
    words(look.words.order, middle, { size, ink: 'main' }),
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
  const grown = letterGrowth(look)
  let x = box.x + box.width - 4 * grown - (owner ? badgeWidth(owner, look) + 20 * grown : 0)
  for (const mark of box.marks) {
    if (isOwner(mark)) continue
    const middle = { x, y: box.y + 2 }
    drawn.push(...disc(middle, grown), ...signOf(mark, middle, grown))
    x -= 21 * grown
  }
  return drawn
}

interface Middle {
  x: number
  y: number
}

const disc = ({ x, y }: Middle, grown: number): Drawn[] => [
  shape(
    roundBox(22, 22, 11),
    { x: x - 11 * grown, y: y - 11 * grown, scale: grown },
    { fill: 'sunken' },
  ),
]

function signOf(mark: BoxMark, { x, y }: Middle, grown: number): Drawn[] {
  const at = { x: x - 6 * grown, y: y - 6 * grown }
  return mark.glyph === null
    ? drawnIcon('pin', at, 12 * grown, toneInks[mark.tone])
    : drawnGlyph(mark.glyph, { ...at, scale: grown }, toneInks[mark.tone], 'sunken')
}

/** A pill or plate with one word, its height as its letters need it. */
interface Plate {
  text: string
  x: number
  y: number
  width: number
  ink: Ink
}

const plateHeight = (look: Look) => 20 * letterGrowth(look)

const plateWords = ({ text, x, y, width, ink }: Plate, look: Look): Drawn => {
  const size = letterSize(11, look)
  const line = y + plateHeight(look) / 2 + size * rise
  return words(text, { x: x + width / 2, y: line, anchor: 'middle' }, { size, isStrong: true, ink })
}

const badgeText = ({ kind }: BoxMark, look: Look) =>
  kind === 'bo' ? look.words.bo : look.words.boPossible
function badgeWidth(mark: BoxMark, look: Look): number {
  const grown = letterGrowth(look)
  const text = look.measure(badgeText(mark, look), letterSize(11, look), true)
  return Math.max(30 * grown, Math.ceil(text) + 14 * grown)
}

/** Certain: a filled pill. Possible: a dashed one with a question mark. */
function ownerBadge(box: SceneBox, mark: BoxMark, look: Look): Drawn[] {
  const [width, height] = [badgeWidth(mark, look), plateHeight(look)]
  const at = { x: box.x + box.width - 12 - width, y: box.y + 10 - height }
  const isCertain = mark.kind === 'bo'
  const ink: Ink = isCertain ? 'calm' : 'care'
  return [
    shape(roundBox(width, height, height / 2), at, {
      fill: isCertain ? 'calmSoft' : 'careSoft',
      stroke: ink,
      dash: isCertain ? [] : [3, 2],
    }),
    plateWords({ text: badgeText(mark, look), ...at, width, ink }, look),
  ]
}

/** New, gone and changed are said in words, each in a shape of its own. */
function changeTag(box: SceneBox, look: Look): Drawn[] {
  if (box.change === null) return []
  const text = look.words[box.change]
  const grown = letterGrowth(look)
  const height = plateHeight(look)
  const width = Math.ceil(look.measure(text, letterSize(11, look), true)) + 16 * grown
  const at = { x: box.x + 12, y: box.y + 7 - height }
  const radius = box.change === 'came' ? height / 2 : box.change === 'moved' ? 4 : 0
  const style =
    box.change === 'went'
      ? ({ fill: 'sunken', stroke: 'quiet', dash: [3, 2] } as const)
      : ({ fill: 'accentSoft', stroke: 'accent' } as const)
  const ink: Ink = box.change === 'went' ? 'quiet' : 'accent'
  return [
    shape(roundBox(width, height, radius), at, style),
    plateWords({ text, ...at, width, ink }, look),
  ]
}

function handle(box: SceneBox, side: 'up' | 'down', look: Look): Drawn[] {
  const at = handleOf(box, side, look)
  const count = box.more[side]
  if (!at || count === null) return []
  const size = letterSize(11, look)
  const y = at.y + at.height / 2 + size * rise
  const middle = { x: at.x + at.width / 2, y, anchor: 'middle' as const }
  return [
    shape(roundBox(at.width, at.height, at.height / 2), at, { fill: 'raised', stroke: 'control' }),
    words(handleText(count), middle, { size, isStrong: true, ink: 'soft' }),
  ]
}
