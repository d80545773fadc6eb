import { fitCamera, keepInSight, type Camera, type Margins, type Size } from '../camera'
import type { Scene } from '../scene'

/**
 * The camera from which a whole path is in sight: moved as little as needed, farther away only where
 * the path is larger than the window. Null where the picture has nothing of it.
 */
export function lookAtPath(
  { boxes, lines }: Scene,
  interests: readonly string[],
  { camera, size, margins }: { camera: Camera; size: Size; margins: Margins },
): Camera | null {
  const wanted = new Set(interests)
  const ends = new Set(
    lines.flatMap(({ interest, from, to }) =>
      interest !== null && wanted.has(interest) ? [from, to] : [],
    ),
  )
  const found = boxes.filter(({ id }) => ends.has(id))
  if (found.length === 0 || size.width === 0) return null
  const x = Math.min(...found.map((box) => box.x))
  const y = Math.min(...found.map((box) => box.y))
  const region = {
    ...{ x, y },
    width: Math.max(...found.map((box) => box.x + box.width)) - x,
    height: Math.max(...found.map((box) => box.y + box.height)) - y,
  }
  const whole = fitCamera(region, size, margins)
  if (whole.scale < camera.scale) {
    return { ...whole, x: whole.x - x * whole.scale, y: whole.y - y * whole.scale }
  }
  return keepInSight(camera, region, size, margins)
}
