import { printElement } from '../../history/print-element'

/**
 * Hands both dates to the system's print dialog. A canvas has no copy of its pixels in the page, so
 * each is printed as the image that it shows.
 */
export function printDates(element: HTMLElement): void {
  const copy = element.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return
  const drawn = [...element.querySelectorAll('canvas')]
  for (const [at, canvas] of [...copy.querySelectorAll('canvas')].entries()) {
    const image = new Image()
    image.src = drawn[at]?.toDataURL('image/png') ?? ''
    image.style.maxWidth = '100%'
    canvas.replaceWith(image)
  }
  printElement(copy)
}
