import type { Size } from '../camera'
import type { Scene } from '../scene'
import { words, type Drawn, type Rect } from './drawn'
import type { Look } from './look'
import {
  drawnScene,
  footOf,
  headOf,
  sheetMargin,
  wholeOf,
  type Sheet,
  type SheetWords,
} from './sheet'
import { sheetToSvg } from './svg'

/** Words of a page: its label among the others, and which pages lie beside and below. */
export interface PageWords extends SheetWords {
  page: (label: string, number: number, count: number) => string
  beside: (label: string) => string
  below: (label: string) => string
}

export interface PageOptions {
  /** of one page, in CSS pixels or points: the picture is drawn 1 : 1 */
  page: Size
  /** how large the picture is drawn; text stays readable on paper down to about 0.6 */
  scale: number
  /** more pages than this are never made; the picture is drawn smaller instead */
  mostPages: number
}

/** A4 lying, in points, with text of 7 to 8 points. */
export const a4Lying: PageOptions = {
  page: { width: 842, height: 595 },
  scale: 0.7,
  mostPages: 200,
}

/** The picture over as many pages as it takes, tile by tile without overlap, each with stamp and label. */
export function svgPages(
  scene: Scene,
  look: Look,
  text: PageWords,
  options: PageOptions = a4Lying,
): string[] {
  const { tiles, scale } = tilesOf(scene, look, text, options)
  return tiles.map((tile, index) =>
    sheetToSvg(pageSheet(scene, look, text, options.page, scale, tile, index, tiles), look),
  )
}

export interface Tile {
  region: Rect
  row: number
  column: number
}

/** Rows are letters, columns numbers: A1, A2 … B1. After Z come AA, AB. */
export function pageLabel({ row, column }: { row: number; column: number }): string {
  let letters = ''
  for (let rest = row; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return `${letters}${column + 1}`
}

function frameOf(scene: Scene, look: Look, text: PageWords, page: Size) {
  const head = headOf(scene, text, page.width, look)
  const foot = footOf(scene, text, page.width, look)
  const top = sheetMargin + head.height + 8
  return {
    head,
    foot,
    top,
    room: {
      width: page.width - 2 * sheetMargin,
      height: Math.max(80, page.height - top - foot.height - sheetMargin - 12),
    },
  }
}

/** Names are still 5 points high and more: better on one page than cut. */
const leastOnOne = 0.4

/** A picture that fits one page lies on one; else it is cut, smaller where there would be too many. */
function tilesOf(
  scene: Scene,
  look: Look,
  text: PageWords,
  { page, scale: wanted, mostPages }: PageOptions,
): { tiles: Tile[]; scale: number } {
  const whole = wholeOf(scene)
  const { room } = frameOf(scene, look, text, page)
  const onOne = Math.min(room.width / whole.width, room.height / whole.height)
  if (onOne >= leastOnOne) {
    return { tiles: [{ region: whole, row: 0, column: 0 }], scale: Math.min(onOne, 1) }
  }
  for (let scale = wanted; ; scale *= 0.8) {
    const tiles = cutInto(scene, whole, {
      width: room.width / scale,
      height: room.height / scale,
    })
    if (tiles.length <= mostPages || scale < 0.02) return { tiles, scale }
  }
}

/** Badges and rings beside a box, and the share on its line above or below it, stay with it. */
const beside = 12
const above = 34

/** Tiles without overlap that together are the whole; empty ones are left out. */
export function cutInto(scene: Scene, whole: Rect, tile: Size): Tile[] {
  const columns = cutsOf(
    scene.boxes.map(({ x, width }) => [x - beside, x + width + beside]),
    whole.x,
    whole.x + whole.width,
    tile.width,
  )
  const rows = cutsOf(
    scene.boxes.map(({ y, height }) => [y - above, y + height + above]),
    whole.y,
    whole.y + whole.height,
    tile.height,
  )
  return rows.flatMap(([top, bottom], row) =>
    columns.map(([left, right], column) => ({
      region: { x: left, y: top, width: right - left, height: bottom - top },
      row,
      column,
    })),
  )
}

/** Cuts at most `most` apart, moved back to where they go through no box if that is near. */
function cutsOf(
  taken: readonly (readonly number[])[],
  start: number,
  end: number,
  most: number,
): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  for (let from = start; from < end - 0.5;) {
    const farthest = from + most
    if (farthest >= end) {
      parts.push([from, end])
      break
    }
    const to = freeCut(taken, farthest, from + most * 0.6) ?? farthest
    parts.push([from, to])
    from = to
  }
  return parts
}

function freeCut(
  taken: readonly (readonly number[])[],
  farthest: number,
  nearest: number,
): number | null {
  let cut = farthest
  while (cut >= nearest) {
    const here = cut
    const through = taken.filter(([from = 0, to = 0]) => from < here && to > here)
    if (through.length === 0) return cut
    cut = Math.min(...through.map(([from = 0]) => from))
  }
  return null
}

function pageSheet(
  scene: Scene,
  look: Look,
  text: PageWords,
  page: Size,
  scale: number,
  tile: Tile,
  index: number,
  tiles: readonly Tile[],
): Sheet {
  const { head, foot, top } = frameOf(scene, look, text, page)
  const { region } = tile
  const width = region.width * scale
  const left = tiles.length === 1 ? (page.width - width) / 2 : sheetMargin
  return {
    ...page,
    title: `${text.title}, ${pageLabel(tile)}`,
    description: `${scene.stamp}. ${scene.legend} ${scene.source}`,
    layers: [
      { drawn: head.drawn, x: sheetMargin, y: sheetMargin, scale: 1, clip: null },
      {
        drawn: drawnScene(scene, look, region),
        x: left - region.x * scale,
        y: top - region.y * scale,
        scale,
        clip: { x: left, y: top, width, height: region.height * scale },
      },
      {
        drawn: [...foot.drawn, ...pageNote(text, page, foot.height, tile, index, tiles)],
        x: sheetMargin,
        y: page.height - sheetMargin - foot.height + 12,
        scale: 1,
        clip: null,
      },
    ],
  }
}

/** Where this page lies among the others, at the lower right beside the source: the legend is full. */
function pageNote(
  text: PageWords,
  page: Size,
  footHeight: number,
  tile: Tile,
  index: number,
  tiles: readonly Tile[],
): Drawn[] {
  const next = (row: number, column: number) =>
    tiles.find((other) => other.row === row && other.column === column)
  const beside = next(tile.row, tile.column + 1)
  const below = next(tile.row + 1, tile.column)
  const notes = [
    text.page(pageLabel(tile), index + 1, tiles.length),
    ...(beside ? [text.beside(pageLabel(beside))] : []),
    ...(below ? [text.below(pageLabel(below))] : []),
  ]
  const at = { x: page.width - 2 * sheetMargin, y: footHeight - 16, anchor: 'end' as const }
  return [words(notes.join(' · '), at, { size: 11, ink: 'main', isStrong: true })]
}
