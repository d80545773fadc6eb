import { toPicture, type Camera } from '../camera'
import { partAt, type BoxPart } from '../paint/box-places'
import { lookAt, type Look } from '../paint/look'
import { nameScale } from '../paint/far-words'
import { textScale } from '../paint/paint'
import type { Scene, SceneBox } from '../scene'

export interface Pointed {
  box: SceneBox
  part: BoxPart
}

/** A target is at least this wide on the screen. */
const smallestTarget = 24

/** A handle never takes more of its box than this. */
const mostGrown = 8

/** Far away handles, farther away nothing but boxes is drawn. */
const isDrawn = (part: BoxPart, { scale }: Camera) =>
  part === 'order' ? scale >= textScale : scale >= nameScale

/** What lies under a point of the screen; the uppermost box counts. */
export function pointedAt(
  scene: Scene,
  camera: Camera,
  look: Look,
  at: { x: number; y: number },
): Pointed | null {
  const [x, y] = toPicture(camera, at.x, at.y)
  const lettered = lookAt(look, camera.scale)
  const wanted = (smallestTarget / camera.scale - 18) / 2
  const grown = Math.min(mostGrown, Math.max(0, wanted))
  for (let index = scene.boxes.length - 1; index >= 0; index -= 1) {
    const box = scene.boxes[index]
    if (!box || Math.abs(box.y + box.height / 2 - y) > box.height) continue
    const part = partAt(box, x, y, lettered, grown)
    if (part !== null) return { box, part: isDrawn(part, camera) ? part : 'box' }
  }
  return null
}
