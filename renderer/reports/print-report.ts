import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { mostPixels, release } from './draw-page'
import './print-sheets.css'

/** 150 dots to an inch, of which a point is a 72nd: small print stays legible, a page stays below 10 MB. */
const dotsPerPoint = 150 / 72

export type PrintOutcome =
  | { kind: 'handed-over' }
  | { kind: 'cancelled' }
  /** nothing was printed: a report with a page missing would pass for the whole one */
  | { kind: 'unreadable'; page: number }

let putAway: (() => void) | null = null

/**
 * Draws all pages of a report as stored, unturned, and hands them to the system's print dialog. The
 * window prints itself, so no other viewer ever sees the bytes. `onPage` hears how many are drawn.
 */
export async function printReport(
  pdf: PDFDocumentProxy,
  onPage: (drawn: number) => void,
  signal: AbortSignal,
): Promise<PrintOutcome> {
  const sheets: HTMLImageElement[] = []
  try {
    while (sheets.length < pdf.numPages) {
      sheets.push(await drawSheet(pdf, sheets.length + 1, signal))
      signal.throwIfAborted()
      onPage(sheets.length)
    }
  } catch (error) {
    sheets.forEach(forget)
    if (signal.aborted) return { kind: 'cancelled' }
    console.warn('a page could not be drawn to print', error instanceof Error ? error.name : '')
    return { kind: 'unreadable', page: sheets.length + 1 }
  }
  layOut(sheets)
  window.print()
  return { kind: 'handed-over' }
}

/** Puts the sheets where print-sheets.css prints them, until they are printed. */
function layOut(sheets: HTMLImageElement[]) {
  // The engine may refuse to print without a word, and then sheets of before still lie there.
  putAway?.()
  const stack = document.createElement('div')
  stack.className = 'print-sheets'
  stack.append(...sheets)
  document.body.append(stack)
  putAway = () => {
    putAway = null
    stack.remove()
    sheets.forEach(forget)
  }
  window.addEventListener('afterprint', putAway, { once: true })
}

async function drawSheet(
  pdf: PDFDocumentProxy,
  number: number,
  signal: AbortSignal,
): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number)
  const paper = page.getViewport({ scale: 1 })
  const room = Math.sqrt(mostPixels / (paper.width * paper.height))
  const viewport = page.getViewport({ scale: Math.min(dotsPerPoint, room) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({
    canvas,
    viewport,
    intent: 'print',
    annotationMode: AnnotationMode.ENABLE,
    background: '#ffffff',
  })
  const cancel = () => task.cancel()
  signal.addEventListener('abort', cancel)
  try {
    await task.promise
    return await pictureOf(canvas)
  } finally {
    signal.removeEventListener('abort', cancel)
    release(canvas)
    page.cleanup()
  }
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new RangeError('the page is too large for a picture')
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  try {
    // The print dialog does not wait for pictures.
    await image.decode()
  } catch (error) {
    forget(image)
    throw error
  }
  return image
}

const forget = (image: HTMLImageElement) => URL.revokeObjectURL(image.src)
