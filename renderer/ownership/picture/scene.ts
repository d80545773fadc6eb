import type { GlyphName } from '../../ui/sign-names'
import type { Tone } from '../../ui/tones'

/** Shape tells the kind (visual language, "Graph for everybody"); colour never does alone. */
export type BoxShape =
  'subject' | 'person' | 'company' | 'foundation' | 'state' | 'unknown' | 'fold' | 'gap'

export interface BoxMark {
  /** 'bo': a beneficial owner for certain; 'bo-possible': possibly */
  kind: 'bo' | 'bo-possible' | 'status' | 'listed' | 'caught' | 'missing' | 'pinned' | 'conflict'
  glyph: GlyphName | null
  tone: Tone
  /** the mark in words: what a screen reader says, what the detail shows */
  words: string
}

/** A drawn box. Positions in picture units (a CSS pixel at 100 %), origin at the picture's upper left. */
export interface SceneBox {
  /** the outline's place; in a graph arrangement the first place of the party */
  id: string
  party: string | null
  shape: BoxShape
  x: number
  y: number
  width: number
  height: number
  level: number
  title: string
  /** second line: legal form, country, birth year, "under 1 % each" */
  note: string
  /** integrated share of the subject, formatted; empty where there is none */
  figure: string
  marks: BoxMark[]
  /**
   * owners or holdings that are not shown yet: how many stand nowhere in the picture, where they
   * would; 0 where only their lines are missing, null where nothing is
   */
  more: { up: number | null; down: number | null }
  /** its owners can be ordered from here */
  canOrder: boolean
  /** between two moments */
  change: 'came' | 'went' | 'moved' | null
  /** the whole box in words, with level, position and set size */
  words: string
}

export type LineStyle = 'plain' | 'unknown' | 'role' | 'cycle' | 'gap' | 'conflict'

/** From holder to company, drawn as right-angled steps. */
export interface SceneLine {
  id: string
  from: string
  to: string
  /** null for lines to folds and gaps */
  interest: string | null
  points: readonly (readonly [number, number])[]
  label: string
  labelAt: readonly [number, number]
  style: LineStyle
  /** the sign of a cycle, once for each: how much goes round */
  cycle: { text: string; at: readonly [number, number] } | null
  change: 'came' | 'went' | 'moved' | null
}

/** Everything the picture shows, laid out: what the canvas, the SVG and the PDF are drawn from. */
export interface Scene {
  boxes: readonly SceneBox[]
  lines: readonly SceneLine[]
  width: number
  height: number
  /** rule, dates, snapshots, unknown part: printed on the picture and on every export */
  stamp: string
  /** how to read it: "On a line: direct share. In a box: integrated share of the subject." */
  legend: string
  title: string
  /** where it comes from: printed on every export */
  source: string
}

export const boxWidth = 160
export const boxHeight = 60
/** The subject's box is larger. */
export const subjectWidth = 208
export const subjectHeight = 60
export const columnGap = 16
export const levelGap = 88
