import type { BoxShape } from '../scene'
import type { Geometry } from './drawn'

/** Path data of the picture's shapes, each made once: equal shapes are the same object. */
const made = new Map<string, Geometry>()
const once = (d: string): Geometry => {
  const known = made.get(d)
  if (known) return known
  const geometry = { d }
  made.set(d, geometry)
  return geometry
}

const number = (value: number) => String(Math.round(value * 100) / 100)

/** Path data from letters and numbers, to two decimals. */
export const pathData = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === 'number' ? number(part) : part)).join(' ')

/** A box with round corners; `radius` 0 gives square ones. */
export function roundBox(width: number, height: number, radius: number): Geometry {
  const r = Math.min(radius, width / 2, height / 2)
  if (r === 0) return once(pathData('M 0 0 H', width, 'V', height, 'H 0 Z'))
  const corner = (x: number, y: number) => pathData('A', r, r, '0 0 1', x, y)
  return once(
    [
      pathData('M', r, '0 H', width - r),
      corner(width, r),
      pathData('V', height - r),
      corner(width - r, height),
      pathData('H', r),
      corner(0, height - r),
      pathData('V', r),
      corner(r, 0),
      'Z',
    ].join(' '),
  )
}

/** How much of a foundation's upper corners its roof cuts off. */
const roof = { across: 14, down: 16 }

const roofed = (width: number, height: number): Geometry =>
  once(
    pathData(
      'M',
      roof.across,
      '0 H',
      width - roof.across,
      'L',
      width,
      roof.down,
      'V',
      height,
      'H 0 V',
      roof.down,
      'Z',
    ),
  )

/** The outline that tells what kind of party a box stands for. */
export function outlineOf(kind: BoxShape, width: number, height: number): Geometry {
  switch (kind) {
    case 'person':
      return roundBox(width, height, height / 2)
    case 'foundation':
      return roofed(width, height)
    case 'state':
      return roundBox(width, height, 0)
    case 'subject':
      return roundBox(width, height, 4)
    case 'company':
    case 'unknown':
    case 'fold':
    case 'gap':
      return roundBox(width, height, 3)
  }
}

/** The second ruling of the state's box, above and below. */
export const rulings = (width: number, height: number): Geometry =>
  once(pathData('M 0 4 H', width, 'M 0', height - 4, 'H', width))

/** Points joined by steps with round corners. Not remembered: every line is its own. */
export function stepped(points: readonly (readonly [number, number])[], radius = 6): Geometry {
  const first = points[0]
  if (!first) return { d: '' }
  const parts = [pathData('M', first[0], first[1])]
  for (let index = 1; index < points.length; index += 1) {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]]
    if (!before || !here) continue
    if (!after) parts.push(pathData('L', here[0], here[1]))
    else {
      const start = toward(here, before, radius)
      const end = toward(here, after, radius)
      parts.push(pathData('L', start[0], start[1], 'Q', here[0], here[1], end[0], end[1]))
    }
  }
  return { d: parts.join(' ') }
}

/** The point at most `by` away from one toward another, and never beyond the middle between them. */
function toward(
  from: readonly [number, number],
  to: readonly [number, number],
  by: number,
): readonly [number, number] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

/** An arrow head with its tip at the last point, pointing the way the last step goes. */
export function arrowHead(points: readonly (readonly [number, number])[]): Geometry | null {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return null
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1])
  if (length === 0) return null
  const [dx, dy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length]
  const [baseX, baseY] = [tip[0] - dx * 8, tip[1] - dy * 8]
  return {
    d: pathData(
      'M',
      baseX - dy * 4.5,
      baseY + dx * 4.5,
      'L',
      baseX + dy * 4.5,
      baseY - dx * 4.5,
      'L',
      tip[0] - dx,
      tip[1] - dy,
      'Z',
    ),
  }
}
