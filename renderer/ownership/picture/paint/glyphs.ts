import type { GlyphName } from '../../../ui/sign-names'
import type { Drawn, Ink } from './drawn'
import { shape } from './drawn'
import type { Geometry } from './drawn'
import { pathData } from './geometry'

/** One part of a glyph, in its 12 units; `isInside` is drawn in the colour of the ground. */
interface GlyphPart {
  geometry: Geometry
  isFilled: boolean
  width: number
  dash: readonly number[]
  isInside: boolean
}

const filled = (d: string): GlyphPart => ({
  geometry: { d },
  isFilled: true,
  width: 0,
  dash: [],
  isInside: false,
})
const lined = (d: string, width: number, dash: readonly number[] = []): GlyphPart => ({
  geometry: { d },
  isFilled: false,
  width,
  dash,
  isInside: false,
})
const inside = (d: string, width: number): GlyphPart => ({ ...lined(d, width), isInside: true })

const ring = (cx: number, cy: number, r: number) =>
  pathData('M', cx - r, cy, 'A', r, r, '0 1 1', cx + r, cy, 'A', r, r, '0 1 1', cx - r, cy, 'Z')
const square = (x: number, y: number, side: number) =>
  pathData('M', x, y, 'h', side, 'v', side, 'h', -side, 'Z')

const diamond = 'M6 .4 11.6 6 6 11.6.4 6z'
const octagon = 'M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7z'

/** The shapes of `GlyphSprite`, as the canvas and the files need them. */
const glyphs: Record<GlyphName, readonly GlyphPart[]> = {
  active: [filled(ring(6, 6, 4.5))],
  'winding-up': [lined(ring(6, 6, 4.5), 1.5), filled('M6 1.5a4.5 4.5 0 0 0 0 9z')],
  insolvent: [filled(diamond)],
  dissolved: [lined(ring(6, 6, 4.5), 1.5), lined('M3.6 6h4.8', 1.5)],
  unknown: [
    lined(ring(6, 6, 5), 1.3, [2.2, 1.7]),
    lined('M4.6 4.8c0-1.9 2.9-1.9 2.9 0 0 1.1-1.4 1.1-1.4 2.2M6.05 8.7v.1', 1.3),
  ],
  found: [filled(square(1, 1, 10))],
  'nothing-found': [lined(square(1.7, 1.7, 8.6), 1.4), lined('M4 6h4', 1.5)],
  'not-delivered': [filled('M1 3a2 2 0 0 1 2-2h6.2L1 9.2zM11 9a2 2 0 0 1-2 2H2.8L11 2.8z')],
  'not-requested': [lined(square(1.5, 1.5, 9), 1.5, [1, 1.97])],
  hit: [filled('M2 11.5V.8h8.5L8.6 3.9l1.9 3.1H2'), lined('M2 11.5V.8h8.5L8.6 3.9l1.9 3.1H2', 1.2)],
  'true-match': [filled(octagon), inside('M6 3v3.6M6 8.9v.05', 1.5)],
  'false-positive': [lined(ring(6, 6, 4.8), 1.3), lined('m4.2 4.2 3.6 3.6M7.8 4.2 4.2 7.8', 1.3)],
  'not-relevant': [lined(ring(6, 6, 4.8), 1.3), lined('m3.8 6.2 1.5 1.5 2.8-3.3', 1.3)],
  escalated: [filled('M6 .8 11.2 6.6H8.3V11.4H3.7V6.6H.8z')],
  done: [filled(ring(6, 6, 5.3)), inside('m3.6 6.2 1.7 1.7 3.1-3.6', 1.5)],
  running: [lined('M6 1.3A4.7 4.7 0 0 1 10.7 6', 1.8)],
  waiting: [lined(ring(6, 6, 4.7), 1.5, [2.4, 2.1])],
  failed: [filled(ring(6, 6, 5.3)), inside('m4 4 4 4M8 4 4 8', 1.5)],
  unclear: [lined(diamond, 1.4), lined('M6 3.6v2.8M6 8.3v.05', 1.5)],
  ready: [lined(ring(6, 6, 4.7), 1.5), lined('M6 3.2v4.4M4 6l2 2 2-2', 1.4)],
  warning: [filled('M6 .8 11.7 11H.3z'), inside('M6 4.5v3M6 9.3v.05', 1.4)],
}

/** The pin, and the two arrows of a cycle, from `IconSprite` (16 units). */
const icons = {
  pin: lined('M6 2h4l-.5 4L12 8.5H4L6.5 6zM8 8.5V14', 1.5),
  cycle: lined(
    'M3 8a5 5 0 0 1 8.7-3.3L13 6M13 2.8V6H9.8M13 8a5 5 0 0 1-8.7 3.3L3 10M3 13.2V10h3.2',
    1.5,
  ),
} satisfies Record<string, GlyphPart>

const drawnPart = (
  part: GlyphPart,
  at: { x: number; y: number; scale: number },
  ink: Ink,
  ground: Ink,
): Drawn => {
  const colour = part.isInside ? ground : ink
  return shape(
    part.geometry,
    at,
    part.isFilled ? { fill: colour } : { stroke: colour, width: part.width, dash: part.dash },
  )
}

/** A glyph with its upper left corner at x, y, 12 units wide, on a ground of the given colour. */
export const drawnGlyph = (
  name: GlyphName,
  at: { x: number; y: number; scale?: number },
  ink: Ink,
  ground: Ink,
): Drawn[] => glyphs[name].map((part) => drawnPart(part, { scale: 1, ...at }, ink, ground))

/** An icon with its upper left corner at x, y, `size` units wide. */
export const drawnIcon = (
  name: keyof typeof icons,
  at: { x: number; y: number },
  size: number,
  ink: Ink,
): Drawn[] => [drawnPart(icons[name], { ...at, scale: size / 16 }, ink, ink)]
