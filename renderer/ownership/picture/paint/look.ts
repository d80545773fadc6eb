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
  /** on paper nobody can ask for what was cut: names stand there whole */
  isPaper: boolean
  /** how large a picture unit is on the screen: letters never get smaller there than can be read */
  scale: number
}

/** The smallest letters of the visual language, in CSS pixels. */
export const smallestLetter = 11
/** Letters are set anew in steps of this, so that little is drawn anew while one zooms. */
const scaleStep = 0.025

/** A size in picture units that can be read at the look's scale. */
export const letterSize = (size: number, { scale, isPaper }: Look): number =>
  isPaper ? size : Math.max(size, smallestLetter / scale)

/** How much larger than usual signs beside letters are. */
export const letterGrowth = (look: Look): number => letterSize(11, look) / 11

const looksAt = new WeakMap<Look, Map<number, Look>>()

/** The look as it is at a scale: the same one for scales that hardly differ. */
export function lookAt(look: Look, scale: number): Look {
  const step = Math.min(1, Math.floor(scale / scaleStep + 1e-6) * scaleStep)
  if (step === look.scale) return look
  const known = looksAt.get(look) ?? new Map<number, Look>()
  looksAt.set(look, known)
  const made = known.get(step) ?? { ...look, scale: step }
  known.set(step, made)
  return made
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
export function wrapText(
  text: string,
  room: number,
  size: number,
  measure: Measure,
  isStrong = false,
): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || measure(longer, size, isStrong) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
