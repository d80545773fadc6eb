import type { Scene } from '../scene'
import type { Ink } from './drawn'

/** How wide a text is in picture units. */
export type Measure = (text: string, size: number, isStrong: boolean) => number

/** The few words that are drawn on signs. */
export interface SignWords {
  bo: string
  boPossible: string
  order: string
  came: string
  went: string
  moved: string
}

/** What is drawn stronger: the chosen box, and the lines and boxes of the chosen path. */
export interface Emphasis {
  chosen: string | null
  lines: ReadonlySet<string>
  boxes: ReadonlySet<string>
}

/** How a scene is drawn: colours, font, words on signs, what is stronger. */
export interface Look {
  inks: Readonly<Record<Ink, string>>
  /** font family list as CSS writes it */
  font: string
  measure: Measure
  words: SignWords
  emphasis: Emphasis
  /** system colours rule: what is told by a fill gets an outline too */
  isForced: boolean
}

export const noEmphasis: Emphasis = { chosen: null, lines: new Set(), boxes: new Set() }

/** The lines of these interests and the boxes they join. */
export function emphasisOf(scene: Scene, chosen: string | null, path: readonly string[]): Emphasis {
  if (path.length === 0) return { chosen, lines: new Set(), boxes: new Set() }
  const interests = new Set(path)
  const onPath = scene.lines.filter(({ interest }) => interest !== null && interests.has(interest))
  return {
    chosen,
    lines: new Set(onPath.map(({ id }) => id)),
    boxes: new Set(onPath.flatMap(({ from, to }) => [from, to])),
  }
}

/** Without a screen: a width that is right on average. Text cut by it is cut a little early or late. */
export const roughMeasure: Measure = (text, size, isStrong) =>
  [...text].length * size * (isStrong ? 0.58 : 0.54)

/** The text, or its beginning and “…” where it is wider than there is room. */
export function fitText(
  text: string,
  room: number,
  size: number,
  isStrong: boolean,
  measure: Measure,
): string {
  if (measure(text, size, isStrong) <= room) return text
  const letters = [...text]
  let [least, most] = [0, letters.length - 1]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    const isFitting =
      measure(`${letters.slice(0, middle).join('').trimEnd()}…`, size, isStrong) <= room
    if (isFitting) least = middle
    else most = middle - 1
  }
  return least === 0 ? '…' : `${letters.slice(0, least).join('').trimEnd()}…`
}

/** Lines of at most this width, broken between words; a word that is wider alone stands alone. */
export function wrapText(text: string, room: number, size: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || measure(longer, size, false) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
