import type { Tone } from '../../../ui/tones'

/** The colours of the picture by their job; what they are is told by the theme, or by paper. */
export const inks = [
  'sunken',
  'surface',
  'raised',
  'main',
  'soft',
  'faint',
  'control',
  'mid',
  'edge',
  'strong',
  'accent',
  'accentSoft',
  'accentFill',
  'onAccent',
  'calm',
  'calmSoft',
  'care',
  'careSoft',
  'alarm',
  'raise',
  'raiseSoft',
  'raiseLine',
  'quiet',
] as const
export type Ink = (typeof inks)[number]

/** Path data (SVG's own letters), kept as an object so that what is made from it can be remembered. */
export interface Geometry {
  d: string
}

/** A shape at a place. */
export interface DrawnShape {
  kind: 'shape'
  geometry: Geometry
  x: number
  y: number
  /** of the geometry; line widths grow with it */
  scale: number
  fill: Ink | null
  stroke: Ink | null
  width: number
  dash: readonly number[]
}

/** One line of text; `y` is the line the letters stand on. */
export interface DrawnWords {
  kind: 'words'
  text: string
  x: number
  y: number
  size: number
  isStrong: boolean
  anchor: 'start' | 'middle' | 'end'
  ink: Ink
}

/** What canvas, SVG and PDF are all drawn from: there is no other way onto the picture. */
export type Drawn = DrawnShape | DrawnWords

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export const shape = (
  geometry: Geometry,
  at: { x: number; y: number; scale?: number },
  style: { fill?: Ink | null; stroke?: Ink | null; width?: number; dash?: readonly number[] },
): DrawnShape => ({
  kind: 'shape',
  geometry,
  x: at.x,
  y: at.y,
  scale: at.scale ?? 1,
  fill: style.fill ?? null,
  stroke: style.stroke ?? null,
  width: style.width ?? 1,
  dash: style.dash ?? [],
})

export const words = (
  text: string,
  at: { x: number; y: number; anchor?: DrawnWords['anchor'] },
  style: { size: number; ink: Ink; isStrong?: boolean },
): DrawnWords => ({
  kind: 'words',
  text,
  x: at.x,
  y: at.y,
  anchor: at.anchor ?? 'start',
  size: style.size,
  ink: style.ink,
  isStrong: style.isStrong ?? false,
})

export const toneInks: Record<Tone, Ink> = {
  plain: 'main',
  quiet: 'quiet',
  faint: 'faint',
  calm: 'calm',
  care: 'care',
  alarm: 'alarm',
  raise: 'raise',
  info: 'accent',
}

/** Shapes by their style, in the order in which each style first came. */
export function alike(shapes: readonly DrawnShape[]): DrawnShape[][] {
  const groups = new Map<string, DrawnShape[]>()
  for (const each of shapes) {
    const key = [each.fill, each.stroke, each.width, ...each.dash].join(' ')
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
}

/** Shapes that stand at the origin, as one for each style. */
export const merged = (shapes: readonly DrawnShape[]): DrawnShape[] =>
  alike(shapes).flatMap((group) => {
    const [first] = group
    const d = group.map(({ geometry }) => geometry.d).join(' ')
    return first ? [{ ...first, geometry: { d } }] : []
  })
