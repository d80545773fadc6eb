import type { Scene } from '../scene'
import { drawnBox } from './box-drawn'
import { merged, words, type Drawn, type Rect } from './drawn'
import { legendEntries, legendSign, type LegendWords } from './legend'
import { drawnLabel, drawnLine, inOrder } from './line-drawn'
import { fitText, wrapText, type Look } from './look'
import { isSeen, linesSeen } from './paint'

/** Drawn things in coordinates of their own, put onto the sheet and cut to a part of it. */
export interface Layer {
  drawn: readonly Drawn[]
  x: number
  y: number
  scale: number
  /** in sheet coordinates */
  clip: Rect | null
}

/** A whole export: title, stamp, picture, legend and source. What it shows is true without the window. */
export interface Sheet {
  width: number
  height: number
  title: string
  description: string
  layers: Layer[]
}

/** Words that only stand on exports. */
export interface SheetWords {
  title: string
  legend: LegendWords
}

export const sheetMargin = 24
const lineHeight = 16
const narrowest = 480

/** The part of the picture in which anything is drawn, with room for badges. */
export const wholeOf = (scene: Scene): Rect => ({
  x: -16,
  y: -16,
  width: scene.width + 32,
  height: scene.height + 32,
})

/** What of a scene lies in a region, as on the canvas near by. */
export function drawnScene(scene: Scene, look: Look, region: Rect): Drawn[] {
  const lines = inOrder(linesSeen(scene, region), look)
  return [
    ...merged(lines.flatMap((line) => drawnLine(line, look))),
    ...lines.flatMap((line) => drawnLabel(line, look)),
    ...scene.boxes.filter((box) => isSeen(box, region)).flatMap((box) => drawnBox(box, look)),
  ]
}

export function headOf(
  scene: Scene,
  text: SheetWords,
  width: number,
  look: Look,
): { drawn: Drawn[]; height: number } {
  const room = width - 2 * sheetMargin
  const title = fitText(text.title, room, 15, true, look.measure)
  const lines = wrapText(scene.stamp, room, 11, look.measure).map((line) =>
    fitText(line, room, 11, false, look.measure),
  )
  return {
    drawn: [
      words(title, { x: 0, y: 16 }, { size: 15, isStrong: true, ink: 'main' }),
      ...lines.map((line, index) =>
        words(line, { x: 0, y: 36 + index * lineHeight }, { size: 11, ink: 'soft' }),
      ),
    ],
    height: 36 + lines.length * lineHeight,
  }
}

/** Legend signs in rows, how to read the figures, and the source. */
export function footOf(
  scene: Scene,
  text: SheetWords,
  width: number,
  look: Look,
): { drawn: Drawn[]; height: number } {
  const room = width - 2 * sheetMargin
  const drawn: Drawn[] = []
  let [x, y] = [0, 0]
  for (const entry of legendEntries(scene)) {
    const needed = 28 + look.measure(text.legend[entry], 11, false) + 16
    if (x > 0 && x + needed > room) [x, y] = [0, y + 20]
    drawn.push(
      ...legendSign(entry, look).map((sign) => ({ ...sign, x: sign.x + x, y: sign.y + y })),
    )
    drawn.push(words(text.legend[entry], { x: x + 28, y: y + 10 }, { size: 11, ink: 'soft' }))
    x += needed
  }
  y += 32
  for (const line of [scene.legend, scene.source].flatMap((each) =>
    wrapText(each, room, 11, look.measure),
  )) {
    drawn.push(words(line, { x: 0, y }, { size: 11, ink: 'faint' }))
    y += lineHeight
  }
  return { drawn, height: y }
}

/** The scene, or a region of it, as one sheet. */
export function sheetOf(
  scene: Scene,
  look: Look,
  text: SheetWords,
  region: Rect = wholeOf(scene),
): Sheet {
  const width = Math.max(narrowest, region.width + 2 * sheetMargin)
  const head = headOf(scene, text, width, look)
  const foot = footOf(scene, text, width, look)
  const top = sheetMargin + head.height + 8
  const left = (width - region.width) / 2
  const footTop = top + region.height + 16
  return {
    width,
    height: footTop + foot.height + sheetMargin - lineHeight,
    title: text.title,
    description: `${scene.stamp}. ${scene.legend} ${scene.source}`,
    layers: [
      { drawn: head.drawn, x: sheetMargin, y: sheetMargin, scale: 1, clip: null },
      {
        drawn: drawnScene(scene, look, region),
        x: left - region.x,
        y: top - region.y,
        scale: 1,
        clip: { x: left, y: top, width: region.width, height: region.height },
      },
      { drawn: foot.drawn, x: sheetMargin, y: footTop, scale: 1, clip: null },
    ],
  }
}
