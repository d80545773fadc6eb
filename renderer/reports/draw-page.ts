import { AnnotationMode, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Canvases above this many pixels fail or eat the machine's memory: 16 million are 64 MB. */
export const mostPixels = 2 ** 24

export interface Drawing {
  done: Promise<void>
  cancel: () => void
}

/** Draws a page into a canvas at `scale` CSS pixels to a point, as sharp as the screen allows. */
export function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  scale: number,
  rotation: number,
): Drawing {
  const viewport = page.getViewport({ scale, rotation: page.rotate + rotation })
  const room = Math.sqrt(mostPixels / (viewport.width * viewport.height))
  const sharpness = Math.min(window.devicePixelRatio || 1, room)
  canvas.width = Math.floor(viewport.width * sharpness)
  canvas.height = Math.floor(viewport.height * sharpness)
  const task: RenderTask = page.render({
    canvas,
    viewport,
    transform: sharpness === 1 ? undefined : [sharpness, 0, 0, sharpness, 0, 0],
    annotationMode: AnnotationMode.ENABLE,
    // A report is paper: white in the dark theme too.
    background: '#ffffff',
  })
  return { done: task.promise, cancel: () => task.cancel() }
}

/** Lays the page's selectable text over its picture and gives the spans, one per text item. */
export async function layText(
  page: PDFPageProxy,
  container: HTMLElement,
  scale: number,
  rotation: number,
): Promise<HTMLElement[]> {
  const viewport = page.getViewport({ scale, rotation: page.rotate + rotation })
  const textContentSource = await page.getTextContent()
  container.replaceChildren()
  const layer = new TextLayer({ textContentSource, container, viewport })
  await layer.render()
  return layer.textDivs
}

/** Gives the memory of a canvas back at once; the collector would keep it for long. */
export function release(canvas: HTMLCanvasElement | null) {
  if (!canvas) return
  canvas.width = 0
  canvas.height = 0
}
