import { toPicture, type Camera } from '../camera'
import { partAt, type BoxPart } from '../paint/box-places'
import type { Look } from '../paint/look'
import { textScale } from '../paint/paint'
import type { Scene, SceneBox } from '../scene'

export interface Pointed {
  box: SceneBox
  part: BoxPart
}

/** A target is at least this wide on the screen. */
const smallestTarget = 24

/** What lies under a point of the screen; the uppermost box counts. Far away there are only boxes. */
export function pointedAt(
  scene: Scene,
  camera: Camera,
  look: Look,
  at: { x: number; y: number },
): Pointed | null {
  const [x, y] = toPicture(camera, at.x, at.y)
  const isNear = camera.scale >= textScale
  const grown = isNear ? Math.max(0, (smallestTarget / camera.scale - 18) / 2) : 0
  for (let index = scene.boxes.length - 1; index >= 0; index -= 1) {
    const box = scene.boxes[index]
    if (!box || Math.abs(box.y + box.height / 2 - y) > box.height) continue
    const part = partAt(box, x, y, look, grown)
    if (part !== null) return { box, part: isNear ? part : 'box' }
  }
  return null
}
