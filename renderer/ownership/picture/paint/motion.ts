import type { Scene } from '../scene'

/** How far boxes still are from where they go; null for one that is new. */
export interface Motion {
  shiftOf: (box: string) => readonly [number, number] | null
  /** 0 at the start, 1 at the end */
  part: number
}

/** More boxes than this jump: nobody can follow them all. */
const mostMoved = 600

/** The way from one scene to the next; null where nothing that stays moves, or too much does. */
export function motionBetween(
  before: Scene | null,
  after: Scene,
): ((part: number) => Motion) | null {
  if (!before || after.boxes.length > mostMoved) return null
  const was = new Map(before.boxes.map((box) => [box.id, box]))
  const shifts = new Map<string, readonly [number, number]>()
  for (const { id, x, y } of after.boxes) {
    const old = was.get(id)
    if (old) shifts.set(id, [old.x - x, old.y - y])
  }
  if (shifts.size === 0) return null
  return (part) => {
    const eased = 1 - (1 - part) ** 3
    return {
      part: eased,
      shiftOf: (id) => {
        const shift = shifts.get(id)
        return shift ? [shift[0] * (1 - eased), shift[1] * (1 - eased)] : null
      },
    }
  }
}
