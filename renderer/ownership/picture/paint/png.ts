import { putDrawn } from './canvas'
import type { Look } from './look'
import type { Layer, Sheet } from './sheet'

/** A picture as PNG bytes; `scale` tells how many pixels one unit of the sheet became. */
export interface Png {
  bytes: Uint8Array
  width: number
  height: number
  scale: number
  /** it would have been too large at the wanted scale */
  isScaledDown: boolean
}

/** Chromium draws no canvas larger than 16,384 on a side; memory limits the area. */
const longestSide = 16_384
const mostPixels = 100_000_000

/** The largest scale, at most the wanted one, at which the sheet can be drawn. */
export function pngScale(size: { width: number; height: number }, wanted = 2): number {
  return Math.min(
    wanted,
    longestSide / size.width,
    longestSide / size.height,
    Math.sqrt(mostPixels / (size.width * size.height)),
  )
}

/** Draws a sheet on a canvas of its own and packs it. */
export async function sheetToPng(sheet: Sheet, look: Look, wanted = 2): Promise<Png> {
  const scale = pngScale(sheet, wanted)
  const width = Math.floor(sheet.width * scale)
  const height = Math.floor(sheet.height * scale)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas to draw on')
  context.fillStyle = look.inks.surface
  context.fillRect(0, 0, width, height)
  context.lineJoin = 'round'
  for (const layer of sheet.layers) putLayer(context, layer, scale, look)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { bytes, width, height, scale, isScaledDown: scale < wanted }
}

function putLayer(
  context: OffscreenCanvasRenderingContext2D,
  { drawn, x, y, scale: own, clip }: Layer,
  scale: number,
  look: Look,
): void {
  context.save()
  context.setTransform(scale, 0, 0, scale, 0, 0)
  if (clip) {
    context.beginPath()
    context.rect(clip.x, clip.y, clip.width, clip.height)
    context.clip()
  }
  context.translate(x, y)
  context.scale(own, own)
  putDrawn(context, drawn, look)
  context.restore()
}
