import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'

interface VirtualFiles {
  writeFileSync(name: string, content: Buffer): void
}

/** Called by their PostScript names: under those alone a drawing finds a font that text has opened. */
const fonts = {
  normal: 'Roboto-Regular',
  bold: 'Roboto-Medium',
  italics: 'Roboto-Italic',
  bolditalics: 'Roboto-MediumItalic',
}

let isLoaded = false

/**
 * Hands pdfmake the fonts that come with it, from memory; whatever a document's data says, nothing
 * else is read and nothing fetched.
 */
export function loadPdfFonts(): void {
  if (isLoaded) return
  const { resolve } = createRequire(import.meta.url)
  const { virtualfs } = pdfmake as unknown as { virtualfs: VirtualFiles }
  for (const font of Object.values(fonts)) {
    virtualfs.writeFileSync(font, readFileSync(resolve(`pdfmake/fonts/Roboto/${font}.ttf`)))
  }
  pdfmake.setFonts({ Roboto: fonts })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  isLoaded = true
}
