import { firstCamera, nearSubject, type Camera, type Margins, type Size } from '../camera'
import type { Scene, SceneBox } from '../scene'

/** Certain owners go before possible ones. */
const boOrder = { bo: 0, 'bo-possible': 1 } as const

const ownerRank = ({ marks }: SceneBox): number => {
  for (const { kind } of marks) if (kind === 'bo' || kind === 'bo-possible') return boOrder[kind]
  return 2
}

/**
 * How a scene is first seen: whole where that can be read, else its subject with the beneficial
 * owners, then the nearest levels, owners before holdings.
 */
export function firstLookAt(scene: Scene, window: Size, margins: Margins): Camera {
  const subject = scene.boxes.find(({ shape }) => shape === 'subject')
  if (!subject) return firstCamera(scene, [], window, margins)
  const weighed = nearSubject(scene.boxes, subject, window, margins).map((box) => ({
    box,
    rank: ownerRank(box),
    isBelow: Number(box.y > subject.y),
    away: Math.abs(box.x + box.width / 2 - subject.x - subject.width / 2),
  }))
  weighed.sort(
    (one, other) =>
      one.rank - other.rank ||
      one.box.level - other.box.level ||
      one.isBelow - other.isBelow ||
      one.away - other.away,
  )
  return firstCamera(scene, [subject, ...weighed.map(({ box }) => box)], window, margins)
}
