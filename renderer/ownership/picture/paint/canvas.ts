import { alike, type Drawn, type DrawnShape, type DrawnWords, type Geometry } from './drawn'
import type { Look } from './look'

/** Both kinds of canvas: the window's, and the one a PNG is made on. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

const paths = new WeakMap<Geometry, Path2D>()

const pathOf = (geometry: Geometry): Path2D => {
  const known = paths.get(geometry)
  if (known) return known
  const path = new Path2D(geometry.d)
  paths.set(geometry, path)
  return path
}

/** Puts drawn things onto a canvas whose transform is already that of the picture. */
export function putDrawn(context: Context, drawn: readonly Drawn[], look: Look): void {
  for (const each of drawn) {
    if (each.kind === 'words') putWords(context, each, look)
    else putShape(context, each, look)
  }
}

/** Shapes of one style as one, so that lines which share a stretch are not drawn darker there. */
export function putTogether(context: Context, drawn: readonly DrawnShape[], look: Look): void {
  for (const group of alike(drawn)) {
    const [first] = group
    if (!first) continue
    const path = new Path2D()
    for (const { geometry } of group) path.addPath(pathOf(geometry))
    putPath(context, path, first, look)
  }
}

function putShape(context: Context, drawn: DrawnShape, look: Look): void {
  const { x, y, scale } = drawn
  const path = pathOf(drawn.geometry)
  context.translate(x, y)
  if (scale !== 1) context.scale(scale, scale)
  putPath(context, path, drawn, look)
  if (scale !== 1) context.scale(1 / scale, 1 / scale)
  context.translate(-x, -y)
}

function putPath(context: Context, path: Path2D, drawn: DrawnShape, look: Look): void {
  if (drawn.fill !== null) {
    context.fillStyle = look.inks[drawn.fill]
    context.fill(path)
  }
  if (drawn.stroke !== null) {
    context.strokeStyle = look.inks[drawn.stroke]
    context.lineWidth = drawn.width
    context.setLineDash(drawn.dash as number[])
    context.stroke(path)
  }
}

export const fontOf = (size: number, isStrong: boolean, font: string): string =>
  `${isStrong ? 600 : 400} ${size}px ${font}`

function putWords(context: Context, drawn: DrawnWords, look: Look): void {
  context.font = fontOf(drawn.size, drawn.isStrong, look.font)
  context.textAlign = drawn.anchor === 'middle' ? 'center' : drawn.anchor
  context.fillStyle = look.inks[drawn.ink]
  context.fillText(drawn.text, drawn.x, drawn.y)
}
