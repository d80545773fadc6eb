import type { SceneLine } from '../scene'
import { shape, words, type Drawn, type DrawnShape, type Ink } from './drawn'
import { arrowHead, roundBox, stepped } from './geometry'
import { drawnIcon } from './glyphs'
import { fitText, letterSize, type Look } from './look'

const widestLabel = 156

export interface LineStyling {
  ink: Ink
  width: number
  dash: readonly number[]
}

/** How a line is drawn; the same for the near and the far view. */
export function lineStyleOf(line: SceneLine, look: Look): LineStyling {
  const isStrong = look.emphasis.lines.has(line.id)
  const dash =
    line.style === 'unknown' || line.style === 'gap' ? [4, 3] : line.change === 'went' ? [2, 3] : []
  if (line.style === 'cycle') return { ink: 'raise', width: isStrong ? 3 : 2, dash }
  return isStrong ? { ink: 'strong', width: 2, dash } : { ink: 'edge', width: 1.25, dash }
}

/** The line up to its arrow head, and the head, which is never dashed. */
export function drawnLine(line: SceneLine, look: Look): DrawnShape[] {
  const { ink, width, dash } = lineStyleOf(line, look)
  const here = { x: 0, y: 0 }
  const head = arrowHead(line.points)
  const shaft = head ? shortened(line.points, 6) : line.points
  const drawn = [shape(stepped(shaft), here, { stroke: ink, width, dash })]
  if (head) drawn.push(shape(head, here, { fill: ink }))
  return drawn
}

/** Ends the line inside its arrow head, so that the tip stays sharp. */
function shortened(points: SceneLine['points'], by: number): SceneLine['points'] {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return points
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1])
  if (length <= by) return points
  const part = (length - by) / length
  const end = [before[0] + (tip[0] - before[0]) * part, before[1] + (tip[1] - before[1]) * part]
  return [...points.slice(0, -1), [end[0] ?? 0, end[1] ?? 0]]
}

/** The share on the line, on a ground of its own so that the line does not run through it. */
export function drawnLabel(line: SceneLine, look: Look): Drawn[] {
  return [...shareLabel(line, look), ...cyclePill(line, look)]
}

function shareLabel(line: SceneLine, look: Look): Drawn[] {
  if (line.label === '') return []
  const isCycle = line.style === 'cycle'
  const isStrong = isCycle || line.style === 'conflict' || look.emphasis.lines.has(line.id)
  const size = letterSize(12, look)
  const text = fitText(line.label, widestLabel, size, isStrong, look.measure)
  const width = look.measure(text, size, isStrong) + 8
  const height = Math.max(18, size * 1.3)
  const [x, y] = line.labelAt
  const ink: Ink = isCycle ? 'raise' : line.style === 'conflict' ? 'care' : 'main'
  const drawn: Drawn[] = [
    shape(
      roundBox(width, height, 4),
      { x: x - width / 2, y: y - height / 2 },
      { fill: 'sunken', ...(line.change ? { stroke: changeInk(line) } : {}) },
    ),
  ]
  drawn.push(words(text, { x, y: y + size / 3, anchor: 'middle' }, { size, isStrong, ink }))
  return drawn
}

const changeInk = ({ change }: SceneLine): Ink => (change === 'went' ? 'quiet' : 'accent')

function cyclePill(line: SceneLine, look: Look): Drawn[] {
  if (line.cycle === null) return []
  const [x, y] = line.cycle.at
  const text = line.cycle.text
  const size = letterSize(12, look)
  const grown = size / 12
  const width = Math.ceil(look.measure(text, size, false)) + 36 * grown
  const at = { x: x - width / 2, y: y - 11 * grown }
  return [
    shape(roundBox(width, 22 * grown, 11 * grown), at, { fill: 'raiseSoft', stroke: 'raiseLine' }),
    ...drawnIcon('cycle', { x: at.x + 8 * grown, y: at.y + 4 * grown }, 14 * grown, 'raise'),
    words(text, { x: at.x + 27 * grown, y: at.y + 15 * grown }, { size, ink: 'raise' }),
  ]
}

/** Quiet lines first, cycles over them, the chosen path over all. */
export const inOrder = (lines: readonly SceneLine[], look: Look): SceneLine[] => {
  const rank = (line: SceneLine) =>
    (look.emphasis.lines.has(line.id) ? 2 : 0) + (line.style === 'cycle' ? 1 : 0)
  return [...lines].sort((a, b) => rank(a) - rank(b))
}
