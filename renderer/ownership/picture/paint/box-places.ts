import type { SceneBox } from '../scene'
import type { Rect } from './drawn'
import { letterGrowth, letterSize, type Look } from './look'

/** Where the parts of a box that can be pointed at lie: drawing and pointing ask the same. */
export type BoxPart = 'box' | 'more-up' | 'more-down' | 'order'

const handleHeight = 18
const orderHeight = 20
/** Below this scale there is no room in a box for a button that can be read. */
const leastForOrder = 0.75

/** The handle that shows hidden owners (above) or holdings (below); null where none are hidden. */
export function handleOf(box: SceneBox, side: 'up' | 'down', look: Look): Rect | null {
  const count = box.more[side]
  if (count === null) return null
  const grown = letterGrowth(look)
  const height = handleHeight * grown
  const text = look.measure(handleText(count), letterSize(11, look), true)
  const width = Math.max(height, Math.ceil(text) + 14 * grown)
  const middle = side === 'up' ? box.y : box.y + box.height
  return {
    x: box.x + (box.width - width) / 2,
    y: middle - height / 2,
    width,
    height,
  }
}

/** Where nobody is hidden but lines are, no number. */
export const handleText = (count: number): string => (count === 0 ? '+' : `+${count}`)

/** The button of a gap whose owners can be ordered; on paper there is none. */
export function orderButtonOf(box: SceneBox, look: Look): Rect | null {
  if (box.shape !== 'gap' || look.words.order === '' || !box.canOrder) return null
  if (look.scale < leastForOrder) return null
  const width = Math.ceil(look.measure(look.words.order, letterSize(11, look), false)) + 16
  return {
    x: box.x + box.width - 6 - width,
    y: box.y + box.height - 27,
    width,
    height: orderHeight,
  }
}

const contains = (rect: Rect, x: number, y: number, grown = 0) =>
  x >= rect.x - grown &&
  x <= rect.x + rect.width + grown &&
  y >= rect.y - grown &&
  y <= rect.y + rect.height + grown

/** Which part of the box lies at a point of the picture; `grown` widens small parts to a fair target. */
export function partAt(
  box: SceneBox,
  x: number,
  y: number,
  look: Look,
  grown: number,
): BoxPart | null {
  const up = handleOf(box, 'up', look)
  if (up && contains(up, x, y, grown)) return 'more-up'
  const down = handleOf(box, 'down', look)
  if (down && contains(down, x, y, grown)) return 'more-down'
  const order = orderButtonOf(box, look)
  if (order && contains(order, x, y, grown)) return 'order'
  return contains(box, x, y) ? 'box' : null
}
