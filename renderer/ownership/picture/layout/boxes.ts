import type { Pictured } from './pictured'
import type { Standing } from './tidy'
import { heightOf, widthOf, type Units } from './units'

/** A box on its way to its place: across it stands, its height follows from the rows. */
export interface Box {
  /** its number among the boxes */
  at: number
  left: number
  width: number
  height: number
  middle: number
  unit: number
  /** the row of units it is in: 0 the subject's, negative above */
  band: number
  /** its upper edge, set once all rows have their heights */
  y: number
  /** from the row's edge toward the subject */
  away: number
  /** rows above are lined up at their lower edge, those below at their upper */
  isUp: boolean
  /** where the line of its column stands; null for a box that lines reach from above and below */
  busX: number | null
}

export function boxesOf({ boxes }: Pictured, { units }: Units, { left, band }: Standing): Box[] {
  const placed = new Array<Box>(boxes.length)
  for (const [unit, { boxes: inside, side }] of units.entries()) {
    const unitLeft = Math.round(left[unit] ?? 0)
    for (const { box, left: inner, away, busLeft } of inside) {
      const at = boxes[box]
      if (!at) continue
      const width = widthOf(at)
      const boxLeft = unitLeft + inner
      placed[box] = {
        at: box,
        left: boxLeft,
        width,
        height: heightOf(at),
        middle: boxLeft + width / 2,
        unit,
        band: band[unit] ?? 0,
        y: 0,
        away,
        isUp: side === 'up',
        busX: busLeft === null ? null : unitLeft + busLeft,
      }
    }
  }
  return placed
}
