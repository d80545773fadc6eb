import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { foldPage, type PageText } from './find-text'

/** A text item of a page: what it says and where it stands, in the page's own units. */
export interface PlacedText {
  text: string
  endsLine: boolean
  x: number
  y: number
}

export interface PageWords {
  placed: PlacedText[]
  folded: PageText
}

/** Reads the text of pages once each, when somebody searches for the first time. */
export function pageWords(pdf: PDFDocumentProxy) {
  const read = new Map<number, Promise<PageWords>>()

  const fetchWords = async (index: number): Promise<PageWords> => {
    const page = await pdf.getPage(index + 1)
    const content = await page.getTextContent()
    const placed = content.items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              endsLine: item.hasEOL,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
            },
          ]
        : [],
    )
    return { placed, folded: foldPage(placed) }
  }

  return (index: number): Promise<PageWords> => {
    const known = read.get(index)
    if (known) return known
    const asked = fetchWords(index)
    read.set(index, asked)
    return asked
  }
}
