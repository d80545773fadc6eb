import type { Camera, Size } from '../camera'
import { sightOf } from '../camera'
import type { Scene, SceneBox, SceneLine } from '../scene'
import { drawnBox } from './box-drawn'
import { putDrawn, putTogether, type Context } from './canvas'
import type { Drawn, DrawnShape, Rect } from './drawn'
import { paintFar } from './far'
import { drawnLabel, drawnLine, inOrder } from './line-drawn'
import { lookAt, type Look } from './look'
import type { Motion } from './motion'
import { paintMoving } from './paint-moving'

/** The window onto the picture. */
export interface Sight extends Size {
  camera: Camera
  /** device pixels for each CSS pixel */
  pixelRatio: number
}

/** From this scale on a box has room for name and figure in letters that can be read. */
export const textScale = 0.55
/** Badges, rings and glyphs reach this far out of their box. */
const overhang = 24

/**
 * Draws what of a scene lies in sight. Near, everything is drawn; farther away than text can be
 * read, outlines and lines only.
 */
export function paint(
  context: Context,
  scene: Scene,
  sight: Sight,
  look: Look,
  motion: Motion | null = null,
): void {
  const { camera, pixelRatio } = sight
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = look.inks.sunken
  context.fillRect(0, 0, sight.width * pixelRatio, sight.height * pixelRatio)
  const scale = camera.scale * pixelRatio
  context.setTransform(scale, 0, 0, scale, camera.x * pixelRatio, camera.y * pixelRatio)
  const seen = sightOf(camera, sight)
  const isNear = camera.scale >= textScale
  const lettered = lookAt(look, camera.scale)
  if (motion && isNear) return paintMoving(context, scene.boxes, scene.lines, lettered, motion)
  const boxes = scene.boxes.filter((box) => isSeen(box, seen))
  const lines = inOrder(linesSeen(scene, seen), look)
  if (isNear) paintNear(context, boxes, lines, lettered)
  else paintFar(context, boxes, lines, camera.scale, look)
}

function paintNear(
  context: Context,
  boxes: readonly SceneBox[],
  lines: readonly SceneLine[],
  look: Look,
): void {
  context.lineJoin = 'round'
  context.lineCap = 'butt'
  const drawings = drawingsOf(look)
  putTogether(
    context,
    lines.flatMap((line) => remembered(line, look, drawnLine, drawings.line)),
    look,
  )
  for (const line of lines)
    putDrawn(context, remembered(line, look, drawnLabel, drawings.label), look)
  for (const box of boxes) putDrawn(context, remembered(box, look, drawnBox, drawings.box), look)
}

interface Drawings {
  line: WeakMap<object, DrawnShape[]>
  label: WeakMap<object, Drawn[]>
  box: WeakMap<object, Drawn[]>
}
const drawnBefore = new WeakMap<Look, Drawings>()

function drawingsOf(look: Look): Drawings {
  const known = drawnBefore.get(look)
  if (known) return known
  const drawings = { line: new WeakMap(), label: new WeakMap(), box: new WeakMap() }
  drawnBefore.set(look, drawings)
  return drawings
}

/** What is drawn of a box or line is the same as long as the look is. */
function remembered<T extends object, D>(
  of: T,
  look: Look,
  draw: (of: T, look: Look) => D,
  before: WeakMap<object, D>,
): D {
  const known = before.get(of)
  if (known) return known
  const drawn = draw(of, look)
  before.set(of, drawn)
  return drawn
}

export const isSeen = (box: Rect, seen: Rect): boolean =>
  box.x - overhang < seen.x + seen.width &&
  box.x + box.width + overhang > seen.x &&
  box.y - overhang < seen.y + seen.height &&
  box.y + box.height + overhang > seen.y

const reaches = new WeakMap<Scene, Float64Array>()

/** Least and most x and y of every line, four numbers each. */
function reachOf(scene: Scene): Float64Array {
  const known = reaches.get(scene)
  if (known) return known
  const reach = new Float64Array(scene.lines.length * 4)
  scene.lines.forEach(({ points, labelAt, cycle }, index) => {
    const all = cycle === null ? [...points, labelAt] : [...points, labelAt, cycle.at]
    const xs = all.map(([x]) => x)
    const ys = all.map(([, y]) => y)
    reach.set([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], index * 4)
  })
  reaches.set(scene, reach)
  return reach
}

/** Labels are wider than their place. */
const labelReach = 80

export function linesSeen(scene: Scene, seen: Rect): SceneLine[] {
  const reach = reachOf(scene)
  return scene.lines.filter((_, index) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = reach.subarray(index * 4, index * 4 + 4)
    return (
      left - labelReach < seen.x + seen.width &&
      right + labelReach > seen.x &&
      top - overhang < seen.y + seen.height &&
      bottom + overhang > seen.y
    )
  })
}
