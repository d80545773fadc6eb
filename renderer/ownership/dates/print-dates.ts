import { printElement } from '../../history/print-element'
import { sceneToSvg } from '../picture/paint/svg'
import type { Scene } from '../picture/scene'
import { paperLook } from '../picture/view/read-look'
import { sheetWords } from '../picture/words/sheet-words'

/** What is printed of two dates. */
export interface PrintedDates {
  title: string
  /** each with its heading; every sheet says its own rule and dates */
  pictures: readonly { heading: string; scene: Scene }[]
  /** the changes in words, as the window shows them */
  changes: HTMLElement
}

/** Hands both pictures, in the colours of paper, and all changes in words to the system's print dialog. */
export async function printDates({ title, pictures, changes }: PrintedDates): Promise<void> {
  const sheet = document.createElement('article')
  sheet.className = 'printed-dates'
  sheet.append(heading('h1', title))
  const addresses: string[] = []
  for (const { heading: words, scene } of pictures) {
    const svg = sceneToSvg(scene, paperLook(), sheetWords(scene))
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    addresses.push(address)
    const image = new Image()
    image.alt = words
    image.src = address
    // What is printed before it was drawn would be an empty frame.
    await image.decode()
    const figure = document.createElement('figure')
    figure.append(heading('h2', words), image)
    sheet.append(figure)
  }
  sheet.append(changes.cloneNode(true))
  printElement(sheet)
  window.addEventListener(
    'afterprint',
    () => addresses.forEach((each) => URL.revokeObjectURL(each)),
    {
      once: true,
    },
  )
}

function heading(level: 'h1' | 'h2', words: string): HTMLElement {
  const made = document.createElement(level)
  made.textContent = words
  return made
}
