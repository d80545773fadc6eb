import type { Scene } from '../scene'
import { shape, words, type Drawn } from './drawn'
import { outlineOf, roundBox } from './geometry'
import type { Look } from './look'

/** Words of the legend, in the order in which its signs stand. */
export interface LegendWords {
  person: string
  company: string
  foundation: string
  state: string
  unknown: string
  fold: string
  bo: string
  boPossible: string
  cycle: string
}

const signWidth = 22
const signHeight = 12

/** The signs of one legend entry, 22 by 12, with its upper left corner at 0, 0. */
export function legendSign(entry: keyof LegendWords, look: Look): Drawn[] {
  const here = { x: 0.5, y: 0.5 }
  const [width, height] = [signWidth - 1, signHeight - 1]
  const outlined = { stroke: 'soft' } as const
  switch (entry) {
    case 'person':
    case 'company':
      return [shape(outlineOf(entry, width, height), here, outlined)]
    case 'foundation':
      return [shape({ d: 'M 4 0 H 17 L 21 4 V 11 H 0 V 4 Z' }, here, outlined)]
    case 'state':
      return [
        shape(roundBox(width, height, 0), here, outlined),
        shape({ d: 'M 0 2.5 H 21 M 0 8.5 H 21' }, here, outlined),
      ]
    case 'unknown':
      return [shape(roundBox(width, height, 1), here, { ...outlined, dash: [3, 2] })]
    case 'fold':
      return [
        shape(roundBox(17, 8, 1), { x: 4.5, y: 3.5 }, outlined),
        shape(roundBox(17, 8, 1), here, { ...outlined, fill: 'surface' }),
      ]
    case 'cycle':
      return [shape({ d: 'M 0 6 H 21' }, { x: 0, y: 0 }, { stroke: 'raise', width: 2 })]
    case 'bo':
      return [signText(look.words.bo, 'calm')]
    case 'boPossible':
      return [signText(look.words.boPossible, 'care')]
  }
}

const signText = (text: string, ink: 'calm' | 'care') =>
  words(text, { x: 0, y: 10 }, { size: 11, isStrong: true, ink })

/** Which entries a scene needs: what it does not show is not explained. */
export function legendEntries(scene: Scene): (keyof LegendWords)[] {
  const kinds = new Set(scene.boxes.map(({ shape: kind }) => (kind === 'gap' ? 'unknown' : kind)))
  const marks = new Set(scene.boxes.flatMap((box) => box.marks.map(({ kind }) => kind)))
  const shapes = (['person', 'company', 'foundation', 'state', 'unknown', 'fold'] as const).filter(
    (kind) => kinds.has(kind),
  )
  return [
    ...shapes,
    ...(marks.has('bo') ? (['bo'] as const) : []),
    ...(marks.has('bo-possible') ? (['boPossible'] as const) : []),
    ...(scene.lines.some(({ style }) => style === 'cycle') ? (['cycle'] as const) : []),
  ]
}
