import type { SceneBox } from '../scene'
import { orderButtonOf } from './box-places'
import { words, type Drawn, type Ink } from './drawn'
import { fitText, letterSize, wrapText, type Look } from './look'

const nameSize = 12
const noteSize = 11
/** Upright letters reach this part of their size above the middle of their line. */
const rise = 0.36
/** From one line to the next, as a part of the size of the letters. */
const leading = 1.15
/** Between the text and the upper and lower edge of its box. */
const edge = 3

/** A pill's ends are round, so its text starts further in. */
const insetsOf = ({ shape: kind }: SceneBox) =>
  kind === 'person' ? { left: 18, right: 16 } : { left: 10, right: 8 }

/** Name, and under it note and figure. What has no room is cut: the note first, the figure never. */
export function boxText(box: SceneBox, look: Look): Drawn[] {
  const { left, right } = insetsOf(box)
  const hasLast = box.note !== '' || box.figure !== '' || orderButtonOf(box, look) !== null
  const name = nameLines(box, box.width - left - right, hasLast, look)
  const { size } = name
  // Beside a button the end of a long name takes the note's place.
  const [beside] = orderButtonOf(box, look) ? name.lines.slice(1) : []
  const lines = beside === undefined ? name.lines : name.lines.slice(0, 1)
  const between = Math.max(size * leading, lines.length === 2 && size === nameSize ? 15 : 0)
  const lastSize = letterSize(nameSize, look)
  const beforeLast = Math.max(lastSize * leading, lines.length === 1 ? 19 : 15)
  const height = (lines.length - 1) * between + (hasLast ? beforeLast : 0)
  const first = box.y + (box.height - height) / 2 + size * rise
  const drawn: Drawn[] = lines.map((text, line) => {
    const at = { x: box.x + left, y: first + line * between }
    return words(text, at, { size, isStrong: true, ink: 'main' })
  })
  if (beside !== undefined) {
    const at = { x: box.x + left, y: first + height }
    return [...drawn, words(beside, at, { size, isStrong: true, ink: 'main' })]
  }
  return hasLast ? [...drawn, ...lastLine(box, first + height, look)] : drawn
}

interface NameLines {
  lines: string[]
  size: number
}

function nameLines(box: SceneBox, room: number, hasLast: boolean, look: Look): NameLines {
  if (look.isPaper) return wholeName(box, room, hasLast, look)
  const size = letterSize(nameSize, look)
  const fitted = fitText(box.title, room, size, true, look.measure)
  const needed = (hasLast ? 3 : 2) * size * leading + 2 * edge
  if (fitted === box.title || needed > box.height) return { lines: [fitted], size }
  const [first = '', ...others] = wrapText(box.title, room, size, look.measure, true)
  const lines = [first, ...(others.length === 0 ? [] : [others.join(' ')])]
  return { lines: lines.map((line) => fitText(line, room, size, true, look.measure)), size }
}

const smallestOnPaper = 6

/** Paper can be looked at closely: the letters get smaller until the whole name has room. */
function wholeName(
  box: Pick<SceneBox, 'title' | 'height'>,
  room: number,
  hasLast: boolean,
  look: Look,
  largest = nameSize,
): NameLines {
  for (let size = largest; ; size -= 0.5) {
    const lines = wrapText(box.title, room, size, look.measure, true)
    const most = Math.floor((box.height - 2 * edge - (hasLast ? 15 : 0)) / (size * leading))
    const isWide = lines.some((line) => look.measure(line, size, true) > room)
    if (!isWide && lines.length <= Math.max(1, most)) return { lines, size }
    if (size <= smallestOnPaper) {
      const kept = [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
      return { lines: kept.map((line) => fitText(line, room, size, true, look.measure)), size }
    }
  }
}

function lastLine(box: SceneBox, y: number, look: Look): Drawn[] {
  const { left, right } = insetsOf(box)
  const room = box.width - left - right
  const button = orderButtonOf(box, look)
  const size = letterSize(nameSize, look)
  const figure = fitText(box.figure, room, size, true, look.measure)
  const taken = button
    ? button.width - 2
    : figure === ''
      ? 0
      : look.measure(figure, size, true) + 0.7 * size
  const note = noteIn(box.note, room - taken, look)
  return [
    ...(note === ''
      ? []
      : [words(note, { x: box.x + left, y }, { size: letterSize(noteSize, look), ink: 'faint' })]),
    ...(figure === ''
      ? []
      : [
          words(
            figure,
            { x: box.x + box.width - right, y, anchor: 'end' },
            { size, isStrong: true, ink: 'main' },
          ),
        ]),
  ]
}

/** A few letters of a note say nothing. */
const fewestOfNote = 5

/** Its parts leave from the end: `1968, NO` becomes `1968`. */
function noteIn(note: string, room: number, look: Look): string {
  const size = letterSize(noteSize, look)
  const parts = note.split(', ')
  for (let kept = parts.length; kept > 0; kept--) {
    const shorter = parts.slice(0, kept).join(', ')
    if (look.measure(shorter, size, false) <= room) return shorter
  }
  const fitted = room <= 0 ? '' : fitText(parts[0] ?? '', room, size, false, look.measure)
  return fitted.length > fewestOfNote ? fitted : ''
}

/** The subject's name and number, on its own colour. */
export function subjectText(box: SceneBox, look: Look): Drawn[] {
  const room = box.width - 28
  const ink: Ink = 'onAccent'
  const [size, small] = [letterSize(13, look), letterSize(noteSize, look)]
  const { lines, size: fitting } = look.isPaper
    ? wholeName(box, room, true, look, 13)
    : { lines: [fitText(box.title, room, size, true, look.measure)], size }
  const between = fitting * leading
  const height = (lines.length - 1) * between + Math.max(19, small * leading)
  const first = box.y + (box.height - height) / 2 + size * rise
  const x = box.x + 14
  return [
    ...lines.map((line, at) =>
      words(line, { x, y: first + at * between }, { size: fitting, isStrong: true, ink }),
    ),
    words(noteIn(box.note, room, look), { x, y: first + height }, { size: small, ink }),
  ]
}
